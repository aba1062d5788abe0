package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.journeygate.DatabaseTest;
import org.journeygate.Journeygate;
import org.journeygate.MovableClock;
import org.journeygate.TestDatabase;
import org.journeygate.audit.AuditLogs;
import org.journeygate.backup.Backups;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.people.AccessTokens;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.CommandLines;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.StateMovedOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Everything taken out while four clients vote, and put back elsewhere. */
@DatabaseTest
class BackupTests {

    private static final int CLIENTS = 4;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PeopleFixtures people;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Backups backups;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @TempDir
    Path folder;

    @Test
    void keepsAllThatWasAnsweredBeforeItBegan() throws Exception {
        GateRequestId decided = gates.inReview();
        List.of("exec", "exec2", "exec3").forEach(login -> gates.vote(decided, login, Outcome.GO));
        var voting = new Voting(gates);
        voting.begin();
        var answered = voting.answered();

        if (TestDatabase.isPostgresql()) {
            Path dump = folder.resolve("journeygate.dump");
            PostgresqlTools.dump(database, dump);
            voting.end();
            try (HikariDataSource restored = pool(PostgresqlTools.restore(dump))) {
                requireWhole(restored, answered);
            }
            return;
        }
        Path file = fetch(token("backup"));
        voting.end();
        assertThat(restore(file)).isZero();
        assertThat(said).contains("the log is whole");
        try (HikariDataSource restored = pool(place())) {
            requireWhole(restored, answered);
            assertThat(JdbcClient.create(restored)
                            .sql("select count(*) from audit_entry where action in ('backup.taken', 'backup.restored')")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
        assertThat(restore(file)).isOne();
        assertThat(said).contains("There is a database already", "--replace");
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("backup.zip", "journeygate.mv.db");
        }
    }

    @Test
    void isForAnAdministratorsTokenMadeForIt() {
        var admin = people.admin("admin");

        assertThat(post(token("read", "write"))).hasStatus(403);
        assertThat(web.post().uri("/api/v1/backup").with(PeopleFixtures.as(admin)))
                .hasStatus(403);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> backups.take(people.pmo("pmo").acting()));
        if (TestDatabase.isPostgresql()) {
            assertThatExceptionOfType(StateMovedOn.class)
                    .isThrownBy(() -> backups.take(admin.acting()))
                    .withMessageContaining("pg_dump --format=custom")
                    .withMessageContaining("pg_restore");
        }
    }

    private void requireWhole(DataSource restored, java.util.Map<GateRequestId, Integer> answered) {
        assertThat(answered.values()).hasSize(CLIENTS).allMatch(votes -> votes > 0);
        answered.forEach((request, votes) -> assertThat(JdbcClient.create(restored)
                        .sql("select count(*) from vote where gate_request_id = ?")
                        .param(request.value())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(votes));
        assertThat(AuditLogs.in(restored).verify().valid()).isTrue();
        assertThat(Invariants.broken(Seen.in(restored, clock.instant()))).isEmpty();

        new Tampering(restored)
                .with("audit_entry", "update audit_entry set actor_name = 'Somebody' where action = 'gate.decided'");
        assertThat(AuditLogs.in(restored).verify().valid()).isFalse();
    }

    private String token(String... scopes) {
        return tokens.issue(
                        "backup", List.of(scopes), null, people.admin("admin").acting())
                .secret();
    }

    private MvcTestResult post(String secret) {
        return web.post()
                .uri("/api/v1/backup")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + secret)
                .exchange();
    }

    private Path fetch(String secret) throws Exception {
        MvcTestResult answer = post(secret);
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        return Files.write(folder.resolve("backup.zip"), answer.getResponse().getContentAsByteArray());
    }

    private String said = "";

    private int restore(Path file) {
        var out = new ByteArrayOutputStream();
        int status = CommandLines.of(Journeygate.class, new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(
                        "--spring.profiles.active=test",
                        "--spring.datasource.url=" + place(),
                        "--spring.datasource.username=journeygate",
                        "restore",
                        file.toString());
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    private String place() {
        return "jdbc:h2:file:" + folder.resolve("journeygate")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(TestDatabase.isPostgresql() ? "postgres" : "journeygate");
        pool.setPassword(TestDatabase.isPostgresql() ? "postgres" : "");
        pool.setMaximumPoolSize(3);
        return pool;
    }

    /** Clients who change their minds again and again, each on a request of their own, until they are told to stop. */
    private static final class Voting {

        private final GateRequestFixtures gates;
        private final ConcurrentHashMap<GateRequestId, AtomicInteger> answered = new ConcurrentHashMap<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        private final List<Future<Void>> running = new ArrayList<>();

        Voting(GateRequestFixtures gates) {
            this.gates = gates;
        }

        void begin() {
            for (int client = 0; client < CLIENTS; client++) {
                GateRequestId request = gates.inReview();
                answered.put(request, new AtomicInteger());
                running.add(clients.submit((Callable<Void>) () -> {
                    for (int vote = 0; !over.get(); vote++) {
                        try {
                            gates.vote(request, "exec", vote % 2 == 0 ? Outcome.GO : Outcome.STOP);
                            answered.get(request).incrementAndGet();
                        } catch (org.journeygate.shared.TryAgain busy) {
                            // nothing was changed, as the answer says
                        }
                    }
                    return null;
                }));
            }
            Awaitility.await().until(() -> answered.values().stream().allMatch(votes -> votes.get() > 2));
        }

        java.util.Map<GateRequestId, Integer> answered() {
            var now = new ConcurrentHashMap<GateRequestId, Integer>();
            answered.forEach((request, votes) -> now.put(request, votes.get()));
            return now;
        }

        void end() throws Exception {
            over.set(true);
            for (Future<Void> client : running) {
                client.get();
            }
            clients.shutdown();
        }
    }
}
