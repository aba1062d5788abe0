package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.faults.Invariant.ANSWERED_IS_KEPT;
import static org.journeygate.faults.Invariant.AUDIT_IS_WHOLE;
import static org.journeygate.faults.Invariant.EVERYTHING_AGREES;
import static org.journeygate.faults.Invariant.EVERY_INSTANT_HAS_ONE_QUARTER;
import static org.journeygate.faults.Invariant.MAILS_COME_ONCE;
import static org.journeygate.faults.Invariant.NOBODY_IN_THEIR_OWN_MATTER;
import static org.journeygate.faults.Invariant.NOTHING_IS_STUCK;
import static org.journeygate.faults.Invariant.ONE_OUTCOME_PER_ROUND;
import static org.journeygate.faults.Invariant.ONE_VOTE_PER_APPROVER;
import static org.journeygate.faults.Invariant.SAME_KEY_SAME_ANSWER;
import static org.journeygate.faults.Invariant.TIMERS_FIRE_ONCE_AND_ON_TIME;
import static org.journeygate.faults.Invariant.WORK_GOES_ON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.faults.Seen.Outage;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each invariant is broken once on purpose and must be found broken, and no other. */
@DatabaseTest
class InvariantsTests {

    private static final Instant DEADLINE = Instant.parse("2026-03-06T17:00:00Z");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    DataSource database;

    @Autowired
    TimeMachine time;

    @Autowired
    MovableClock clock;

    GateRequestId decided;
    GateRequestId open;
    Tampering tampering;
    Memory before;
    List<AcceptedMail> mails;

    @BeforeEach
    void decideOneAndLeaveOneUnderWay() {
        decided = gates.inReview();
        List.of("exec", "exec2", "exec3").forEach(login -> gates.vote(decided, login, Outcome.GO));
        open = gates.inReview();
        gates.vote(open, "exec", Outcome.STOP);
        time.advanceTo(DEADLINE);
        tampering = new Tampering(database);
        tampering.with("outbox", "update outbox set status = 'SENT'");
        before = Memory.of(database);
        mails = new ArrayList<>(Seen.in(database, clock.instant()).rows("select id from outbox").stream()
                .map(row -> new AcceptedMail("<" + row.get("id") + "@gates.example.org>", "somebody"))
                .toList());
        assertThat(mails).isNotEmpty();
    }

    @Test
    void findsNothingWhereAllIsWell() {
        try (var recorder = Recorder.temporary()) {
            assertThat(Invariants.broken(seen().with(recorder))).isEmpty();
        }
    }

    @Test
    void findsALostVoteThatWasAnswered() {
        try (var recorder = Recorder.temporary()) {
            Call call = recorder.sending(
                    "vote", open.value(), gates.exec("exec2").person().value(), null, "GO", clock.instant());
            assertThat(Invariants.broken(seen().with(recorder))).isEmpty();

            recorder.answered(call, 201, "{}", UUID.randomUUID(), clock.instant());

            assertBroken(ANSWERED_IS_KEPT, seen().with(recorder));
        }
    }

    @Test
    void findsAVoteThatWasRefusedAndCounts() {
        try (var recorder = Recorder.temporary()) {
            Call call = recorder.sending(
                    "vote", open.value(), gates.exec("exec").person().value(), null, "GO", clock.instant());
            recorder.answered(call, 409, "{}", null, clock.instant());

            assertBroken(ANSWERED_IS_KEPT, seen().with(recorder));
        }
    }

    @Test
    void findsAChangedVote() {
        tampering.with("vote", "update vote set reason = 'Never said'");

        assertBroken(ANSWERED_IS_KEPT, seen());
    }

    @Test
    void findsASecondOutcomeOfARound() {
        gates.vote(open, "exec2", Outcome.STOP);
        tampering.with("decision", "update decision set initiative_code = 'IN-1', gate = 'G2', round = 1");

        assertBroken(ONE_OUTCOME_PER_ROUND, Seen.in(database, clock.instant()));
    }

    @Test
    void findsAPredictionThatIsJudgedWhileItsProcessRuns() {
        tampering.with("prediction", "update prediction set judged_at = booked_at, verdict = 'KEPT'");

        assertThat(Invariants.broken(Seen.in(database, clock.instant())))
                .extracting(Finding::broken)
                .contains(EVERYTHING_AGREES, AUDIT_IS_WHOLE);
    }

    @Test
    void findsAnOutcomeThatTheVotesDoNotAddUpTo() {
        tampering.with("decision", "update decision set outcome = 'STOP'");

        assertBroken(ONE_VOTE_PER_APPROVER, Seen.in(database, clock.instant()));
    }

    @Test
    void findsTwoLastVotesThatDidNotSeeEachOther() {
        tampering.with("seat", "update seat set state = 'LAPSED' where state = 'OPEN'");

        assertThat(Invariants.broken(seen())).extracting(Finding::broken).contains(ONE_VOTE_PER_APPROVER);
    }

    @Test
    void findsADeciderOfTheSquad() {
        UUID exec = gates.exec("exec").person().value();
        tampering.with(
                "squad_member",
                "insert into squad_member (squad_id, person_id) select id, '%s' from squad".formatted(exec));

        assertBroken(NOBODY_IN_THEIR_OWN_MATTER, seen());
    }

    @Test
    void findsAWorkItemThatTheProcessKnowsNothingOf() {
        tampering.with("work_item", "update work_item set state = 'DONE' where kind = 'vote' and state = 'OPEN'");

        assertBroken(EVERYTHING_AGREES, seen());
    }

    @Test
    void findsAnAlteredAuditEntry() {
        tampering.with("audit_entry", "update audit_entry set actor_name = 'Nobody' where seq = 3");

        assertBroken(AUDIT_IS_WHOLE, seen());
    }

    @Test
    void findsAVoteThatNoEntryTellsOf() {
        tampering.with("audit_entry", "update audit_entry set action = 'vote.dreamt' where action = 'vote.cast'");

        assertBroken(AUDIT_IS_WHOLE, seen());
    }

    @Test
    void findsAReminderBeforeItsTime() {
        tampering.with("work_item", "update work_item set reminded_at = opened_at where reminded_at is not null");

        assertBroken(TIMERS_FIRE_ONCE_AND_ON_TIME, seen());
    }

    @Test
    void findsASecondReminder() {
        tampering.with("outbox", """
                insert into outbox (id, channel, topic, once_key, status, recipient, subject, letter, created_at, attempts,
                  next_attempt_at)
                select '%s', channel, topic, 'twice', 'WAITING', recipient, subject, letter, created_at, attempts,
                  next_attempt_at from outbox where topic = 'REMINDED' and letter like '%%/decide%%' limit 1
                """.formatted(UUID.randomUUID()));

        assertBroken(TIMERS_FIRE_ONCE_AND_ON_TIME, Seen.in(database, clock.instant()));
    }

    @Test
    void findsATimerThatNobodyFired() {
        clock.advance(Duration.ofDays(5));

        assertThat(Invariants.broken(Seen.in(database, clock.instant())))
                .extracting(Finding::broken)
                .containsOnly(TIMERS_FIRE_ONCE_AND_ON_TIME, NOTHING_IS_STUCK);
    }

    @Test
    void findsAMailThatCameTwice() {
        mails.add(mails.get(0));

        assertBroken(MAILS_COME_ONCE, seen());
        assertThat(Invariants.broken(seen().with(mails, 1))).isEmpty();
    }

    @Test
    void findsAMailThatNeverCame() {
        mails.remove(0);

        assertBroken(MAILS_COME_ONCE, seen());
    }

    @Test
    void findsAMailOfWhatWasUndone() {
        mails.add(new AcceptedMail("<" + UUID.randomUUID() + "@gates.example.org>", "somebody"));

        assertBroken(MAILS_COME_ONCE, seen());
    }

    @Test
    void findsTwoAnswersUnderOneKey() {
        try (var recorder = Recorder.temporary()) {
            for (String answer : List.of("first", "second")) {
                Call call = recorder.sending(
                        "hand-over", open.value(), UUID.fromString("0-0-0-0-1"), "key", "same", clock.instant());
                recorder.answered(call, 200, answer, null, clock.instant());
            }

            assertBroken(SAME_KEY_SAME_ANSWER, seen().with(recorder));
        }
    }

    @Test
    void findsAnotherBodyUnderOneKey() {
        try (var recorder = Recorder.temporary()) {
            for (String body : List.of("first", "second")) {
                Call call = recorder.sending(
                        "hand-over", open.value(), UUID.fromString("0-0-0-0-1"), "key", body, clock.instant());
                recorder.answered(call, 200, "answer", null, clock.instant());
            }

            assertBroken(SAME_KEY_SAME_ANSWER, seen().with(recorder));
        }
    }

    @Test
    void findsAPortfolioWithoutQuarters() {
        tampering.with("portfolio", "update portfolio set fiscal_year_start = 13");

        assertBroken(EVERY_INSTANT_HAS_ONE_QUARTER, seen());
    }

    @Test
    void findsAProcessWhoseModelIsGone() {
        tampering.with("act_ru_execution", "update act_ru_execution set proc_def_id_ = 'gone'");

        assertBroken(WORK_GOES_ON, seen());
    }

    @Test
    void findsAStepThatFailedForGood() {
        tampering.with("act_ru_job", "update act_ru_job set retries_ = 0");

        assertBroken(NOTHING_IS_STUCK, seen());
    }

    @Test
    void findsANodeThatTookTooLong() {
        var outage = new Outage(clock.instant(), clock.instant(), Duration.ofSeconds(31));

        assertBroken(NOTHING_IS_STUCK, seen().after(List.of(outage)));
    }

    @Test
    void findsACallThatIsNeverAnswered() {
        try (var recorder = Recorder.temporary()) {
            Call call = recorder.sending(
                    "hand-over", open.value(), UUID.fromString("0-0-0-0-1"), "key", "same", clock.instant());
            recorder.answered(call, 409, "still-running", null, clock.instant());

            assertBroken(NOTHING_IS_STUCK, seen().with(recorder));
        }
    }

    private Seen seen() {
        return Seen.in(database, clock.instant()).with(mails, 0).since(before);
    }

    private static void assertBroken(Invariant invariant, Seen seen) {
        assertThat(Invariants.broken(seen))
                .extracting(Finding::broken)
                .isNotEmpty()
                .containsOnly(invariant);
    }
}
