package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.journeygate.gates.Outcome.GO;
import static org.journeygate.gates.Outcome.GO_WITH_CONDITIONS;
import static org.journeygate.gates.Outcome.PAUSE;
import static org.journeygate.gates.Outcome.PIVOT;
import static org.journeygate.gates.Outcome.STOP;

import java.time.Instant;
import java.util.List;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.workflow.Processes;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a request before the PMO and the panel. Monday 2 March 2026, 09:00. */
abstract class PanelWalks {

    private static final Instant AFTER_TWO_DAYS = Instant.parse("2026-03-04T17:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-06T17:00:00Z");
    private static final Instant LAPSE = Instant.parse("2026-03-10T17:00:00Z");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    GateRequests requests;

    @Autowired
    Votes votes;

    @Autowired
    ChairDecisions chair;

    @Autowired
    Submissions submissions;

    @Autowired
    Decisions decisions;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Inbox inbox;

    @Autowired
    Processes processes;

    @Autowired
    TimeMachine time;

    @Autowired
    AuditLog audit;

    @Test
    void lightRequestIsDecidedByItsFirstVote() {
        GateRequestId id = gates.lightInReview();

        gates.vote(id, "exec4", GO);

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
        assertThat(decision(id).outcome()).isEqualTo(GO);
        assertThat(bet(id).gate()).isEqualTo("G1");
        assertThat(processes.isRunning(id.value())).isTrue();
        time.runDue();
        assertThat(processes.isRunning(id.value())).isFalse();
        assertThat(inbox.openAbout(id.value())).isEmpty();
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void fullRequestStaysOpenTwoWorkingDaysUnlessAllHaveVoted() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);
        gates.vote(id, "exec2", GO);

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.IN_REVIEW);
        time.advanceTo(AFTER_TWO_DAYS);

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
        assertThat(decision(id).votes()).hasSize(2);
    }

    @Test
    void fullRequestIsDecidedOnceAllHaveVoted() {
        GateRequestId id = gates.inReview();

        gates.vote(id, "exec", GO);
        gates.vote(id, "exec2", STOP);
        gates.vote(id, "exec3", GO);

        assertThat(decision(id).outcome()).isEqualTo(GO);
        assertThat(decision(id).dissent()).extracting(VoteRecord::vote).containsExactly("STOP");
    }

    @Test
    void stopsAndPausesTheBetAsThePanelDecides() {
        GateRequestId stopped = gates.inReview();
        List.of("exec", "exec2", "exec3").forEach(login -> gates.vote(stopped, login, STOP));

        assertThat(decision(stopped).outcome()).isEqualTo(STOP);
        assertThat(bet(stopped).status()).isEqualTo(Initiative.Status.STOPPED);

        GateRequestId paused = gates.inReview();
        List.of("exec", "exec2", "exec3").forEach(login -> gates.vote(paused, login, PAUSE));

        assertThat(bet(paused).status()).isEqualTo(Initiative.Status.PAUSED);
    }

    @Test
    void pivotLeavesTheBetBeforeTheSameGate() {
        GateRequestId id = gates.inReview();
        List.of("exec", "exec2", "exec3").forEach(login -> gates.vote(id, login, PIVOT));

        assertThat(decision(id).outcome()).isEqualTo(PIVOT);
        assertThat(bet(id).gate()).isEqualTo("G2");
        assertThat(bet(id).status()).isEqualTo(Initiative.Status.ACTIVE);
    }

    @Test
    void chairMergesConditionsWhereOnlyTheyCarriedIt() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);
        votes.cast(id, gates.conditional("Brief the contact centre"), gates.exec("exec2"));
        gates.vote(id, "exec3", STOP);

        assertThat(gates.openKinds(id)).containsExactly("mergeConditions");
        chair.decide(
                id,
                new ChairDecisions.Verdict(
                        GO_WITH_CONDITIONS, "Merged", List.of(gates.condition("Brief the contact centre")), null, 1),
                gates.exec("exec5"));

        assertThat(decision(id).conditions())
                .extracting(DecisionRow.OwedCondition::text)
                .containsExactly("Brief the contact centre");
    }

    @Test
    void remindsThenCallsTheAlternateThenLapsesAndTheChairDecides() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", STOP);
        gates.vote(id, "exec2", PIVOT);
        assertThatThrownBy(() -> gates.vote(id, "exec8", GO)).isInstanceOf(NotPermitted.class);

        time.advanceTo(DEADLINE);
        assertThat(gates.item(id, "vote").holders())
                .containsExactlyInAnyOrder(
                        gates.exec("exec3").id(), gates.exec("exec8").id());

        time.advanceTo(LAPSE);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.WITH_CHAIR);
        assertThat(gates.openKinds(id)).containsExactly("decide");
        chair.decide(id, new ChairDecisions.Verdict(PIVOT, "Too early", List.of(), null, 1), gates.exec("exec5"));

        assertThat(decision(id).outcome()).isEqualTo(PIVOT);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void returnsAnIncompleteRequestOnceAndTakesItAgain() {
        GateRequestId id = gates.inCompleteness();
        inbox.answer(
                gates.item(id, "checkCompleteness").id(),
                gates.pmo(),
                new Completion.Answer(false, "The finance estimate is missing", List.of()),
                null);

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.RETURNED);
        submissions.submit(id, gates.lead());

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.IN_REVIEW);
        assertThat(requests.get(id).evidenceRevision()).isEqualTo(2);
    }

    @Test
    void withdrawalTakesEverythingBack() {
        GateRequestId id = gates.inReview();

        submissions.withdraw(id, "The market has moved", gates.lead());

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.WITHDRAWN);
        assertThat(inbox.openAbout(id.value())).isEmpty();
        assertThat(processes.isRunning(id.value())).isFalse();
        assertThatThrownBy(() -> gates.vote(id, "exec", GO)).isInstanceOf(StateMovedOn.class);
    }

    @Test
    void refusesVoteOfWhoeverIsBoundToTheSquad() {
        GateRequestId id = gates.inReview();

        assertThatThrownBy(() -> gates.vote(id, "sponsor", GO)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> votes.cast(id, Ballot.of(GO, null), gates.lead()))
                .isInstanceOf(NotPermitted.class);
    }

    private DecisionRow decision(GateRequestId id) {
        DecisionRow row = decisions.search(Decisions.Filter.ALL, PageQuery.first(50)).items().stream()
                .filter(found -> found.request().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("Not decided but " + gates.status(id) + " with " + gates.openKinds(id)));
        return decisions.get(row.id(), gates.pmo());
    }

    private Initiative bet(GateRequestId id) {
        return initiatives.get(requests.get(id).initiative());
    }
}
