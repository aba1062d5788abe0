package org.journeygate.squads.escalations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.CharterFixtures;
import org.journeygate.squads.charters.CharterParticulars;
import org.journeygate.squads.charters.Dissolutions;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.Processes;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A blocked squad on the path of its charter. Monday 2 March 2026, 09:00 in London. */
@DatabaseTest
@CoversProcess("escalation.bpmn")
class EscalationModuleTests {

    private static final String ANSWER = "answerEscalation";
    private static final String SETTLE = "settleEscalation";
    private static final String JUDGE = "judgeEscalation";

    @Autowired
    EscalationFixtures blocked;

    @Autowired
    CharterFixtures charters;

    @Autowired
    Escalations escalations;

    @Autowired
    Dissolutions dissolutions;

    @Autowired
    Squads squads;

    @Autowired
    People people;

    @Autowired
    PeopleFixtures persons;

    @Autowired
    Inbox inbox;

    @Autowired
    Processes processes;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    @Test
    void goesToTheFirstStepAndClosesWhenTheAnswerHelped() {
        Squad squad = blocked.squad("Basket", EscalationFixtures.PATH);
        Escalation raised = blocked.raised(squad);

        assertThat(raised.code()).isEqualTo("ES-2026-0001");
        assertThat(raised.charterNumber()).isEqualTo(1);
        WorkItem item = item(raised, ANSWER);
        assertThat(item.isHeldBy(blocked.head().person())).isTrue();
        assertThat(item.dueAt()).isEqualTo(Instant.parse("2026-03-03T17:00:00Z"));
        assertThat(item.title()).isEqualTo("Basket is blocked: No test data from billing");
        assertThatThrownBy(() -> answer(raised, true, " ", blocked.head())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> answer(raised, true, "Done", charters.sponsor()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> escalations.judge(raised.id(), true, null, charters.lead()))
                .isInstanceOf(EscalationMovedOn.class);

        Escalation answered = escalations.answer(
                raised.id(),
                new Escalations.Answer(true, "Billing sends it", LocalDate.of(2026, 3, 6)),
                blocked.head());

        assertThat(answered.state()).isEqualTo(Escalation.State.ANSWERED);
        assertThat(answered.answer().orElseThrow().doneBy()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(kinds(raised)).containsExactly(JUDGE);
        assertThatThrownBy(() -> answer(raised, true, "Again", blocked.head())).isInstanceOf(EscalationMovedOn.class);
        assertThatThrownBy(() -> escalations.judge(
                        raised.id(), true, null, persons.person("member").acting()))
                .isInstanceOf(NotPermitted.class);

        Escalation closed = escalations.judge(raised.id(), true, null, charters.lead());
        assertThat(closed.state()).isEqualTo(Escalation.State.HELPED);
        assertThat(closed.closedBy()).isEqualTo(charters.lead().person());
        assertThat(isRunning(raised)).isFalse();
        assertThatThrownBy(() -> escalations.withdraw(raised.id(), null, charters.lead()))
                .isInstanceOf(EscalationMovedOn.class);
    }

    @Test
    void asksTheNextStepAtOnceWhereItIsPassedOnOrDidNotHelp() {
        Escalation raised = blocked.raised(blocked.squad("Basket", EscalationFixtures.PATH));
        inbox.answer(
                item(raised, ANSWER).id(),
                blocked.head(),
                new Completion.Answer(false, "Not mine to give", List.of()),
                null);

        assertThat(item(raised, ANSWER).isHeldBy(charters.sponsor().person())).isTrue();
        assertThat(item(raised, ANSWER).dueAt()).isEqualTo(Instant.parse("2026-03-04T17:00:00Z"));
        answer(raised, true, "I asked them", charters.sponsor());
        assertThatThrownBy(() -> escalations.judge(raised.id(), false, null, charters.lead()))
                .isInstanceOf(InvalidInput.class);
        escalations.judge(raised.id(), false, "Nothing came", charters.lead());

        assertThat(kinds(raised)).containsExactly(SETTLE);
        assertThat(item(raised, SETTLE).group()).isEqualTo("PMO");
        assertThatThrownBy(() -> answer(raised, false, "Not mine", charters.pmo()))
                .isInstanceOf(InvalidInput.class);
        answer(raised, true, "They meet on Thursday", charters.pmo());
        escalations.judge(raised.id(), false, "They did not meet", charters.lead());

        assertThat(kinds(raised)).containsExactly(SETTLE);
        assertThat(now(raised).steps())
                .extracting(EscalationStep::number, EscalationStep::to, EscalationStep::state)
                .containsExactly(
                        tuple(1, Mandate.StepTo.FUNCTION_HEAD, EscalationStep.State.PASSED_ON),
                        tuple(2, Mandate.StepTo.SPONSOR, EscalationStep.State.UNBLOCKED),
                        tuple(3, Mandate.StepTo.PMO, EscalationStep.State.UNBLOCKED),
                        tuple(4, Mandate.StepTo.PMO, EscalationStep.State.ASKED));
        assertThat(now(raised).steps().get(2).useless()).isEqualTo("They did not meet");
    }

    @Test
    void asksTheNextStepAsWellWhereOneIsLateAndTakesTheFirstAnswer() {
        Escalation raised = blocked.raised(blocked.squad("Basket", EscalationFixtures.PATH));
        time.advanceTo(Instant.parse("2026-03-03T16:59:59Z"));
        assertThat(reminders()).isEqualTo(1);
        time.advanceTo(Instant.parse("2026-03-03T17:00:00Z"));

        assertThat(kinds(raised)).containsExactly(ANSWER, ANSWER);
        assertThat(now(raised).steps().get(0).lateAt()).isEqualTo(Instant.parse("2026-03-03T17:00:00Z"));
        answer(raised, true, "Here it is", blocked.head());

        assertThat(kinds(raised)).containsExactly(JUDGE);
        assertThat(now(raised).steps().get(1).state()).isEqualTo(EscalationStep.State.ASKED);
        assertThat(now(raised).waiting()).isEmpty();
    }

    @Test
    void staysWithThePmoUntilItIsAnswered() {
        Escalation raised = blocked.raised(blocked.squad("Basket", EscalationFixtures.PATH));
        time.advanceTo(Instant.parse("2026-03-03T17:00:00Z"));
        answer(raised, false, "I am late, and it is not mine", blocked.head());
        assertThat(kinds(raised)).containsExactly(ANSWER);
        time.advanceTo(Instant.parse("2026-03-05T17:00:00Z"));

        assertThat(kinds(raised)).containsExactlyInAnyOrder(ANSWER, SETTLE);
        Instant due = item(raised, SETTLE).dueAt();
        assertThat(due).isEqualTo(Instant.parse("2026-03-10T17:00:00Z"));
        time.advanceTo(due.minusSeconds(1));
        long before = reminders();
        time.advanceTo(due.plusSeconds(1));
        assertThat(reminders()).isGreaterThanOrEqualTo(before);
        time.advanceTo(Instant.parse("2026-03-20T09:00:00Z"));
        assertThat(kinds(raised)).containsExactlyInAnyOrder(ANSWER, SETTLE);

        answer(raised, true, "Billing was told", charters.pmo());
        assertThat(kinds(raised)).containsExactly(JUDGE);
        Instant judgeDue = item(raised, JUDGE).dueAt();
        assertThat(judgeDue).isEqualTo(Instant.parse("2026-03-27T17:00:00Z"));
        time.advanceTo(judgeDue.minusSeconds(1));
        time.advanceTo(judgeDue);

        assertThat(now(raised).state()).isEqualTo(Escalation.State.HELPED);
        assertThat(now(raised).closedBy()).isNull();
        assertThat(isRunning(raised)).isFalse();
        assertThat(kinds(raised)).isEmpty();
    }

    @Test
    void goesToThePmoAtOnceWithoutACharter() {
        Escalation raised = blocked.raised(charters.squad("Basket"));

        assertThat(raised.charterCode()).isNull();
        assertThat(kinds(raised)).containsExactly(SETTLE);
        assertThat(item(raised, SETTLE).dueAt()).isEqualTo(Instant.parse("2026-03-04T17:00:00Z"));
    }

    @Test
    void keepsThePathOfTheVersionInForceWhenItWasRaised() {
        Squad squad = blocked.squad("Basket", EscalationFixtures.PATH);
        Escalation raised = blocked.raised(squad);
        blocked.charter(squad, EscalationFixtures.PATH.subList(2, 3));
        answer(raised, false, "Not mine", blocked.head());

        assertThat(kinds(raised)).containsExactly(ANSWER);
        assertThat(blocked.raised(squad).steps()).hasSize(1);
    }

    @Test
    void passesByWhoCannotHelp() {
        Actor gone = persons.person("gone").acting();
        Squad squad = blocked.squad(
                "Basket",
                List.of(
                        new CharterParticulars.Step(
                                Mandate.StepTo.PERSON, charters.lead().person().value(), null, 1),
                        new CharterParticulars.Step(
                                Mandate.StepTo.PERSON, gone.person().value(), null, 1),
                        EscalationFixtures.PATH.get(1),
                        new CharterParticulars.Step(Mandate.StepTo.PMO, null, null, 1),
                        new CharterParticulars.Step(
                                Mandate.StepTo.PERSON,
                                charters.sponsor().person().value(),
                                null,
                                1)));
        people.deactivate(gone.person(), persons.admin("admin").acting());
        Escalation raised = blocked.raised(squad);
        assertThat(now(raised).steps().get(1).skipped()).isEqualTo(EscalationStep.Skipped.LEFT);
        assertThat(now(raised).steps().get(0).skipped()).isEqualTo(EscalationStep.Skipped.RAISED_IT);
        answer(raised, false, "Ask the PMO", charters.sponsor());

        assertThat(item(raised, ANSWER).group()).isEqualTo("PMO");
        answer(raised, false, "Ask the sponsor again", charters.pmo());
        assertThat(now(raised).steps().get(4).skipped()).isEqualTo(EscalationStep.Skipped.ASKED_BEFORE);
        assertThat(kinds(raised)).containsExactly(SETTLE);
    }

    @Test
    void isWithdrawnByWhoRaisedItAndByTheLead() {
        Squad squad = blocked.squad("Basket", EscalationFixtures.PATH);
        Actor member = persons.person("member").acting();
        Escalation raised =
                escalations.raise(squad.id(), new Escalations.Draft("No test data", null, null, null), member);
        assertThatThrownBy(() -> escalations.withdraw(raised.id(), null, blocked.head()))
                .isInstanceOf(NotPermitted.class);
        escalations.withdraw(raised.id(), "They sent it", charters.lead());

        assertThat(now(raised).state()).isEqualTo(Escalation.State.WITHDRAWN);
        assertThat(kinds(raised)).isEmpty();
        assertThat(isRunning(raised)).isFalse();
    }

    @Test
    void endsWithTheSquad() {
        Squad squad = charters.squad("Basket");
        Escalation raised = blocked.raised(squad);

        dissolutions.dissolve(squad.id(), "Two were one too many", List.of(), charters.pmo());

        Escalation ended = escalations.named(raised.code(), charters.pmo());
        assertThat(ended.state()).isEqualTo(Escalation.State.WITHDRAWN);
        assertThat(ended.closingReason()).isEqualTo("Two were one too many");
        assertThat(kinds(raised)).isEmpty();
        assertThat(processes.isRunning(raised.id().value())).isFalse();
    }

    @Test
    void isRaisedAndReadOnlyByWhomItConcerns() {
        Squad squad = blocked.squad("Basket", EscalationFixtures.PATH);
        Actor other = persons.lead("other").acting();
        var draft = new Escalations.Draft("No test data", null, null, null);
        assertThatThrownBy(() -> escalations.raise(squad.id(), draft, other)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> escalations.raise(squad.id(), draft, charters.pmo()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        escalations.raise(squad.id(), new Escalations.Draft(" ", null, null, null), charters.lead()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> escalations.raise(
                        squad.id(), new Escalations.Draft("No", null, null, "GR-2026-0001"), charters.lead()))
                .isInstanceOf(InvalidInput.class);

        assertThatThrownBy(() -> escalations.raise(
                        squad.id(), new Escalations.Draft("No", null, LocalDate.of(2026, 3, 1), null), charters.lead()))
                .isInstanceOf(InvalidInput.class);

        Escalation raised = blocked.raised(squad);
        assertThatThrownBy(() -> escalations.named(raised.code(), other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(raised, true, "Mine", other)).isInstanceOf(NotFound.class);
        var all = new Escalations.Filter(squad.id(), true);
        assertThat(escalations.search(all, other, PageQuery.first(5)).total()).isZero();
        assertThat(escalations.search(all, blocked.head(), PageQuery.first(5)).items())
                .singleElement()
                .satisfies(found -> assertThat(found.steps()).hasSize(3));
        assertThat(escalations.search(all, charters.pmo(), PageQuery.first(5)).total())
                .isEqualTo(1);
        assertThat(escalations
                        .search(new Escalations.Filter(null, false), charters.pmo(), PageQuery.first(5))
                        .total())
                .isZero();
    }

    @Test
    void goesFromHandToHand() {
        Squad squad = blocked.squad("Basket", EscalationFixtures.PATH);
        Escalation raised = blocked.raised(squad);
        assertThatThrownBy(() -> inbox.handOver(
                        item(raised, ANSWER).id(), charters.lead().person(), "Yours", blocked.head(), null))
                .isInstanceOf(InvalidInput.class);
        Actor deputy = persons.person("deputy").acting();
        inbox.handOver(item(raised, ANSWER).id(), deputy.person(), "I am away", blocked.head(), null);
        assertThat(now(raised).steps().get(0).asked()).isEqualTo(deputy.person());
        answer(raised, true, "Done", deputy);

        Actor next = persons.lead("other").acting();
        Squad present = squads.get(squad.id());
        squads.change(
                squad.id(),
                present.version(),
                new Squads.Particulars(present.name(), null, next.person(), present.sponsor(), Set.of()),
                charters.pmo());
        assertThat(item(raised, JUDGE).isHeldBy(next.person())).isTrue();
        assertThatThrownBy(() ->
                        inbox.handOver(item(raised, JUDGE).id(), blocked.head().person(), "Yours", next, null))
                .isInstanceOf(InvalidInput.class);
        escalations.judge(raised.id(), true, "Thanks", next);
        assertThat(now(raised).state()).isEqualTo(Escalation.State.HELPED);
    }

    private Escalation answer(Escalation escalation, boolean unblocked, String said, Actor by) {
        return escalations.answer(escalation.id(), new Escalations.Answer(unblocked, said, null), by);
    }

    private Escalation now(Escalation escalation) {
        return escalations.named(escalation.code(), charters.pmo());
    }

    private WorkItem item(Escalation escalation, String kind) {
        return inbox.openAbout(escalation.id().value()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds(Escalation escalation) {
        return inbox.openAbout(escalation.id().value()).stream()
                .map(WorkItem::kind)
                .toList();
    }

    private boolean isRunning(Escalation escalation) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> processes.isRunning(escalation.id().value())));
    }

    private long reminders() {
        return database.sql("select count(*) from outbox where topic = 'REMINDED'")
                .query(Long.class)
                .single();
    }
}
