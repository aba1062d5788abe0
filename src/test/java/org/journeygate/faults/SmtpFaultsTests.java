package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.faults.FaultySmtpServer.Mood;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.notifications.Dispatches;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail server in every mood: in the end each mail has come, once, or once more for each time its taking was not said. */
@DatabaseTest
class SmtpFaultsTests {

    private static final Duration TIMEOUT = Duration.ofMillis(400);
    private static final Duration LEASE = Duration.ofSeconds(45);

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    Dispatches dispatches;

    @Autowired
    DataSource database;

    @Autowired
    MovableClock clock;

    @Autowired
    TimeMachine time;

    final FaultySmtpServer server = new FaultySmtpServer();
    int mails;

    @BeforeEach
    void decide() {
        GateRequestId id = gates.inReview();
        List.of("exec", "exec2", "exec3").forEach(login -> gates.vote(id, login, Outcome.GO));
        time.runDue();
        mails = waiting();
        assertThat(mails).isGreaterThanOrEqualTo(6);
    }

    @AfterEach
    void everyMailHasCome() {
        server.is(Mood.WELL);
        for (int hours = 0; hours < 4; hours++) {
            clock.advance(Duration.ofHours(1));
            send();
        }
        assertThat(waiting()).isZero();
        assertThat(Invariants.broken(Seen.in(database, clock.instant()).with(server.accepted(), server.silences())))
                .filteredOn(finding -> finding.broken() != Invariant.TIMERS_FIRE_ONCE_AND_ON_TIME)
                .isEmpty();
        server.close();
    }

    @Test
    void isDown() {
        server.is(Mood.DOWN);

        assertThat(send()).isZero();
        assertThat(server.accepted()).isEmpty();

        server.is(Mood.WELL);
        assertThat(send()).as("not at once").isZero();
        clock.advance(Duration.ofSeconds(20));
        assertThat(send()).isEqualTo(mails);
    }

    @Test
    void isSlowerThanALeaseLasts() {
        server.is(Mood.SLOW);
        server.slowBy(80);
        var sent = new AtomicInteger();
        var otherNode = CompletableFuture.runAsync(() -> {
            for (int looks = 0; looks < 300 && sent.get() < mails; looks++) {
                RealTime.pass(100);
                clock.advance(Duration.ofMillis(100));
                sent.addAndGet(send(Duration.ofMillis(400)));
            }
        });

        sent.addAndGet(send(Duration.ofMillis(400)));

        otherNode.join();
        assertThat(sent).hasValue(mails);
        assertThat(server.accepted()).hasSize(mails);
    }

    @Test
    void takesMailsAndDoesNotSaySo() {
        server.is(Mood.SILENT_AFTER_THE_DOT);

        assertThat(send()).isZero();
        assertThat(server.silences()).isPositive();

        server.is(Mood.WELL);
        clock.advance(Duration.ofMinutes(2));
        assertThat(send()).isEqualTo(mails);
        assertThat(new HashSet<>(server.accepted()))
                .as("the same Message-ID again")
                .hasSize(mails);
        assertThat(server.accepted()).hasSizeLessThanOrEqualTo(2 * mails);
    }

    @Test
    void hasNoTime() {
        server.is(Mood.BUSY);
        assertThat(send()).isZero();

        server.is(Mood.WELL);
        clock.advance(Duration.ofMinutes(1));
        assertThat(send()).isEqualTo(mails);
    }

    @Test
    void refusesUntilTheMailsAreParked() {
        server.is(Mood.REFUSING);
        for (int tries = 0; tries < Dispatches.TRIES; tries++) {
            assertThat(send()).isZero();
            clock.advance(Duration.ofHours(2));
        }

        assertThat(in("PARKED")).isEqualTo(mails);
    }

    @Test
    void knowsHalfOfTheRecipients() {
        server.is(Mood.HALF_UNKNOWN);

        assertThat(send()).isEqualTo((mails + 1) / 2);
        assertThat(waiting()).isEqualTo(mails / 2);
    }

    private int send() {
        return send(LEASE);
    }

    private int send(Duration lease) {
        return dispatches.sendDue(server.port(), TIMEOUT, lease);
    }

    private int waiting() {
        return in("WAITING");
    }

    private int in(String status) {
        return Seen.in(database, clock.instant())
                .rows("select id from outbox where status = ?", status)
                .size();
    }
}
