package org.journeygate.faults;

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
import org.journeygate.people.PeopleFixtures;

/** Somebody who has signed in on the pages of one node and keeps the cookie. */
final class Visit {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Signs in there. */
    static Visit at(Node node, String login) {
        var visit = new Visit();
        Matcher csrf = CSRF.matcher(visit.get(node.url("/sign-in")).body());
        if (!csrf.find()) {
            throw new AssertionError("No CSRF token on the sign-in page");
        }
        visit.send(HttpRequest.newBuilder(URI.create(node.url("/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=%s&login=%s&password=%s"
                        .formatted(encoded(csrf.group(1)), login, encoded(PeopleFixtures.PASSWORD))))
                .build());
        return visit;
    }

    /** Whether that node knows who it is. */
    boolean isSignedInAt(Node node) {
        HttpResponse<String> inbox = get(node.url("/inbox"));
        return inbox.statusCode() == 200 && inbox.uri().getPath().equals("/inbox");
    }

    private HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
