package org.journeygate.bench.app;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody signed in who reads pages over HTTP. */
public final class Reader {

    /** The shared part of the inbox: what waits for the reader's three roles. */
    public static final String INBOX = "/inbox?view=group";

    /** A page with the frame of every page and nothing read for it. */
    public static final String EMPTY = "/settings/password";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*?value=\"([^\"]+)\"");
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String address;

    /** Signs in. */
    public Reader(Node node) {
        address = "http://127.0.0.1:" + node.port();
        Matcher token = TOKEN.matcher(read("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page has no token");
        }
        String fields = "login=%s&password=%s&_csrf=%s"
                .formatted(Company.READER, encoded(Company.PASSWORD), encoded(token.group(1)));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build());
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IllegalStateException("Signing in was answered with " + answer.statusCode());
        }
    }

    /** The page's text. */
    public String read(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(address + path)).build());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
