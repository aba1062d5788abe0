package org.journeygate.gates.confirmations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Rights;
import org.journeygate.gates.RightsFixtures;
import org.journeygate.gates.Submissions;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.escalations.Escalation;
import org.journeygate.squads.escalations.EscalationStep;
import org.journeygate.squads.escalations.Escalations;
import org.journeygate.squads.escalations.Owed;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How finance and engineering confirm what a squad wants to decide by itself. Monday 2 March 2026, 09:00. */
@DatabaseTest
@CoversProcess("confirmation.bpmn")
class ConfirmationModuleTests {

    private static final Instant HALF_TIME = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-04T17:00:00Z");
    private static final Instant CHASE_HALF_TIME = Instant.parse("2026-03-06T09:00:00Z");
    private static final Instant CHASE_DEADLINE = Instant.parse("2026-03-06T17:00:00Z");

    @Autowired
    RightsFixtures charters;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Rights rights;

    @Autowired
    Submissions submissions;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Escalations escalations;

    @Autowired
    Inbox inbox;

    @Autowired
    TimeMachine time;

    private Squad squad;
    private GateRequestId id;

    @BeforeEach
    void beginARequest() {
        squad = charters.squad("Basket", "50000", "100000");
        id = gates.draft(charters.bet(squad, "Parcel shops", "40000"));
    }

    @Test
    void isGivenByWhomThePortfolioNames() {
        Confirmation asked = ask(Confirmation.Kind.COST);
        assertThat(item(asked, "confirm").isHeldBy(finance().person())).isTrue();
        assertThat(asked.dueAt()).isEqualTo(DEADLINE);

        Confirmation given = confirmations.answer(asked.id(), true, null, finance());

        assertThat(given.state()).isEqualTo(Confirmation.State.CONFIRMED);
        assertThat(given.answeredBy()).isEqualTo(finance().person());
        assertThat(kinds(asked)).isEmpty();
        assertThatThrownBy(() -> confirmations.answer(asked.id(), false, "No", finance()))
                .isInstanceOf(ConfirmationMovedOn.class);
    }

    @Test
    void isDeniedWithAReasonOnly() {
        Confirmation asked = ask(Confirmation.Kind.REVERSIBILITY);
        Actor engineer = charters.confirmer(Confirmation.Kind.REVERSIBILITY);

        assertThatThrownBy(() -> confirmations.answer(asked.id(), false, " ", engineer))
                .isInstanceOf(InvalidInput.class);
        confirmations.answer(asked.id(), false, "The data is gone then", engineer);

        assertThat(confirmations.get(asked.id()).covers(null, true)).isFalse();
        assertThat(confirmations.get(asked.id()).reason()).isEqualTo("The data is gone then");
    }

    @Test
    void isForNobodyOfTheSquadNorForAnybodyElse() {
        Confirmation asked = ask(Confirmation.Kind.COST);

        assertThatThrownBy(() -> confirmations.answer(asked.id(), true, null, gates.lead()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> confirmations.answer(asked.id(), true, null, gates.exec("exec")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> inbox.handOver(
                        item(asked, "confirm").id(), people.person("member").id(), "I am away", finance(), null))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .matches(fault -> fault.message().contains("belongs to the squad"), "says why"));
        assertThatThrownBy(() -> rights.ask(id, Confirmation.Kind.COST, gates.exec("exec")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void hasTwoWorkingDaysThenThePmoAsksAgain() {
        Confirmation asked = ask(Confirmation.Kind.COST);
        time.advanceTo(HALF_TIME);
        time.advanceTo(DEADLINE);
        assertThat(kinds(asked)).containsExactlyInAnyOrder("chaseConfirmation", "confirm");
        assertThatThrownBy(() -> confirmations.chase(asked.id(), true, null, finance()))
                .isInstanceOf(NotPermitted.class);

        confirmations.chase(asked.id(), true, null, gates.pmo());
        assertThat(kinds(asked)).containsExactly("confirm");
        confirmations.answer(asked.id(), true, null, finance());

        assertThat(kinds(asked)).isEmpty();
    }

    @Test
    void isGivenUpByThePmoWithAReason() {
        Confirmation asked = ask(Confirmation.Kind.COST);
        time.advanceTo(HALF_TIME);
        time.advanceTo(DEADLINE);
        time.advanceTo(CHASE_HALF_TIME);
        time.advanceTo(CHASE_DEADLINE);
        assertThat(kinds(asked)).containsExactlyInAnyOrder("chaseConfirmation", "confirm");

        assertThatThrownBy(() -> confirmations.chase(asked.id(), false, null, gates.pmo()))
                .isInstanceOf(InvalidInput.class);
        confirmations.chase(asked.id(), false, "Finance closes its year", gates.pmo());

        assertThat(confirmations.get(asked.id()).state()).isEqualTo(Confirmation.State.GIVEN_UP);
        assertThat(kinds(asked)).isEmpty();
    }

    @Test
    void isTakenBackWhenTheRequestIsWithdrawn() {
        Confirmation asked = ask(Confirmation.Kind.COST);

        submissions.withdraw(id, "Not worth it", gates.lead());

        assertThat(confirmations.get(asked.id()).state()).isEqualTo(Confirmation.State.OVER);
        assertThat(kinds(asked)).isEmpty();
    }

    @Test
    void isTakenBackWhenTheRequestIsSubmittedWithoutIt() {
        Confirmation asked = ask(Confirmation.Kind.COST);
        gates.complete(id);

        submissions.submit(id, gates.lead());

        assertThat(confirmations.get(asked.id()).state()).isEqualTo(Confirmation.State.OVER);
        assertThat(kinds(asked)).isEmpty();
    }

    @Test
    void isAskedOnceAtATime() {
        Confirmation first = ask(Confirmation.Kind.COST);
        Confirmation second = ask(Confirmation.Kind.COST);

        assertThat(confirmations.get(first.id()).state()).isEqualTo(Confirmation.State.OVER);
        assertThat(kinds(first)).isEmpty();
        assertThat(kinds(second)).containsExactly("confirm");
    }

    @Test
    void goesUpTheCharterOfItsSquadOnceItIsLateUntilItComes() {
        Confirmation asked = ask(Confirmation.Kind.COST);
        time.advanceTo(DEADLINE);

        Escalation raised = escalated();
        assertThat(raised.isAutomatic()).isTrue();
        assertThat(raised.owed()).isEqualTo(asked.id().value());
        assertThat(raised.blocked())
                .isEqualTo(
                        "Finance has not confirmed what “Parcel shops” (GR-2026-0001) costs; it was due on 4 March 2026.");
        assertThat(raised.matter()).isNotNull().satisfies(matter -> assertThat(matter.code())
                .isEqualTo("GR-2026-0001"));
        assertThat(raised.waiting()).extracting(EscalationStep::asked).containsExactly(squad.sponsor());
        assertThat(escalations.raise(new Owed(
                        asked.id().value(),
                        asked.confirmer(),
                        asked.askedBy(),
                        asked.squad(),
                        "Once more",
                        java.util.Objects.requireNonNull(raised.matter()))))
                .isEmpty();

        confirmations.answer(asked.id(), true, null, finance());

        assertThat(escalated().state()).isEqualTo(Escalation.State.ARRIVED);
        assertThat(inbox.openAbout(raised.id().value())).isEmpty();
    }

    @Test
    void isNotEscalatedAnyMoreOnceNobodyWaitsForIt() {
        Confirmation asked = ask(Confirmation.Kind.REVERSIBILITY);
        time.advanceTo(DEADLINE);
        confirmations.chase(asked.id(), false, "Engineering is away", gates.pmo());

        assertThat(escalated().state()).isEqualTo(Escalation.State.OVER);
        assertThat(inbox.openAbout(escalated().id().value())).isEmpty();
    }

    /** Votes that are late and decisions that are contested have ladders of their own: seats lapse, the chair and the body are asked. */
    @Test
    void leavesLateVotesAndDecisionsToTheirOwnLadders() {
        Squad small = charters.squad("Doorstep", "100", "100");
        GateRequestId asked = gates.ready(charters.bet(small, "Lockers", "40000"));
        submissions.submit(asked, gates.lead());
        time.advanceTo(Instant.parse("2026-03-25T17:00:00Z"));

        assertThat(gates.openKinds(asked)).isNotEmpty();
        assertThat(escalations
                        .search(new Escalations.Filter(null, null), gates.pmo(), PageQuery.first(1))
                        .total())
                .isZero();
    }

    private Escalation escalated() {
        return escalations
                .search(new Escalations.Filter(squad.id(), null), gates.pmo(), PageQuery.first(2))
                .items()
                .stream()
                .reduce((one, other) -> {
                    throw new AssertionError("raised twice");
                })
                .orElseThrow();
    }

    private Confirmation ask(Confirmation.Kind kind) {
        return rights.ask(id, kind, gates.lead());
    }

    private Actor finance() {
        return charters.confirmer(Confirmation.Kind.COST);
    }

    private WorkItem item(Confirmation asked, String kind) {
        return inbox.openAbout(asked.id().value()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds(Confirmation asked) {
        return inbox.openAbout(asked.id().value()).stream().map(WorkItem::kind).toList();
    }
}
