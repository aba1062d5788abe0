package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.faults.Seen.Outage;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock jumps, and changes to summer time: whatever is due happens once and not before its instant. */
@DatabaseTest
class ClockJumpTests {

    private static final Instant REMINDED = Instant.parse("2026-03-04T16:00:00Z");
    private static final Instant LAPSED = Instant.parse("2026-03-10T17:00:01Z");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    TimeMachine time;

    @Autowired
    MovableClock clock;

    @Autowired
    DataSource database;

    @Test
    void jumpsPastReminderDeadlineAndLapse() {
        GateRequestId id = gates.inReview();

        clock.moveTo(LAPSED);
        time.runDue();

        var stoodStill = new Outage(MovableClock.START, LAPSED, Duration.ZERO);
        assertThat(Invariants.broken(Seen.in(database, LAPSED).after(List.of(stoodStill))))
                .isEmpty();
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.WITH_CHAIR);
    }

    @Test
    void jumpsBackAfterAReminder() {
        gates.inReview();
        time.advanceTo(REMINDED);
        int before = reminders();

        clock.moveTo(MovableClock.START);
        time.runDue();
        time.advanceTo(REMINDED);

        assertThat(before).isEqualTo(3);
        assertThat(reminders()).isEqualTo(before);
        assertThat(Invariants.broken(Seen.in(database, clock.instant()))).isEmpty();
    }

    @Test
    void changesToSummerTimeBetweenTheCallAndTheDeadline() {
        clock.moveTo(Instant.parse("2026-03-26T10:00:00Z"));
        gates.inReview();

        time.advanceTo(Instant.parse("2026-04-02T16:00:05Z"));

        assertThat(Seen.in(database, clock.instant()).rows("select distinct due_at from seat"))
                .singleElement()
                .satisfies(seat -> assertThat(seat.instant("due_at")).isEqualTo(Instant.parse("2026-04-01T16:00:00Z")));
        assertThat(Invariants.broken(Seen.in(database, clock.instant()))).isEmpty();
    }

    private int reminders() {
        return Seen.in(database, clock.instant())
                .rows("select id from work_item where reminded_at is not null and kind = 'vote'")
                .size();
    }
}
