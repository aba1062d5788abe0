package org.journeygate.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A running server, asked over its REST API as the owner of an access token. */
public final class RemoteServer {

    private static final String API = "/api/v1";

    private final String address;
    private final RestClient client;
    private final JsonMapper json = new JsonMapper();

    RemoteServer(String address, @Nullable String token) {
        this.address = address.replaceAll("/+$", "");
        this.client = RestClient.builder()
                .baseUrl(this.address + API)
                .defaultHeaders(headers -> {
                    headers.set(HttpHeaders.ACCEPT, "application/json, application/problem+json");
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .build();
    }

    /** Reads; refused with {@link RemoteRefusal} where nobody answers or the credential is no good. */
    public Answer get(String path) {
        return exchange(client.get().uri(path));
    }

    /**
     * Sends a file as the part {@code file}; refused with {@link RemoteRefusal} as {@link #get}.
     *
     * @param path with a {@code {name}} for each of the values, which are encoded
     */
    public Answer send(String path, Path file, Object... values) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new FileSystemResource(file));
        return exchange(client.post().uri(path, values).body(parts));
    }

    /** Posts, and keeps what comes in a file where it is 200; refused with {@link RemoteRefusal} as {@link #get}. */
    public Answer fetch(String path, Path into) {
        return exchange(client.post().uri(path).accept(MediaType.ALL), received -> {
            if (received.getStatusCode().value() != 200) {
                return read(received.getBody().readAllBytes());
            }
            Files.copy(received.getBody(), into, StandardCopyOption.REPLACE_EXISTING);
            return MissingNode.getInstance();
        });
    }

    private Answer exchange(RestClient.RequestHeadersSpec<?> request) {
        return exchange(request, received -> read(received.getBody().readAllBytes()));
    }

    private Answer exchange(RestClient.RequestHeadersSpec<?> request, Body body) {
        try {
            Answer answer = request.exchange(
                    (sent, received) -> new Answer(received.getStatusCode().value(), body.of(received)));
            if (answer.status() == 401) {
                throw new RemoteRefusal(
                        "The server does not know you: make an access token under Settings and put it into JOURNEYGATE_TOKEN.");
            }
            if (answer.status() == 403 || answer.status() >= 500) {
                throw new RemoteRefusal(
                        answer.body().path("detail").asString("The server answered " + answer.status() + "."));
            }
            return answer;
        } catch (ResourceAccessException nobody) {
            throw new RemoteRefusal("No server answers at " + address + ": say where it is after --url.");
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** What becomes of an answer's body. */
    private interface Body {
        JsonNode of(ClientHttpResponse received) throws IOException;
    }

    /**
     * What the server said.
     *
     * @param body the JSON of it; a missing node where it said something else
     */
    public record Answer(int status, JsonNode body) {}

    /** The server was not reached, or will not do it for this person. */
    public static final class RemoteRefusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        RemoteRefusal(String message) {
            super(message);
        }
    }
}
