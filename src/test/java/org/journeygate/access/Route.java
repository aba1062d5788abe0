package org.journeygate.access;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One address with one method, as the application's own mapping has it. */
record Route(HttpMethod method, String pattern) {

    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    /** Every route of the application itself; what only tests have is left out. */
    static List<Route> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> !entry.getValue().getBeanType().getName().contains("Tests"))
                .flatMap(entry -> of(entry.getKey()))
                .distinct()
                .sorted((one, other) -> one.line().compareTo(other.line()))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo info) {
        Set<org.springframework.web.bind.annotation.RequestMethod> methods =
                info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of(new Route(HttpMethod.GET, pattern))
                        : methods.stream().map(method -> new Route(method.asHttpMethod(), pattern)));
    }

    boolean isRead() {
        return method.equals(HttpMethod.GET);
    }

    /** As it stands in the table. */
    String line() {
        return method + " " + pattern;
    }

    /** A request that names nothing that exists and carries nothing. */
    MockHttpServletRequestBuilder request() {
        URI address =
                URI.create(pattern.replaceAll("\\{\\*[^}]+}|\\{[^}]+}", NOTHING).replace("**", "x"));
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, address);
        if (!isRead() && pattern.startsWith("/api/")) {
            request.contentType(MediaType.APPLICATION_JSON).content("{}").header("If-Match", "\"0\"");
        }
        return request;
    }
}
