package org.journeygate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.journeygate.DatabaseTest;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route has a row in {@code access-matrix.txt} that says how it answers nobody and each role; a route without one
 * fails, and the row to add is printed. Rights on one object (author, squad, sponsor, seat) are in
 * {@link ObjectAccessTests}; an {@link AccessExample} makes a row mean more than a request about nothing.
 */
@Tag("rights")
@DatabaseTest
class AccessMatrixTests {

    private static final Path TABLE = Path.of("src/test/resources/access-matrix.txt");

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    DatabaseState database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    List<AccessExample> examples;

    @Test
    void answersEveryRoleAsTheTableSays() throws Exception {
        Map<String, List<String>> table = table();
        Set<String> missing = new LinkedHashSet<>();
        var softly = new SoftAssertions();
        for (Route route : Route.of(mapping)) {
            List<String> answers = answers(route);
            List<String> row = table.remove(route.line());
            if (row == null) {
                missing.add(row(route, answers));
                continue;
            }
            for (int column = 0; column < answers.size(); column++) {
                softly.assertThat(List.of(row.get(column).split("\\|")))
                        .as("%s as %s", route.line(), column == 0 ? "nobody" : Role.values()[column - 1])
                        .contains(answers.get(column));
            }
        }
        softly.assertThat(String.join("\n", missing))
                .as("routes without a row: judge these and add them")
                .isEmpty();
        softly.assertThat(table.keySet()).as("rows without a route").isEmpty();
        softly.assertAll();
    }

    @Test
    void writesNothingWhenRead() throws Exception {
        Person admin = people.admin("admin");
        Person pmo = people.pmo("pmo");
        examples.forEach(AccessExample::request);
        List<Route> reads = Route.of(mapping).stream().filter(Route::isRead).toList();
        String before = database.digest();
        read(reads, admin, pmo);
        if (!database.digest().equals(before)) {
            sayWhichWrites(reads, admin, pmo);
        }
    }

    private void read(List<Route> routes, Person... readers) throws Exception {
        for (Route route : routes) {
            for (Person reader : readers) {
                mvc.perform(request(route).with(as(reader)));
            }
        }
    }

    private void sayWhichWrites(List<Route> routes, Person... readers) throws Exception {
        for (Route route : routes) {
            String before = database.digest();
            read(List.of(route), readers);
            assertThat(database.digest()).as(route.line()).isEqualTo(before);
        }
        throw new AssertionError("something that is read changed the database");
    }

    @Test
    void sendsTheHeadersThatProtectABrowser() throws Exception {
        Person admin = people.admin("admin");
        var softly = new SoftAssertions();
        for (Route route : Route.of(mapping)) {
            for (boolean signedIn : new boolean[] {true, false}) {
                MockHttpServletRequestBuilder request = request(route).with(Unrendered.page());
                MockHttpServletResponse answer = mvc.perform(signedIn ? request.with(as(admin)) : request)
                        .andReturn()
                        .getResponse();
                Map<String, String> headers = new LinkedHashMap<>();
                for (String name : answer.getHeaderNames()) {
                    headers.put(name, String.join(", ", answer.getHeaders(name)));
                }
                softly.assertThat(headers)
                        .as(route.line() + (signedIn ? "" : " anonymous"))
                        .containsEntry("X-Content-Type-Options", "nosniff")
                        .containsEntry("X-Frame-Options", "DENY")
                        .containsEntry("Referrer-Policy", "same-origin")
                        .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
                        .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
                        .containsKey("Permissions-Policy")
                        .hasEntrySatisfying("Content-Security-Policy", policy -> assertThat(policy)
                                .startsWith("default-src 'none'")
                                .contains("frame-ancestors 'none'", "base-uri 'none'")
                                .doesNotContain("unsafe"))
                        .hasEntrySatisfying(
                                "Cache-Control", caching -> assertThat(caching).contains("no-store"))
                        .hasEntrySatisfying("Vary", vary -> assertThat(vary).contains("HX-Request"));
            }
        }
        softly.assertAll();
    }

    private List<String> answers(Route route) throws Exception {
        var nobody = mvc.perform(request(route).with(csrf()).with(Unrendered.page()))
                .andReturn()
                .getResponse();
        List<String> answers = new java.util.ArrayList<>();
        answers.add(shown(nobody));
        for (Role role : Role.values()) {
            Person person = people.person(role.name().toLowerCase().replace('_', '-'), role);
            answers.add(shown(mvc.perform(request(route).with(as(person)).with(Unrendered.page()))
                    .andReturn()
                    .getResponse()));
        }
        return answers;
    }

    private MockHttpServletRequestBuilder request(Route route) {
        return examples.stream()
                .filter(example -> example.route().equals(route.line()))
                .findFirst()
                .map(AccessExample::request)
                .orElseGet(route::request);
    }

    private static String shown(MockHttpServletResponse answer) {
        String to = answer.getRedirectedUrl();
        return to != null && to.startsWith("/sign-in") ? "sign-in" : Integer.toString(answer.getStatus());
    }

    private static String row(Route route, List<String> answers) {
        return "%-70s %s".formatted(route.line(), String.join(" ", answers));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(TABLE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, List<String>> table() {
        return lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.trim().split("\\s+"))
                .collect(Collectors.toMap(
                        words -> words[0] + " " + words[1],
                        words -> Arrays.asList(words).subList(2, words.length),
                        (one, other) -> {
                            throw new AssertionError("two rows for one route");
                        },
                        TreeMap::new));
    }
}
