package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.journeygate.gates.Outcome.GO;
import static org.journeygate.gates.Outcome.GO_WITH_CONDITIONS;
import static org.journeygate.gates.Outcome.PAUSE;
import static org.journeygate.gates.Outcome.PIVOT;
import static org.journeygate.gates.Outcome.STOP;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.Release;
import org.journeygate.initiatives.Releases;
import org.journeygate.initiatives.pauses.NotResting;
import org.journeygate.initiatives.pauses.Pause;
import org.journeygate.initiatives.pauses.PauseRecords;
import org.journeygate.initiatives.pauses.PauseStatement;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.initiatives.winddown.WindDowns;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.UserId;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.Processes;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What a pause sets going, to its end in a resumption, one more pause or a stop. Decided on Monday 2 March 2026, 09:00. */
@DatabaseTest
@CoversProcess("pause.bpmn")
class PauseModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 2);
    private static final Instant RECORD_DUE = Instant.parse("2026-03-09T17:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-05-18T08:00:00Z");
    private static final Instant OVER = Instant.parse("2026-06-02T16:00:00Z");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    GateRequests requests;

    @Autowired
    Resumptions resumptions;

    @Autowired
    Recusals recusals;

    @Autowired
    Submissions submissions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Drafts drafts;

    @Autowired
    SeatRepository seats;

    @Autowired
    ChairDecisions chair;

    @Autowired
    LadderEnds ends;

    @Autowired
    Decisions decisions;

    @Autowired
    Pauses pauses;

    @Autowired
    PauseRecords records;

    @Autowired
    Releases releases;

    @Autowired
    WindDowns windDowns;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Inbox inbox;

    @Autowired
    Processes processes;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    @Autowired
    People everybody;

    @Autowired
    TransactionOperations transaction;

    private GateRequestId paused;
    private Initiative bet;

    @BeforeEach
    void pauseABet() {
        paused = gates.inReview();
        gates.decideBy(paused, PAUSE);
        time.runDue();
        bet = initiatives.get(requests.get(paused).initiative());
    }

    @Test
    void lastsAQuarterAndAsksTheLeadForItsRecord() {
        Pause pause = pause();

        assertThat(bet.status()).isEqualTo(Initiative.Status.PAUSED);
        assertThat(pause.endsOn()).isEqualTo(LAST_DAY);
        assertThat(pause.endsAt()).isEqualTo(OVER);
        assertThat(pause.askAt()).isEqualTo(ASKED);
        assertThat(pause.stage()).isEqualTo(Pause.Stage.RESTING);
        assertThat(pause.isRenewable()).isTrue();
        WorkItem item = item("recordPause");
        assertThat(item.isHeldBy(gates.lead().person())).isTrue();
        assertThat(item.dueAt()).isEqualTo(RECORD_DUE);
        assertThat(item.title()).startsWith("Say who is held and who is freed: One-page checkout");
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void endsOnTheNextWorkingDayWhereTheQuarterEndsOnAWeekend() {
        Instant friday = Instant.parse("2026-03-06T12:00:00Z");

        transaction.executeWithoutResult(status -> pauses.begin(bet.id(), paused.value(), "DE-2026-0999", friday, 5));

        assertThat(pause().endsOn()).isEqualTo(LocalDate.of(2026, 6, 8));
    }

    @Test
    void beginsOnceHoweverOftenTheStepIsTried() {
        Pause first = pause();
        transaction.executeWithoutResult(
                status -> pauses.begin(bet.id(), paused.value(), first.decision(), first.beganAt(), 5));

        assertThat(pauses.of(bet.id())).hasSize(1);
        assertThat(kinds()).containsExactly("recordPause");
    }

    @Test
    void givesWhatItFreesBackUntilItsEnd() {
        records.write(bet.id(), frees("2", "60000", TODAY.plusDays(7)), gates.lead());

        assertThat(kinds()).isEmpty();
        assertThat(releases.of(bet.id()))
                .extracting(Release::cause, Release::people, Release::money, Release::from, Release::until)
                .containsExactly(tuple(
                        Release.Cause.PAUSE,
                        new BigDecimal("2"),
                        new BigDecimal("60000"),
                        TODAY.plusDays(7),
                        LAST_DAY));
        records.write(
                bet.id(), new PauseStatement("Everybody", null, BigDecimal.ZERO, BigDecimal.ZERO, null), gates.lead());
        assertThat(releases.of(bet.id())).isEmpty();
        assertThat(pause().statement()).extracting(Pause.Statement::held).isEqualTo("Everybody");
    }

    @Test
    void refusesARecordThatDoesNotSayEnoughOrIsNotTheirs() {
        assertThat(faults(new PauseStatement(null, null, null, null, null)))
                .containsExactlyInAnyOrder("held", "freedPeople", "freedMoney");
        assertThat(faults(new PauseStatement("Mara", null, BigDecimal.ONE, BigDecimal.ZERO, null)))
                .containsExactlyInAnyOrder("freed", "freedFrom");
        assertThat(faults(frees("99", "999999", LAST_DAY.plusDays(1))))
                .containsExactlyInAnyOrder("freedPeople", "freedMoney", "freedFrom");
        for (Actor actor :
                List.of(gates.pmo(), gates.exec("exec"), people.lead("other").acting())) {
            assertThatThrownBy(() -> records.write(bet.id(), frees("1", "0", TODAY), actor))
                    .isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void asksThePmoForALateRecordWhichTheLeadMayStillWrite() {
        time.advanceTo(Instant.parse("2026-03-05T09:00:00Z"));
        assertThat(reminders("recordPause")).isEqualTo(1);
        time.advanceTo(Instant.parse("2026-03-13T09:00:00Z"));
        assertThat(kinds()).containsExactly("chasePauseRecord", "recordPause");
        assertThat(reminders("chasePauseRecord")).isEqualTo(2);

        records.write(bet.id(), frees("1", "0", TODAY), gates.lead());

        assertThat(kinds()).isEmpty();
    }

    @Test
    void letsThePmoWriteALateRecord() {
        time.advanceTo(RECORD_DUE);

        records.write(bet.id(), frees("1", "0", TODAY), gates.pmo());

        assertThat(kinds()).isEmpty();
        assertThat(pause().statement())
                .extracting(Pause.Statement::by)
                .isEqualTo(gates.pmo().person());
    }

    @Test
    void asksTheSamePanelToResumeAndPutsTheBetBeforeTheSameGate() {
        records.write(bet.id(), frees("2", "0", TODAY), gates.lead());
        time.advanceTo(ASKED);
        assertThat(item("resumeOrLetGo").dueAt()).isEqualTo(OVER);
        time.advanceTo(Instant.parse("2026-05-27T09:00:00Z"));
        assertThat(reminders("resumeOrLetGo")).isEqualTo(1);

        GateRequestId again = resumptions.begin(paused, "The season is over", gates.lead());

        assertThat(dossiers.read(again, gates.lead()).evidence()).hasSize(3).allMatch(one -> one.carriedFrom() != null);
        assertThat(submissions.readiness(again).ready()).isTrue();
        submissions.submit(again, gates.lead());
        assertThat(requests.get(again).tier()).isEqualTo(Tier.LIGHT);
        assertThat(requests.get(again).kind()).isEqualTo(RequestKind.RESUMPTION);
        assertThat(panel(again)).isEqualTo(panel(paused));
        assertThat(kinds()).isEmpty();
        assertThat(pause().stage()).isEqualTo(Pause.Stage.RESUMING);
        for (Outcome closed : List.of(PIVOT, GO_WITH_CONDITIONS)) {
            assertThatThrownBy(() -> gates.vote(again, "exec", closed)).isInstanceOf(InvalidInput.class);
        }
        gates.vote(again, "exec2", GO);
        time.runDue();

        Initiative resumed = initiatives.get(bet.id());
        assertThat(resumed.status()).isEqualTo(Initiative.Status.ACTIVE);
        assertThat(resumed.gate()).isEqualTo("G2");
        assertThat(pause().ending()).isEqualTo(Pause.Ending.RESUMED);
        assertThat(isRunning()).isFalse();
        GateRequestRow draft = requests.following(again).orElseThrow();
        assertThat(draft.kind()).isEqualTo(RequestKind.GATE);
        assertThat(draft.gate()).isEqualTo("G2");
        assertThat(releases.of(bet.id())).extracting(Release::until).containsExactly(LocalDate.of(2026, 5, 27));
        assertThat(database.sql("select count(*) from decision_fact")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void mayBeResumedBeforeTheLeadIsAsked() {
        GateRequestId again = resumed(paused);

        gates.vote(again, "exec", GO);
        time.runDue();

        assertThat(initiatives.get(bet.id()).status()).isEqualTo(Initiative.Status.ACTIVE);
        assertThat(inbox.openAbout(pause().id().value())).isEmpty();
        assertThat(isRunning()).isFalse();
        assertThatThrownBy(() -> records.write(bet.id(), frees("1", "0", TODAY), gates.lead()))
                .isInstanceOf(NotResting.class);
    }

    @Test
    void isRenewedOnceAndGoesOnFreeingWhatItFreed() {
        records.write(bet.id(), frees("2", "0", TODAY), gates.lead());
        Pause first = pause();
        GateRequestId again = resumed(paused);
        gates.vote(again, "exec", PAUSE);
        time.runDue();

        Pause second = pause();
        assertThat(second.renews()).isEqualTo(first.id());
        assertThat(second.isRenewable()).isFalse();
        assertThat(pauses.of(bet.id())).extracting(Pause::ending).containsExactly(null, Pause.Ending.RENEWED);
        assertThat(releases.of(bet.id()))
                .extracting(Release::source)
                .containsExactly(second.id().value());
        assertThat(records.present(second)).map(Pause.Statement::held).contains("Mara keeps the supplier warm");
        assertThat(kinds()).containsExactly("recordPause");

        GateRequestId third = resumed(again);
        assertThat(panel(third)).isEqualTo(panel(paused));
        assertThat(requests.get(third).offers()).containsExactly(GO, STOP);
        assertThatThrownBy(() -> gates.vote(third, "exec", PAUSE)).isInstanceOf(InvalidInput.class);
        gates.vote(third, "exec", STOP);
        time.runDue();
        assertThat(initiatives.get(bet.id()).status()).isEqualTo(Initiative.Status.STOPPED);
        assertThat(windDowns.of(bet.id())).isPresent();
        assertThat(pause().ending()).isEqualTo(Pause.Ending.STOPPED);
    }

    @Test
    void goesBeforeTheChairTheBodyAndThePmoOnceItHasRunOut() {
        GateRequestId draft = resumptions.begin(paused, "Soon", gates.lead());
        time.advanceTo(OVER);

        assertThat(requests.get(draft).kind()).isEqualTo(RequestKind.RUN_OUT);
        assertThat(gates.status(draft)).isEqualTo(GateRequestStatus.WITH_CHAIR);
        assertThat(holders(draft, "decide")).containsExactly(gates.exec("exec5").id());
        assertThat(gates.item(draft, "decide").title()).startsWith("The pause has run out");
        assertThat(dossiers.read(draft, gates.exec("exec5")).can().decide()).containsExactly(PAUSE, STOP);
        assertThat(dossiers.read(draft, gates.exec("exec5")).contested()).isEqualTo("PAUSE_RUN_OUT");
        assertThatThrownBy(() -> choose(draft, GO, "exec5")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> submissions.withdraw(draft, "No", gates.lead()))
                .isInstanceOf(StateMovedOn.class);
        assertThatThrownBy(() -> resumptions.begin(paused, "Now", gates.lead())).isInstanceOf(StateMovedOn.class);
        time.advanceTo(Instant.parse("2026-06-04T17:00:00Z"));
        assertThat(holders(draft, "decide")).containsExactly(gates.exec("exec6").id());
        time.advanceTo(Instant.parse("2026-06-08T17:00:00Z"));
        assertThat(gates.openKinds(draft)).containsExactly("unblock");
        ends.refer(draft, gates.exec("exec7").id(), "Nobody else is there", gates.pmo());
        choose(draft, PAUSE, "exec7");
        time.runDue();

        assertThat(pause().endsOn()).isEqualTo(LocalDate.of(2026, 9, 8));
        assertThat(pause().isRenewable()).isFalse();
        time.advanceTo(pause().endsAt());
        GateRequestId last = requests.following(draft).orElseThrow().id();
        assertThat(dossiers.read(last, gates.exec("exec5")).can().decide()).containsExactly(STOP);
        choose(last, STOP, "exec5");
        time.runDue();
        assertThat(initiatives.get(bet.id()).status()).isEqualTo(Initiative.Status.STOPPED);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void isLetGoByTheLeadWithAReason() {
        assertThatThrownBy(() -> pauses.letGo(bet.id(), " ", gates.lead())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> pauses.letGo(bet.id(), "No use", gates.pmo())).isInstanceOf(NotPermitted.class);
        time.advanceTo(ASKED);

        pauses.letGo(bet.id(), "The supplier is gone", gates.lead());

        GateRequestId request = requests.following(paused).orElseThrow().id();
        assertThat(requests.get(request).kind()).isEqualTo(RequestKind.LET_GO);
        assertThat(dossiers.read(request, gates.exec("exec5")).wording().ask()).isEqualTo("The supplier is gone");
        assertThat(holders(request, "decide"))
                .containsExactly(gates.exec("exec5").id());
        assertThat(pause().stage()).isEqualTo(Pause.Stage.WITH_CHAIR);
        assertThatThrownBy(() -> pauses.letGo(bet.id(), "Once more", gates.lead()))
                .isInstanceOf(NotResting.class);
        choose(request, STOP, "exec5");
        time.runDue();
        assertThat(initiatives.get(bet.id()).status()).isEqualTo(Initiative.Status.STOPPED);
        assertThat(inbox.openAbout(pause().id().value())).isEmpty();
    }

    @Test
    void mayBeLetGoBeforeTheLeadIsAsked() {
        pauses.letGo(bet.id(), "The supplier is gone", gates.lead());

        assertThat(kinds()).containsExactly("recordPause");
        assertThat(requests.following(paused)).map(GateRequestRow::status).contains(GateRequestStatus.WITH_CHAIR);
    }

    @Test
    void restsOnWhereTheRequestToResumeIsTakenBackAndIsOverWhereThatIsTooLate() {
        GateRequestId first = resumed(paused);
        assertThatThrownBy(() -> resumptions.begin(paused, "Twice", gates.lead()))
                .isInstanceOf(StateMovedOn.class);
        submissions.withdraw(first, "Too early", gates.lead());
        assertThat(pause().stage()).isEqualTo(Pause.Stage.RESTING);
        time.advanceTo(ASKED);
        assertThat(kinds()).contains("resumeOrLetGo");
        GateRequestId second = resumed(paused);
        assertThat(panel(second)).isEqualTo(panel(paused));
        time.advanceTo(OVER);
        assertThat(pause().stage()).isEqualTo(Pause.Stage.RESUMING);

        submissions.withdraw(second, "Never mind", gates.lead());

        assertThat(pause().stage()).isEqualTo(Pause.Stage.WITH_CHAIR);
        assertThat(requests.following(second)).map(GateRequestRow::kind).contains(RequestKind.RUN_OUT);
    }

    @Test
    void goesToTheChairWhereNoSeatAnswers() {
        GateRequestId again = resumed(paused);
        time.advanceTo(Instant.parse("2026-03-10T09:00:00Z"));

        assertThat(gates.openKinds(again)).contains("decide");
        assertThat(dossiers.read(again, gates.exec("exec5")).can().decide()).containsExactly(GO, PAUSE, STOP);
        choose(again, GO, "exec5");
        time.runDue();
        assertThat(initiatives.get(bet.id()).status()).isEqualTo(Initiative.Status.ACTIVE);
    }

    @Test
    void isResumedByTheLeadAlone() {
        for (Actor actor :
                List.of(gates.pmo(), gates.exec("exec"), people.lead("other").acting())) {
            assertThatThrownBy(() -> resumptions.begin(paused, "Please", actor)).isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> inbox.handOver(
                        item("recordPause").id(), people.exec("exec").id(), "Please", gates.lead(), null))
                .isInstanceOf(InvalidInput.class);
        GateRequestId other = gates.inReview();
        assertThatThrownBy(() -> resumptions.begin(other, "Please", gates.lead()))
                .isInstanceOf(StateMovedOn.class);
    }

    @Test
    void leavesThePlacesOfThoseWhoHaveLeftToWhoStandsBy() {
        for (String gone : List.of("exec", "exec3", "exec8", "exec5")) {
            everybody.deactivate(gates.exec(gone).id(), Actor.SYSTEM);
        }

        GateRequestId again = resumed(paused);

        assertThat(seats.of(again))
                .extracting(Seat::holderId, Seat::alternateId)
                .containsExactly(
                        tuple(gates.exec("exec4").id(), null),
                        tuple(gates.exec("exec2").id(), gates.exec("exec7").id()));
        assertThat(dossiers.read(again, gates.lead()).chair())
                .isEqualTo(gates.exec("exec6").id());
    }

    @Test
    void neverAsksWhoHasRecused() {
        GateRequestId id = gates.inReview();
        for (String conflicted : List.of("exec3", "exec8")) {
            recusals.recuse(id, "The supplier belongs to my sister", null, gates.exec(conflicted));
        }
        gates.vote(id, "exec", PAUSE);
        gates.vote(id, "exec2", PAUSE);
        time.runDue();
        for (String gone : List.of("exec", "exec4", "exec2", "exec7")) {
            everybody.deactivate(gates.exec(gone).id(), Actor.SYSTEM);
        }

        GateRequestId again = resumptions.begin(id, "The season is over", gates.lead());

        assertThat(submissions.readiness(again).missing())
                .extracting(Readiness.Item::reason)
                .singleElement()
                .asString()
                .contains("neither exec3 nor exec8 can take it");
    }

    private static String title(String kind) {
        return switch (kind) {
            case "recordPause" -> "Say who is held";
            case "chasePauseRecord" -> "The record of a pause is late";
            default -> "Resume or let go";
        };
    }

    private GateRequestId resumed(GateRequestId pausedOn) {
        GateRequestId again = resumptions.begin(pausedOn, "The season is over", gates.lead());
        submissions.submit(again, gates.lead());
        return again;
    }

    private void choose(GateRequestId id, Outcome outcome, String login) {
        chair.decide(id, new ChairDecisions.Verdict(outcome, "It is time", List.of(), null, null), gates.exec(login));
    }

    private List<String> panel(GateRequestId id) {
        return seats.of(id).stream()
                .map(seat -> seat.group() + seat.holderId() + seat.alternateId())
                .toList();
    }

    private List<UserId> holders(GateRequestId id, String kind) {
        return gates.item(id, kind).holders();
    }

    private Set<String> faults(PauseStatement said) {
        try {
            records.write(bet.id(), said, gates.lead());
            return Set.of();
        } catch (InvalidInput refused) {
            return refused.errors().stream()
                    .map(InvalidInput.FieldError::field)
                    .collect(java.util.stream.Collectors.toSet());
        }
    }

    private static PauseStatement frees(String people, String money, LocalDate from) {
        return new PauseStatement(
                "Mara keeps the supplier warm",
                "Two developers go to Basket",
                new BigDecimal(people),
                new BigDecimal(money),
                from);
    }

    private Pause pause() {
        return pauses.get(bet.id());
    }

    private WorkItem item(String kind) {
        return inbox.openAbout(pause().id().value()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds() {
        return inbox.openAbout(pause().id().value()).stream()
                .map(WorkItem::kind)
                .sorted()
                .toList();
    }

    private boolean isRunning() {
        return Boolean.TRUE.equals(
                transaction.execute(status -> processes.isRunning(pause().id().value())));
    }

    private long reminders(String kind) {
        return database.sql("select count(*) from outbox where topic = 'REMINDED' and subject like ?")
                .param("%" + title(kind) + "%")
                .query(Long.class)
                .single();
    }
}
