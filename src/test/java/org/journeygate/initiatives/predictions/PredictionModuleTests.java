package org.journeygate.initiatives.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Submissions;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.Processes;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A promise from 60 to 63 to 66 % by 1 June 2026, booked on Monday 2 March, to its verdict. Exec to exec3 vote for it. */
@DatabaseTest
@CoversProcess("prediction-verdict.bpmn")
class PredictionModuleTests {

    private static final LocalDate BY = LocalDate.of(2026, 6, 1);
    private static final Instant READ_AT = Instant.parse("2026-06-08T16:00:00Z");
    private static final List<LocalDate> LAST_WEEKS =
            List.of(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 25), BY);

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    GateRequests requests;

    @Autowired
    Submissions submissions;

    @Autowired
    Predictions predictions;

    @Autowired
    Judgements judgements;

    @Autowired
    Calibrations calibrations;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Readings readings;

    @Autowired
    Inbox inbox;

    @Autowired
    Processes processes;

    @Autowired
    PeopleFixtures people;

    @Autowired
    People everybody;

    @Autowired
    TimeMachine time;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    private Initiative bet;

    @BeforeEach
    void letABetGoOn() {
        bet = promising(gates.before("G2", gates.newBet()), "63", "66", BY, 70);
        for (int week = 0; week < 8; week++) {
            read(LocalDate.of(2026, 1, 5).plusWeeks(week), week % 2 == 0 ? "59.5" : "60.5");
        }
        read(LocalDate.of(2026, 1, 4), "10");
        read(LocalDate.of(2026, 3, 2), "90");
        go();
    }

    @Test
    void isBookedWithTheReadingsOfTheEightWeeksBefore() {
        Prediction booked = prediction();

        assertThat(booked.number()).isEqualTo(1);
        assertThat(booked.squad()).isEqualTo(bet.squad());
        assertThat(booked.decision()).matches("DE-2026-\\d{4}");
        assertThat(booked.promise().isSame(bet.promise())).isTrue();
        assertThat(booked.width()).isEqualByComparingTo("3");
        assertThat(booked.measureAt()).isEqualTo(READ_AT);
        assertThat(booked.stage()).isEqualTo(Prediction.Stage.RUNNING);
        assertThat(booked.startsElsewhere()).isFalse();
        Sample baseline = booked.baseline();
        assertThat(baseline.count()).isEqualTo(8);
        assertThat(baseline.mean()).isEqualByComparingTo("60");
        assertThat(baseline.spread()).isEqualByComparingTo("0.534522");
        assertThat(baseline.least()).isEqualByComparingTo("59.5");
        assertThat(baseline.most()).isEqualByComparingTo("60.5");
        assertThat(predictions.approvers(booked.id()))
                .containsExactlyInAnyOrder(
                        gates.exec("exec").id(),
                        gates.exec("exec2").id(),
                        gates.exec("exec3").id());
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void keepsItsBaselineWhateverBecomesOfTheReadingsAndTheMetric() {
        Prediction booked = prediction();
        readings.record(
                bet.promise().metric(),
                new ToldReading(LocalDate.of(2026, 1, 5), new BigDecimal("80"), null, "test", "Counted anew"),
                gates.pmo());
        database.sql("update metric set name = 'Other', direction = 'LOWER'").update();

        assertThat(prediction()).isEqualTo(booked);
    }

    @Test
    void saysWhereThePromiseStartsElsewhere() {
        promising(bet, "63", "66", BY, 70);
        database.sql("update initiative set promised_from = 57").update();
        book("DE-2026-0998");

        assertThat(prediction().number()).isEqualTo(2);
        assertThat(prediction().startsElsewhere()).isFalse();
        database.sql("update initiative set promised_from = 50").update();
        book("DE-2026-0999");
        assertThat(prediction().startsElsewhere()).isTrue();
    }

    @Test
    void isNotBookedTwiceButAddsWhoVotedForTheSameLater() {
        transaction.executeWithoutResult(status -> predictions.book(
                bet.id(),
                "DE-2026-0998",
                Set.of(gates.exec("exec4").id(), gates.exec("exec").id())));

        assertThat(predictions.of(bet.id())).hasSize(1);
        assertThat(predictions.approvers(prediction().id()))
                .hasSize(4)
                .contains(gates.exec("exec4").id());
    }

    @Test
    void leavesTheFirstRunningWhereThePromiseWasChanged() {
        Prediction first = prediction();
        promising(bet, "61", "66", LocalDate.of(2026, 9, 1), 70);
        book("DE-2026-0998");

        assertThat(predictions.of(bet.id())).hasSize(2);
        assertThat(predictions.get(first.id())).isEqualTo(first);
        lastWeeks("64.0", "64.1", "63.9", "64.0");
        time.advanceTo(READ_AT);
        assertThat(predictions.of(bet.id()))
                .extracting(Prediction::stage)
                .containsExactly(Prediction.Stage.RUNNING, Prediction.Stage.WITH_LEAD);
    }

    @Test
    void isNotBookedWithoutAPromiseOrOnceItsDayIsThere() {
        Initiative other = gates.newBet();
        Initiative.Promise promise = other.promise();
        database.sql("update initiative set promised_by = date '2026-03-02' where id = ?")
                .param(other.id().value())
                .update();
        transaction.executeWithoutResult(status -> predictions.book(other.id(), "DE-2026-0998", Set.of()));
        database.sql("update initiative set metric_id = null where id = ?")
                .param(other.id().value())
                .update();
        transaction.executeWithoutResult(status -> predictions.book(other.id(), "DE-2026-0999", Set.of()));

        assertThat(promise).isNotNull();
        assertThat(predictions.of(other.id())).isEmpty();
        assertThat(database.sql("select count(*) from audit_entry where action = 'prediction.not-booked'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isReadAfterItsDayCommentedByTheLeadAndConfirmedByAnExecutiveWhoDidNotVoteForIt() {
        lastWeeks("64.0", "64.1", "63.9", "64.0");
        time.advanceTo(READ_AT.minusSeconds(60));
        assertThat(kinds()).isEmpty();
        assertThatThrownBy(() -> judgements.comment(prediction().id(), "Already", gates.lead()))
                .isInstanceOf(PredictionMovedOn.class);
        time.advanceTo(READ_AT);

        assertThat(prediction().finding().verdict()).isEqualTo(Verdict.KEPT);
        assertThat(prediction().finding().reason()).contains("averaged 64 % over 4 readings", "within the promised");
        assertThat(item("commentFinding").isHeldBy(gates.lead().person())).isTrue();
        assertThat(item("commentFinding").dueAt()).isEqualTo(prediction().commentDueAt());
        assertThat(judgements.mayComment(prediction(), gates.lead())).isTrue();
        assertThatThrownBy(() -> judgements.comment(prediction().id(), "Good", gates.pmo()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> judgements.comment(prediction().id(), " ", gates.lead()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> judge(Verdict.KEPT, null, gates.exec("exec4"))).isInstanceOf(PredictionMovedOn.class);
        judgements.comment(prediction().id(), "A campaign helped in May", gates.lead());

        Actor judge = gates.exec("exec4");
        assertThat(item("confirmVerdict").isHeldBy(judge.id())).isTrue();
        assertThat(prediction().judge()).isEqualTo(judge.id());
        assertThat(judgements.mayJudge(prediction(), judge)).isTrue();
        for (Actor other : List.of(
                gates.exec("exec"),
                gates.exec("exec5"),
                gates.lead(),
                gates.pmo(),
                people.auditor("auditor").acting())) {
            assertThat(judgements.mayJudge(prediction(), other)).isFalse();
            assertThatThrownBy(() -> judge(Verdict.KEPT, null, other)).isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> judge(null, null, judge)).isInstanceOf(InvalidInput.class);
        judge(Verdict.KEPT, null, judge);

        assertThat(prediction().stage()).isEqualTo(Prediction.Stage.JUDGED);
        assertThat(kinds()).isEmpty();
        assertThat(isRunning()).isFalse();
        assertThat(calibrations.of(bet.squad()).kept()).isEqualTo(1);
        assertThatThrownBy(() -> judge(Verdict.MISSED, "No", judge)).isInstanceOf(PredictionMovedOn.class);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void goesOnWithoutACommentAndToThePmoWhereTheExecutiveIsLate() {
        lastWeeks("61.0", "61.1", "60.9", "61.0");
        time.advanceTo(prediction().measureAt().plusSeconds(1));
        Instant commentDue = prediction().commentDueAt();
        time.advanceTo(commentDue.minusSeconds(1));
        assertThat(reminders("Comment on")).isEqualTo(1);
        time.advanceTo(commentDue);
        assertThat(kinds()).containsExactly("confirmVerdict");
        Instant judgeDue = item("confirmVerdict").dueAt();
        time.advanceTo(judgeDue.minusSeconds(1));
        assertThat(reminders("Say how")).isEqualTo(1);
        time.advanceTo(judgeDue);
        assertThat(kinds()).containsExactly("confirmVerdictForPmo");
        assertThat(prediction().judge()).isNull();
        assertThat(prediction().passedOnAt()).isEqualTo(judgeDue);
        assertThatThrownBy(() -> judge(Verdict.MISSED, null, gates.exec("exec4")))
                .isInstanceOf(NotPermitted.class);
        time.advanceTo(item("confirmVerdictForPmo").dueAt().plusSeconds(1));
        assertThat(reminders("Say how")).isEqualTo(3);

        assertThatThrownBy(() -> judge(Verdict.UNCLEAR, " ", gates.pmo())).isInstanceOf(InvalidInput.class);
        judge(Verdict.UNCLEAR, "The counter was broken in May", gates.pmo());

        assertThat(prediction().finding().verdict()).isEqualTo(Verdict.MISSED);
        assertThat(prediction().judgement().verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(isRunning()).isFalse();
    }

    @Test
    void goesToThePmoWhereNoExecutiveIsIndependent() {
        for (String gone : List.of("exec4", "exec5", "exec6", "exec7", "exec8")) {
            everybody.deactivate(gates.exec(gone).id(), Actor.SYSTEM);
        }
        time.advanceTo(READ_AT);
        judgements.comment(prediction().id(), "Nobody counted", gates.lead());

        assertThat(prediction().finding().verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(kinds()).containsExactly("confirmVerdictForPmo");
        judge(Verdict.UNCLEAR, null, gates.pmo());
        assertThat(calibrations.of(bet.squad()).unclear()).isEqualTo(1);
    }

    @Test
    void endsAsUnclearWhereTheBetIsStoppedBeforeItsDay() {
        transaction.executeWithoutResult(status -> predictions.stop(bet.id(), "DE-2026-0999"));

        assertThat(isRunning()).isFalse();
        assertThat(prediction().judgement().verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(prediction().judgement().stop()).isEqualTo("DE-2026-0999");
        assertThat(calibrations.of(bet.squad()).judged()).isEqualTo(1);
        time.advanceTo(READ_AT);
        assertThat(kinds()).isEmpty();
        assertThatThrownBy(() -> judge(Verdict.KEPT, "Yet", gates.exec("exec4")))
                .isInstanceOf(PredictionMovedOn.class);
    }

    @Test
    void goesOnToItsVerdictWhereTheBetIsStoppedAfterItsDay() {
        lastWeeks("61.0", "61.1", "60.9", "61.0");
        time.advanceTo(Instant.parse("2026-06-02T09:00:00Z"));
        transaction.executeWithoutResult(status -> predictions.stop(bet.id(), "DE-2026-0998"));
        time.advanceTo(READ_AT);
        transaction.executeWithoutResult(status -> predictions.stop(bet.id(), "DE-2026-0999"));

        assertThat(prediction().stage()).isEqualTo(Prediction.Stage.WITH_LEAD);
        assertThat(prediction().finding().verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void showsReadingsThatAreCorrectedLaterAndKeepsItsVerdict() {
        lastWeeks("64.0", "64.1", "63.9", "64.0");
        time.advanceTo(READ_AT);
        assertThat(corrected()).isNull();
        for (LocalDate day : LAST_WEEKS) {
            readings.record(
                    bet.promise().metric(),
                    new ToldReading(day, new BigDecimal("61"), null, "test", "Robots are out"),
                    gates.pmo());
        }

        assertThat(corrected().verdict()).isEqualTo(Verdict.MISSED);
        assertThat(prediction().finding().verdict()).isEqualTo(Verdict.KEPT);
    }

    @Test
    void changesHandsOnlyToWhoIsIndependent() {
        time.advanceTo(READ_AT);
        assertThatThrownBy(() -> handOver("commentFinding", "exec5", gates.lead()))
                .isInstanceOf(InvalidInput.class);
        judgements.comment(prediction().id(), "Nothing to say", gates.lead());
        assertThatThrownBy(() -> handOver("confirmVerdict", "exec2", gates.exec("exec4")))
                .isInstanceOf(InvalidInput.class);

        handOver("confirmVerdict", "exec6", gates.exec("exec4"));

        assertThat(prediction().judge()).isEqualTo(gates.exec("exec6").id());
        judge(Verdict.UNCLEAR, null, gates.exec("exec6"));
    }

    @Test
    void isFoundByWhereItStands() {
        assertThat(found(Prediction.Stage.RUNNING)).isEqualTo(1);
        time.advanceTo(READ_AT);
        assertThat(found(Prediction.Stage.WITH_LEAD)).isEqualTo(1);
        judgements.comment(prediction().id(), "Nothing to say", gates.lead());
        assertThat(found(Prediction.Stage.BEING_JUDGED)).isEqualTo(1);
        judge(Verdict.UNCLEAR, null, gates.exec("exec4"));
        assertThat(found(Prediction.Stage.JUDGED)).isEqualTo(1);
        assertThat(found(Prediction.Stage.RUNNING)).isZero();
    }

    @Test
    void refusesFiguresAboutApproversWithoutAnAgreement() {
        assertThatThrownBy(() -> calibrations.byApprover(gates.pmo())).isInstanceOf(NotPermitted.class);
    }

    private long found(Prediction.Stage stage) {
        return predictions
                .search(new Predictions.Filter(bet.squad(), stage, null), PageQuery.first(10))
                .total();
    }

    private void handOver(String kind, String login, Actor from) {
        inbox.handOver(item(kind).id(), people.exec(login).id(), "Away", from, null);
    }

    private Finding corrected() {
        return Predictions.corrected(prediction(), predictions.readings(prediction()), READ_AT)
                .orElse(null);
    }

    private void judge(Verdict verdict, String reason, Actor actor) {
        judgements.judge(prediction().id(), verdict, reason, actor);
    }

    private void book(String decision) {
        transaction.executeWithoutResult(status -> predictions.book(bet.id(), decision, Set.of()));
    }

    private void go() {
        GateRequestId request = gates.ready(bet);
        submissions.submit(request, gates.lead());
        gates.decideBy(request, Outcome.GO);
        time.runDue();
    }

    private Initiative promising(Initiative before, String low, String high, LocalDate by, Integer sure) {
        Initiative present = initiatives.get(before.id());
        return initiatives.change(
                present.id(),
                present.version(),
                new Initiatives.Particulars(
                        present.title(),
                        present.journey(),
                        present.stages(),
                        present.persona(),
                        present.change(),
                        new Initiatives.Promised(
                                present.promise().metric(),
                                new BigDecimal("60"),
                                new BigDecimal(low),
                                new BigDecimal(high),
                                by,
                                sure),
                        present.expectedValue(),
                        present.cost(),
                        present.people(),
                        present.reversible(),
                        present.risk()),
                gates.lead());
    }

    private void lastWeeks(String... values) {
        time.advanceTo(Instant.parse("2026-06-01T20:00:00Z"));
        for (int week = 0; week < values.length; week++) {
            read(LAST_WEEKS.get(week), values[week]);
        }
    }

    private void read(LocalDate day, String value) {
        readings.record(
                bet.promise().metric(), new ToldReading(day, new BigDecimal(value), null, "test", null), gates.pmo());
    }

    private Prediction prediction() {
        return predictions.of(bet.id()).get(0);
    }

    private WorkItem item(String kind) {
        return inbox.openAbout(prediction().id().value()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds() {
        return inbox.openAbout(prediction().id().value()).stream()
                .map(WorkItem::kind)
                .sorted()
                .toList();
    }

    private boolean isRunning() {
        return Boolean.TRUE.equals(transaction.execute(
                status -> processes.isRunning(prediction().id().value())));
    }

    private long reminders(String title) {
        return database.sql("select count(*) from outbox where topic = 'REMINDED' and subject like ?")
                .param("%" + title + "%")
                .query(Long.class)
                .single();
    }
}
