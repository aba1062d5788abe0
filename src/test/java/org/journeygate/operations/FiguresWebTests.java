package org.journeygate.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.journeygate.people.PeopleFixtures.as;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.StatementCounter;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.people.AccessTokens;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.shared.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a collector of metrics is given, and who may be one. */
@DatabaseTest
class FiguresWebTests {

    private static final Path OPERATIONS = Path.of("docs/operations.md");
    private static final Pattern TYPE = Pattern.compile("# TYPE (journeygate_\\S+) (\\S+)");

    @Autowired
    MockMvcTester web;

    @Autowired
    PeopleFixtures people;

    @Autowired
    AccessTokens tokens;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter counter;

    String token;

    @BeforeEach
    void hasAToken() {
        token = token(people.admin("admin"), "metrics");
    }

    @Test
    void tellsEveryFigureThatTheDocumentationLists() throws IOException {
        Map<String, String> told = new TreeMap<>();
        Matcher type = TYPE.matcher(figures());
        while (type.find()) {
            told.put(type.group(1), type.group(2));
        }

        Map<String, String> documented = new TreeMap<>();
        for (String line : Files.readAllLines(OPERATIONS)) {
            if (line.startsWith("| `journeygate_")) {
                String[] cells = line.split("\\|");
                documented.put(
                        cells[1].replace("`", "").replaceAll("\\{.*}", "").strip(), cells[2].strip());
            }
        }
        assertThat(told).isNotEmpty().isEqualTo(documented);
        assertThat(figures())
                .contains("hikaricp_connections_active", "http_server_requests_seconds", "jvm_memory_used");
    }

    @Test
    void countsVotesButNotWhatWasVoted() {
        GateRequestId request = gates.inReview();
        double cast = figure("journeygate_votes_total{act=\"cast\"}");
        double open = figure("journeygate_work_items_open");

        gates.vote(request, "exec", Outcome.GO);
        clock.advance(Duration.ofSeconds(15));

        assertThat(figure("journeygate_votes_total{act=\"cast\"}")).isEqualTo(cast + 1);
        assertThat(figure("journeygate_work_items_open")).isEqualTo(open - 1);
        assertThat(figures().lines().filter(line -> line.startsWith("journeygate_votes")))
                .noneMatch(line -> line.contains("GO") || line.contains("STOP"));
    }

    @Test
    void tellsWhatIsLateAndForHowLongTheOldestMessageHasWaited() {
        gates.inReview();
        clock.advance(Duration.ofDays(30));

        assertThat(figure("journeygate_work_items_late")).isPositive().isEqualTo(figure("journeygate_work_items_open"));
        assertThat(figure("journeygate_jobs_due")).isPositive();
        assertThat(figure("journeygate_jobs_lag_seconds")).isGreaterThan(86_400);
        assertThat(figure("journeygate_jobs_failed")).isZero();
        assertThat(figure("journeygate_outbox_oldest_age_seconds")).isZero();

        database.sql("""
                        insert into outbox (id, channel, topic, once_key, status, recipient, subject, letter, created_at,
                          attempts, next_attempt_at)
                        values (?, 'MAIL', 'ITEM', 'once', 'WAITING', ?, 'Due', '{}', ?, 0, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        java.sql.Timestamp.from(clock.instant()),
                        java.sql.Timestamp.from(clock.instant()))
                .update();
        clock.advance(Duration.ofSeconds(100));

        assertThat(figure("journeygate_outbox_oldest_age_seconds")).isEqualTo(100);
        assertThat(figure("journeygate_outbox_messages{status=\"WAITING\"}")).isOne();
        assertThat(figure("journeygate_outbox_messages{status=\"PARKED\"}")).isZero();
    }

    @Test
    void looksIntoTheDatabaseSeldom() {
        figures();

        counter.during(this::figures).atMost(2);
        clock.advance(Duration.ofSeconds(15));
        counter.during(this::figures).atMost(8);
    }

    @Test
    void isForAnAdministratorsTokenMadeForIt() {
        Person admin = people.admin("admin");
        Person pmo = people.pmo("pmo");

        assertThat(get(null)).hasStatus(401);
        assertThat(get(token(admin, "read"))).hasStatus(403);
        assertThat(get("jg_nothing")).hasStatus(401);
        assertThat(web.get().uri("/actuator/prometheus").with(as(admin))).hasStatus(403);
        assertThat(web.get().uri("/actuator").with(as(admin))).hasStatus(404);
        assertThat(web.get().uri("/actuator/env").with(as(admin))).hasStatus(404);
        assertThat(web.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatus(403);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> token(pmo, "metrics"))
                .satisfies(refused -> assertThat(refused.errors().toString()).contains("administrators"));
        assertThat(web.get().uri("/settings").with(as(pmo))).bodyText().doesNotContain("scope-metrics");
        assertThat(web.get().uri("/settings").with(as(admin))).bodyText().contains("scope-metrics", "scope-backup");

        database.sql("delete from person_role where person_id = ? and role = ?")
                .params(admin.id().value(), Role.ADMINISTRATOR.name())
                .update();
        assertThat(get(token)).hasStatus(403);
    }

    @Test
    void tellsAnybodyWhetherItIsWellAndNobodyWhy() {
        for (String group : List.of("", "/liveness", "/readiness")) {
            assertThat(web.get().uri("/actuator/health" + group))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.status")
                    .isEqualTo("UP");
            assertThat(web.get().uri("/actuator/health" + group).with(as(people.admin("admin"))))
                    .bodyText()
                    .doesNotContain("components", "details");
        }
        assertThat(web.get().uri("/actuator/health/db")).hasStatus(302);
    }

    private String token(Person owner, String scope) {
        return tokens.issue("collector", List.of(scope), null, owner.acting()).secret();
    }

    private MvcTestResult get(String secret) {
        var request = web.get().uri("/actuator/prometheus");
        return (secret == null ? request : request.header(HttpHeaders.AUTHORIZATION, "Bearer " + secret)).exchange();
    }

    private String figures() {
        try {
            MvcTestResult answer = get(token);
            assertThat(answer).hasStatusOk();
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private double figure(String name) {
        return figures()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + name));
    }
}
