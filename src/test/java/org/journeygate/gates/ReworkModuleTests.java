package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.journeygate.gates.Outcome.GO;
import static org.journeygate.gates.Outcome.PAUSE;
import static org.journeygate.gates.Outcome.PIVOT;
import static org.journeygate.gates.Outcome.STOP;

import java.time.Instant;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Completion;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.UserId;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.Processes;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a pivot sets going, to its end in a submission, a pause or a stop. Pivots are decided on Monday 2 March 2026, 09:00. */
@DatabaseTest
@CoversProcess("rework.bpmn")
class ReworkModuleTests {

    private static final Instant DATE = Instant.parse("2026-04-28T16:00:00Z");
    private static final Instant CHAIR_LATE = Instant.parse("2026-04-30T16:00:00Z");
    private static final Instant BODY_LATE = Instant.parse("2026-05-05T16:00:00Z");
    private static final Instant PMO_LATE = Instant.parse("2026-05-07T16:00:00Z");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    GateRequests requests;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Drafts drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    Resumptions resumptions;

    @Autowired
    SeatRepository seats;

    @Autowired
    ChairDecisions chair;

    @Autowired
    LadderEnds ends;

    @Autowired
    Decisions decisions;

    @Autowired
    Initiatives initiatives;

    @Autowired
    org.journeygate.inbox.Inbox inbox;

    @Autowired
    Processes processes;

    @Autowired
    TimeMachine time;

    @Autowired
    AuditLog audit;

    @Test
    void makesTheDraftOfTheNextRoundWithItsDate() {
        GateRequestId decided = pivoted(gates.inReview());

        GateRequestRow draft = next(decided);

        assertThat(gates.status(decided)).isEqualTo(GateRequestStatus.DECIDED);
        assertThat(draft.gate()).isEqualTo("G2");
        assertThat(draft.round()).isEqualTo(2);
        assertThat(draft.reworkBy()).isEqualTo(DATE);
        Dossier dossier = dossiers.read(draft.id(), gates.lead());
        assertThat(dossier.evidence()).hasSize(3).allMatch(item -> item.carriedFrom() != null);
        assertThat(dossier.newFactors()).isEmpty();
        assertThat(gates.item(draft.id(), Reworks.SUBMIT).holders())
                .containsExactly(gates.lead().id());
        assertThat(gates.item(draft.id(), Reworks.SUBMIT).dueAt()).isEqualTo(DATE);
        assertThatThrownBy(() -> gates.draft(bet(decided)))
                .isInstanceOf(StateMovedOn.class)
                .hasMessageContaining(draft.code());
    }

    @Test
    void endsWithTheSubmission() {
        GateRequestId round2 = next(pivoted(gates.inReview())).id();

        submissions.submit(round2, gates.lead());
        gates.decideBy(round2, GO);
        time.runDue();

        assertThat(bet(round2).gate()).isEqualTo("G3");
        assertThat(processes.isRunning(round2.value())).isFalse();
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void offersNoThirdPivot() {
        GateRequestId round2 = next(pivoted(gates.inReview())).id();
        submissions.submit(round2, gates.lead());
        GateRequestRow third = next(pivoted(round2));
        assertThat(third.round()).isEqualTo(3);
        submissions.submit(third.id(), gates.lead());
        gates.accept(third.id());

        assertThatThrownBy(() -> gates.vote(third.id(), "exec", PIVOT)).isInstanceOf(InvalidInput.class);
        gates.vote(third.id(), "exec", STOP);
        gates.vote(third.id(), "exec2", PAUSE);
        gates.vote(third.id(), "exec3", GO);
        assertThat(gates.openKinds(third.id())).containsExactly("decide");
        assertThatThrownBy(() -> choose(third.id(), PIVOT, "exec5")).isInstanceOf(InvalidInput.class);
        choose(third.id(), STOP, "exec5");
        assertThat(bet(third.id()).status()).isEqualTo(Initiative.Status.STOPPED);
    }

    @Test
    void remindsTheLeadAndAsksTheChairOnceTheDateHasPassed() {
        GateRequestId decided = pivoted(gates.inReview());
        GateRequestId round2 = next(decided).id();

        time.advanceTo(DATE);

        assertThat(gates.status(round2)).isEqualTo(GateRequestStatus.WITH_CHAIR);
        assertThat(holders(round2, "decide"))
                .containsExactly(gates.exec("exec5").id());
        assertThatThrownBy(() -> submissions.submit(round2, gates.lead())).isInstanceOf(StateMovedOn.class);
        assertThatThrownBy(() -> submissions.withdraw(round2, "Never mind", gates.lead()))
                .isInstanceOf(StateMovedOn.class);
        assertThatThrownBy(() -> choose(round2, GO, "exec5")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> chair.decide(
                        round2, new ChairDecisions.Verdict(PAUSE, null, List.of(), null, null), gates.exec("exec5")))
                .isInstanceOf(InvalidInput.class);
        choose(round2, PAUSE, "exec5");
        time.runDue();

        assertThat(bet(round2).status()).isEqualTo(Initiative.Status.PAUSED);
        List<DecisionRow> taken =
                decisions.search(Decisions.Filter.ALL, PageQuery.first(50)).items();
        assertThat(taken).extracting(DecisionRow::outcome).containsExactly(PAUSE, PIVOT);
        assertThat(taken.get(0).request()).isEqualTo(round2);
        assertThat(taken.get(0).round()).isEqualTo(2);
        assertThat(taken.get(0).reason()).isEqualTo("It did not come");
        assertThat(processes.isRunning(round2.value())).isFalse();
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void climbsTheLadderToTheBodyAndThePmo() {
        GateRequestId round2 = next(pivoted(gates.inReview())).id();

        time.advanceTo(CHAIR_LATE);
        assertThat(holders(round2, "decide"))
                .containsExactly(gates.exec("exec6").id());
        time.advanceTo(BODY_LATE);
        assertThat(gates.openKinds(round2)).containsExactly(LadderEnds.NOBODY_LEFT);
        time.advanceTo(PMO_LATE);
        assertThat(gates.openKinds(round2)).containsExactly(LadderEnds.NOBODY_LEFT);
        ends.refer(round2, gates.exec("exec7").id(), "Nobody else is there", gates.pmo());
        choose(round2, STOP, "exec7");
        time.runDue();

        assertThat(bet(round2).status()).isEqualTo(Initiative.Status.STOPPED);
        assertThat(inbox.openAbout(round2.value())).isEmpty();
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void goesBeforeTheChairAtOnceWhereTheLeadGivesUp() {
        GateRequestId round2 = next(pivoted(gates.inReview())).id();

        submissions.withdraw(round2, "The idea is dead", gates.lead());

        assertThat(requests.get(round2).reworkEnd()).isEqualTo(ReworkEnd.GIVEN_UP);
        assertThat(holders(round2, "decide"))
                .containsExactly(gates.exec("exec5").id());
        assertThat(dossiers.read(round2, gates.exec("exec5")).can().decide()).containsExactly(PAUSE, STOP);
        choose(round2, STOP, "exec5");
        assertThat(bet(round2).status()).isEqualTo(Initiative.Status.STOPPED);
    }

    @Test
    void leavesThePanelThatAskedForItToResumeWhatWasPausedInItsPlace() {
        GateRequestId decided = pivoted(gates.inReview());
        GateRequestId round2 = next(decided).id();
        submissions.withdraw(round2, "Not this quarter", gates.lead());
        choose(round2, PAUSE, "exec5");
        time.runDue();
        assertThat(seated(round2)).isEmpty();

        GateRequestId resumption = resumptions.begin(round2, "The season is over", gates.lead());
        submissions.submit(resumption, gates.lead());

        assertThat(seated(resumption)).isNotEmpty().isEqualTo(seated(decided));
        gates.vote(resumption, "exec", GO);
        time.runDue();
        assertThat(bet(round2))
                .extracting(Initiative::status, Initiative::gate)
                .containsExactly(Initiative.Status.ACTIVE, "G2");
    }

    @Test
    void inheritsTheDateWhereASubmittedReworkIsTakenBack() {
        GateRequestId round2 = next(pivoted(gates.inReview())).id();
        submissions.submit(round2, gates.lead());

        submissions.withdraw(round2, "Once more", gates.lead());

        GateRequestRow again = next(round2);
        assertThat(gates.status(round2)).isEqualTo(GateRequestStatus.WITHDRAWN);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.reworkBy()).isEqualTo(DATE);
        submissions.submit(again.id(), gates.lead());
        time.advanceTo(DATE);
        submissions.withdraw(again.id(), "And again", gates.lead());

        GateRequestId last = next(again.id()).id();
        assertThat(holders(last, "decide")).containsExactly(gates.exec("exec5").id());
        assertThat(requests.get(last).reworkEnd()).isEqualTo(ReworkEnd.MISSED);
    }

    @Test
    void inheritsTheDateWhereAReturnedReworkLapses() {
        GateRequestId round2 = next(pivoted(gates.inReview())).id();
        submissions.submit(round2, gates.lead());
        inbox.answer(
                gates.item(round2, "checkCompleteness").id(),
                gates.pmo(),
                new Completion.Answer(false, "The estimate is missing", List.of()),
                null);

        time.advanceTo(Instant.parse("2026-04-01T17:00:00Z"));

        assertThat(gates.status(round2)).isEqualTo(GateRequestStatus.LAPSED);
        assertThat(next(round2).reworkBy()).isEqualTo(DATE);
    }

    @Test
    void isTheNextLeadsToSubmit() {
        GateRequestId round2 = next(pivoted(gates.inReview())).id();

        assertThatThrownBy(() -> submissions.submit(round2, gates.exec("exec")))
                .isInstanceOf(org.journeygate.shared.NotPermitted.class);
        assertThatThrownBy(() -> inbox.answer(
                        gates.item(round2, Reworks.SUBMIT).id(),
                        gates.lead(),
                        new Completion.Answer(true, null, List.of()),
                        null))
                .isInstanceOf(InvalidInput.class);
    }

    private GateRequestId pivoted(GateRequestId id) {
        gates.decideBy(id, PIVOT);
        time.runDue();
        return id;
    }

    private GateRequestRow next(GateRequestId decided) {
        return requests.following(decided).orElseThrow();
    }

    private void choose(GateRequestId id, Outcome outcome, String login) {
        chair.decide(
                id, new ChairDecisions.Verdict(outcome, "It did not come", List.of(), null, null), gates.exec(login));
    }

    private List<UserId> seated(GateRequestId id) {
        return seats.of(id).stream().map(Seat::holderId).toList();
    }

    private List<UserId> holders(GateRequestId id, String kind) {
        return gates.item(id, kind).holders();
    }

    private Initiative bet(GateRequestId id) {
        return initiatives.get(requests.get(id).initiative());
    }
}
