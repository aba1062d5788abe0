package org.journeygate.shared.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.journeygate.shared.InvalidInput.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A refusal or failure as it reaches a client, RFC 9457 for a program, a page for a person.
 *
 * @param type stable name in kebab-case
 * @param detail cause and remedy, safe to show
 * @param facts plain values that go with it
 * @param errors faults per field; only with 422
 * @param retryAfterSeconds when it is worth trying again, or null
 */
public record Problem(
        HttpStatus status,
        String type,
        String detail,
        Map<String, Object> facts,
        List<FieldError> errors,
        @Nullable Integer retryAfterSeconds) {

    private static final Map<HttpStatus, String> TITLES = Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, "Not understood"),
            Map.entry(HttpStatus.UNAUTHORIZED, "Not signed in"),
            Map.entry(HttpStatus.FORBIDDEN, "Not permitted"),
            Map.entry(HttpStatus.NOT_FOUND, "Not found"),
            Map.entry(HttpStatus.METHOD_NOT_ALLOWED, "Not possible here"),
            Map.entry(HttpStatus.CONFLICT, "The state has moved on"),
            Map.entry(HttpStatus.PRECONDITION_FAILED, "Changed meanwhile"),
            Map.entry(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields need another look"),
            Map.entry(HttpStatus.PRECONDITION_REQUIRED, "Say which version you saw"),
            Map.entry(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts"),
            Map.entry(HttpStatus.SERVICE_UNAVAILABLE, "Try again in a moment"),
            Map.entry(HttpStatus.INTERNAL_SERVER_ERROR, "Something failed here"));

    /** A problem without facts. */
    static Problem of(HttpStatus status, String type, String detail) {
        return new Problem(status, type, detail, Map.of(), List.of(), null);
    }

    /** A short title that is the same for every problem of one status. */
    public String title() {
        return TITLES.getOrDefault(status, status.getReasonPhrase());
    }

    /** The body for a program. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>(facts);
        body.put("type", "urn:journeygate:" + type);
        body.put("title", title());
        body.put("status", status.value());
        body.put("detail", detail);
        if (RequestIds.current() != null) {
            body.put("requestId", RequestIds.current());
        }
        if (status == HttpStatus.UNPROCESSABLE_CONTENT) {
            body.put("errors", errors);
        }
        return body;
    }

    /** What goes with it beside the body. */
    HttpHeaders headers() {
        var headers = new HttpHeaders();
        if (retryAfterSeconds != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(Math.max(1, retryAfterSeconds)));
        }
        return headers;
    }
}
