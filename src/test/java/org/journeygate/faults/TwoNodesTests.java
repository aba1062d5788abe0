package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.journeygate.faults.Seen.Outage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes on one PostgreSQL, one of which is killed or frozen under load: the other goes on with its sessions, timers and mails. */
@Tag("database")
@Tag("postgresql")
@Tag("faults")
@Timeout(600)
class TwoNodesTests {

    private static final int REQUESTS = 24;

    @Test
    void goOnWhenOneIsKilled() {
        with((home, one, other, clients, due) -> {
            Visit visit = Visit.at(one, Supplies.VISITOR);
            assertThat(visit.isSignedInAt(one)).isTrue();

            clients.during(List.of(one, other), () -> {
                RealTime.pass(Instant.now().until(due.get(), ChronoUnit.MILLIS) + 300);
                one.kill();
            });

            assertThat(visit.isSignedInAt(other)).isTrue();
        });
    }

    /** What it had taken is done by the other; when it comes back it finds that, and does nothing twice. */
    @Test
    void goOnWhenOneIsFrozenPastItsLease() {
        with((home, one, other, clients, due) -> clients.during(List.of(one, other), () -> {
            RealTime.pass(Instant.now().until(due.get(), ChronoUnit.MILLIS) + 300);
            one.signal("STOP");
            RealTime.pass(8_000);
            one.signal("CONT");
        }));
    }

    /** A year's quarters of four portfolios fall due at once: each is reviewed once, by whichever node took it. */
    @Test
    void openEachQuarterOnce() {
        with((home, one, other, clients, due) -> home.look(database -> {
            var sql = new JdbcTemplate(database);
            sql.update(
                    "update review_cadence set starts_on = ?",
                    LocalDate.now(ZoneOffset.UTC).minusYears(1));
            sql.update(
                    "update act_ru_job set duedate_ = ? where handler_cfg_ like 'event_opening%'",
                    Timestamp.from(Instant.now().plusSeconds(2)));
            RealTime.pass(15_000);
            List<Opened> opened = sql.query(
                    "select portfolio_id, quarter_from, quarter_until from quarterly_review order by portfolio_id, quarter_until",
                    (row, number) -> new Opened(
                            row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
            Map<String, List<Opened>> quarters = opened.stream().collect(Collectors.groupingBy(Opened::portfolio));
            assertThat(quarters).hasSize(Supplies.REVIEWED.size());
            assertThat(quarters.values()).allSatisfy(each -> {
                assertThat(each).hasSizeBetween(3, 4);
                for (int at = 1; at < each.size(); at++) {
                    assertThat(each.get(at).from())
                            .isEqualTo(each.get(at - 1).until().plusDays(1));
                }
            });
            return null;
        }));
    }

    private record Opened(String portfolio, LocalDate from, LocalDate until) {}

    /** What happens to the first node while the clients vote at both; asking for the instant lets all reminders fall due then. */
    private interface Fault {
        void strike(Home home, Node one, Node other, Clients clients, Supplier<Instant> due);
    }

    private static void with(Fault fault) {
        try (var mail = new FaultySmtpServer();
                Home home = Home.with(mail);
                var recorder = new Recorder(home.folder().resolve("calls.jsonl"))) {
            var clients = new Clients(Supplies.laidIn(home, REQUESTS, 4), recorder);
            try (Node one = Node.of(home);
                    Node other = Node.of(home)) {
                one.awaitReady();
                other.awaitReady();
                Instant began = Instant.now();

                var reminded = new AtomicBoolean();
                fault.strike(home, one, other, clients, () -> {
                    reminded.set(true);
                    return remindersAreDueIn(home, 4);
                });

                clients.askAgain(other);
                RealTime.pass(12_000);
                home.look(database -> {
                    Seen seen = Seen.in(
                                    database,
                                    Instant.now()
                                            .plus(Invariants.LONGEST_BACKLOG)
                                            .plusSeconds(1))
                            .with(recorder)
                            .with(mail.accepted(), 1)
                            .after(List.of(new Outage(began, began.plusSeconds(20), Duration.ZERO)));
                    assertThat(Invariants.broken(seen)).isEmpty();
                    assertThat(seen.rows("select id from work_item where reminded_at is not null")
                                    .isEmpty())
                            .as("nobody was reminded")
                            .isEqualTo(!reminded.get());
                    return null;
                });
            }
        }
    }

    /** Moves the half-time reminders of all votes to one instant soon. */
    private static Instant remindersAreDueIn(Home home, int seconds) {
        Instant due = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
        home.look(database -> {
            var sql = new JdbcTemplate(database);
            sql.update("update seat set remind_at = ?", Timestamp.from(due));
            int timers = sql.update(
                    "update act_ru_job set duedate_ = ? where handler_cfg_ like 'event_voteHalfTime%'",
                    Timestamp.from(due));
            assertThat(timers).isEqualTo(3 * REQUESTS);
            return null;
        });
        return due;
    }
}
