package org.journeygate.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Requests about an object: what {@code object-requests.txt} says, with the object's facts in it. */
final class ObjectRequests {

    private static final Path TEXTS = Path.of("src/test/resources/object-requests.txt");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern FACT = Pattern.compile("<(\\w+)>");
    private static final String FILE = "@file";
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    private final Map<String, String> bodies = ObjectTable.lines(TEXTS).stream()
            .map(line -> line.split(" ", 3))
            .collect(toMap(words -> words[0] + " " + words[1], words -> words[2]));

    AbstractMockHttpServletRequestBuilder<?> about(String route, Map<String, String> facts) {
        String[] words = route.split(" ");
        var method = HttpMethod.valueOf(words[0]);
        URI address = URI.create(filled(VARIABLE, words[1], facts));
        if (bodies.getOrDefault(route, "").equals(FILE)) {
            return MockMvcRequestBuilders.multipart(method, address)
                    .file(new MockMultipartFile("file", "notes.txt", "text/plain", "Notes".getBytes(UTF_8)));
        }
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, address);
        if (method.equals(HttpMethod.PUT) || method.equals(HttpMethod.DELETE)) {
            String version = words[1].contains("{evidenceId}")
                    ? "evidenceVersion"
                    : words[1].endsWith("/side-effects") ? "matrixVersion" : "version";
            request.header("If-Match", '"' + facts.get(version) + '"');
        }
        String body = filled(FACT, bodies.getOrDefault(route, ""), facts);
        if (words[1].startsWith("/api/")) {
            return body.isEmpty()
                    ? request
                    : request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        for (String field : body.isEmpty() ? new String[0] : body.split("&")) {
            int end = field.indexOf('=');
            request.param(field.substring(0, end), field.substring(end + 1));
        }
        return request;
    }

    private static String filled(Pattern gap, String text, Map<String, String> facts) {
        return gap.matcher(text)
                .replaceAll(found ->
                        facts.getOrDefault(found.group(1), found.group(1).endsWith("ersion") ? "0" : NOTHING));
    }
}
