package org.journeygate.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the other end of the network: signs in by form and keeps a session for pages and a token of their own for REST. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private final String login;
    private final String password;
    private final String token;

    private Visitor(String base, String login, String password) {
        this.base = base;
        this.login = login;
        this.password = password;
        Answer inbox = page("/inbox");
        this.token = send(request("/api/v1/tokens")
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", found(TOKEN, inbox.body()))
                        .POST(BodyPublishers.ofString("{\"name\":\"laptop\",\"scopes\":[\"read\",\"write\"]}")))
                .require(201)
                .text("$.token");
    }

    /** Signs in by form and makes a token. */
    static Visitor signedIn(String base, String login, String password) {
        return new Visitor(base, login, password);
    }

    /** Opens a page; who is not signed in any more, signs in on the way. */
    Answer page(String path) {
        Answer answer =
                send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
        if (!answer.path().equals("/sign-in")) {
            return answer;
        }
        Answer opened = fill(answer, "/sign-in", Map.of("login", login, "password", password));
        assertThat(opened.address()).as("where the sign-in of %s leads", login).isEqualTo(path);
        return opened;
    }

    /** Sends a form of a page with what it holds and what is typed into it. */
    Answer fill(Answer page, String action, Map<String, String> typed) {
        String form = found(
                Pattern.compile(
                        "<form[^>]* action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>", Pattern.DOTALL),
                page.body());
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(form);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(typed);
        return send(request(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")))));
    }

    /** Reads over REST. */
    Answer get(String path) {
        return send(program(path).GET());
    }

    /** Acts over REST. */
    Answer post(String path, String json) {
        return send(json(path).POST(BodyPublishers.ofString(json)));
    }

    /** Acts over REST, once for the key however often it is sent. */
    Answer post(String path, String json, String key) {
        return send(json(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(json)));
    }

    /** Changes over REST what was seen. */
    Answer put(String path, Answer seen, String json) {
        return send(json(path).header("If-Match", seen.etag()).PUT(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder json(String path) {
        return program(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder program(String path) {
        return request("/api/v1" + path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        /** The address at which one ended up, without the host. */
        String path() {
            return response.uri().getPath();
        }

        /** The same with the query. */
        String address() {
            String query = response.uri().getRawQuery();
            return query == null ? path() : path() + "?" + query;
        }

        String body() {
            return response.body();
        }

        String etag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }

        String text(String path) {
            return String.valueOf((Object) JsonPath.read(body(), path));
        }

        List<String> list(String path) {
            return JsonPath.read(body(), path);
        }

        /** Itself, once it has that status. */
        Answer require(int status) {
            assertThat(status()).as(body()).isEqualTo(status);
            return this;
        }
    }
}
