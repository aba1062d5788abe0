package org.journeygate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.journeygate.DatabaseTest;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what with an object that is there, as {@code object-access.txt} has it: over page and REST, in each state, for
 * each who stands in some relation to it. What is refused changes nothing, nor does what is read.
 */
@Tag("rights")
@DatabaseTest
class ObjectAccessTests {

    /** What is hidden from some, as it shows where it is not: in words, or in an entry of the audit log. */
    private static final Map<String, Pattern> HIDDEN = Map.of(
            "sees evidence", Pattern.compile("10 of 12 finished unaided"),
            "sees questions", Pattern.compile("What does the shop earn\\?"),
            "sees votes",
                    Pattern.compile("Because of the numbers|vote\\W+(quot;)?\\W*(quot;)?(GO|STOP|PIVOT|ABSTAIN)\\b"));

    private final ObjectTable table = ObjectTable.read();
    private final ObjectRequests requests = new ObjectRequests();

    private MockMvc mvc;

    @Autowired
    WebApplicationContext application;

    @Autowired
    Askers askers;

    @Autowired
    ObjectsOfAccess objects;

    @Autowired
    DatabaseState database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    static Stream<String> states() {
        return ObjectTable.states();
    }

    @ParameterizedTest
    @MethodSource("states")
    void answersEachAsTheTableSays(String state) throws Exception {
        Map<String, String> facts = objects.make(state);
        var softly = new SoftAssertions();
        see(table.in(state).stream().filter(ObjectTable.Row::isSight).toList(), facts, softly);
        List<ObjectTable.Row> rows =
                table.in(state).stream().filter(row -> !row.isSight()).toList();
        String before = database.digest();
        leaveAsItIs(rows, facts, softly);
        if (!database.digest().equals(before)) {
            sayWhichRowChanges(rows, objects.make(state), softly);
        }
        String unchanged = database.digest();
        for (ObjectTable.Row row : rows) {
            for (var cell : row.answers().entrySet()) {
                if (!row.isRead() && !isRefusal(cell.getValue())) {
                    takeBack(() -> require(row, cell, facts, softly));
                }
            }
        }
        softly.assertThat(database.digest())
                .as("what was done in %s and taken back", state)
                .isEqualTo(unchanged);
        softly.assertAll();
    }

    /** What is read or refused. */
    private void leaveAsItIs(List<ObjectTable.Row> rows, Map<String, String> facts, SoftAssertions softly) {
        for (ObjectTable.Row row : rows) {
            for (var cell : row.answers().entrySet()) {
                if (row.isRead() || isRefusal(cell.getValue())) {
                    require(row, cell, facts, softly);
                }
            }
        }
    }

    private void sayWhichRowChanges(List<ObjectTable.Row> rows, Map<String, String> facts, SoftAssertions softly) {
        for (ObjectTable.Row row : rows) {
            String before = database.digest();
            leaveAsItIs(List.of(row), facts, softly);
            softly.assertThat(database.digest())
                    .as("what is read or refused by %s in %s", row.route(), row.state())
                    .isEqualTo(before);
        }
        softly.fail("something that is read or refused changed the database");
    }

    /** So that the next finds the object in the same state, and nobody makes another. */
    private void takeBack(Runnable act) {
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            act.run();
        });
    }

    /** Without printing: there are thousands of requests. */
    @BeforeEach
    void beginsToAsk() {
        var asIs = new SpringBootMockMvcBuilderCustomizer(application);
        asIs.setPrint(MockMvcPrint.NONE);
        DefaultMockMvcBuilder builder =
                MockMvcBuilders.webAppContextSetup(application).apply(springSecurity());
        asIs.customize(builder);
        mvc = builder.build();
        askers.meet();
    }

    @Test
    void hasARowForEveryRouteAboutAnObject() {
        Set<String> known = table.rows().stream().map(ObjectTable.Row::route).collect(Collectors.toSet());
        List<String> routes = Route.of(mapping).stream().map(Route::line).toList();
        assertThat(routes)
                .filteredOn(route -> route.contains("{") && !known.contains(route))
                .as("routes about an object without a row: judge them and add one for each state that matters")
                .containsExactlyInAnyOrderElementsOf(table.indifferent().keySet());
        assertThat(table.indifferent().values())
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(known)
                .filteredOn(route -> !route.startsWith("sees "))
                .as("rows without a route")
                .isSubsetOf(routes);
    }

    private void require(
            ObjectTable.Row row, Map.Entry<String, String> cell, Map<String, String> facts, SoftAssertions softly) {
        MockHttpServletResponse answer = ask(row.route(), cell.getKey(), facts, Unrendered.page());
        softly.assertThat(shown(answer))
                .as("%s in %s as %s: %s", row.route(), row.state(), cell.getKey(), excerpt(answer))
                .isEqualTo(cell.getValue());
    }

    private void see(List<ObjectTable.Row> rows, Map<String, String> facts, SoftAssertions softly) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> routes = Route.of(mapping).stream()
                .map(Route::line)
                .filter(ObjectAccessTests::couldTell)
                .toList();
        for (String column : rows.get(0).answers().keySet()) {
            Map<String, String> texts = new HashMap<>();
            for (ObjectTable.Row row : rows) {
                String expected = row.answers().get(column);
                List<String> where = new ArrayList<>();
                for (String route : routes) {
                    if (!texts.containsKey(route)) {
                        texts.put(route, text(ask(route, column, ofRoute(route, facts), asItIs -> asItIs)));
                    }
                    if (HIDDEN.get(row.route()).matcher(texts.get(route)).find()) {
                        where.add(route);
                    }
                    if (expected.equals("yes") && !where.isEmpty()) {
                        break;
                    }
                }
                softly.assertThat(where.isEmpty() ? "no" : "yes")
                        .as("%s %s in %s: %s", column, row.route(), row.state(), where)
                        .isEqualTo(expected);
            }
        }
    }

    /** Lists, and whatever is about a request, its decision, its bet or a work item, as text. */
    private static boolean couldTell(String route) {
        return route.startsWith("GET ")
                && !route.matches(".*(api-docs|\\.pdf|\\.xlsx).*")
                && (!route.contains("{")
                        || route.matches(".*/(gate-requests|subjects|decisions|work-items|inbox|initiatives)/.*"));
    }

    /** The facts, with the id of what the route is about. */
    private static Map<String, String> ofRoute(String route, Map<String, String> facts) {
        String id = route.contains("decisions") ? "decision" : route.matches(".*(work-items|inbox).*") ? "item" : "id";
        Map<String, String> own = new HashMap<>(facts);
        own.put("id", facts.getOrDefault(route.contains("initiatives") ? "code" : id, facts.get("id")));
        return own;
    }

    private MockHttpServletResponse ask(
            String route, String column, Map<String, String> facts, RequestPostProcessor how) {
        Person person = askers.of(column);
        try {
            return mvc.perform(requests.about(route, facts)
                            .with(person == null ? csrf() : as(person))
                            .with(how))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new AssertionError("%s as %s".formatted(route, column), failed);
        }
    }

    private static boolean isRefusal(String answer) {
        return answer.startsWith("4") || answer.equals("sign-in");
    }

    private static String shown(MockHttpServletResponse answer) {
        String to = answer.getRedirectedUrl();
        return to != null && to.startsWith("/sign-in") ? "sign-in" : Integer.toString(answer.getStatus());
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String excerpt(MockHttpServletResponse answer) {
        String text = text(answer).strip();
        return text.startsWith("{") ? text.substring(0, Math.min(300, text.length())) : "";
    }
}
