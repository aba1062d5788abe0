package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.journeygate.gates.Outcome.GO;
import static org.journeygate.gates.Outcome.PAUSE;
import static org.journeygate.gates.Outcome.PIVOT;
import static org.journeygate.gates.Outcome.STOP;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.workflow.StepLog;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens when people are late, ask, change their mind or the evidence. Monday 2 March 2026, 09:00. */
abstract class LadderWalks {

    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T17:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-06T17:00:00Z");
    private static final Instant LAPSE = Instant.parse("2026-03-10T17:00:00Z");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    GateRequests requests;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Votes votes;

    @Autowired
    Questions questions;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    ChairDecisions chair;

    @Autowired
    LadderEnds ends;

    @Autowired
    Submissions submissions;

    @Autowired
    Inbox inbox;

    @Autowired
    StepLog steps;

    @Autowired
    Timeline timeline;

    @Autowired
    Decisions decisions;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    @Test
    void passesUncheckedWhenNobodyLooksInTime() {
        GateRequestId id = gates.inCompleteness();

        time.advanceTo(Instant.parse("2026-03-03T17:00:00Z"));

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.IN_REVIEW);
        assertThat(dossiers.read(id, gates.lead()).notChecked()).isTrue();
    }

    @Test
    void lapsesAReturnedRequestThatStaysSilent() {
        GateRequestId id = gates.inCompleteness();
        answer(id, "checkCompleteness", gates.pmo(), false, "The estimate is missing");

        time.advanceTo(Instant.parse("2026-03-30T17:00:00Z"));

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.LAPSED);
        assertThat(inbox.openAbout(id.value())).isEmpty();
    }

    @Test
    void refusesAReturnWithoutAReason() {
        GateRequestId id = gates.inCompleteness();

        assertThatThrownBy(() -> answer(id, "checkCompleteness", gates.pmo(), false, " "))
                .isInstanceOf(InvalidInput.class);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.COMPLETENESS);
    }

    @Test
    void stopsTheAskersClockAloneUntilTheAnswer() {
        GateRequestId id = gates.inReview();
        QuestionId question = questions.ask(id, "What does the shop earn?", gates.exec("exec"));
        assertThat(gates.openKinds(id)).contains("answerQuestion");

        time.advanceTo(Instant.parse("2026-03-03T09:00:00Z"));
        questions.answer(id, question, "Two pounds a parcel", gates.lead());

        Dossier dossier = dossiers.read(id, gates.exec("exec"));
        assertThat(dossier.questions()).extracting(Dossier.QuestionView::answer).containsExactly("Two pounds a parcel");
        assertThat(seat(dossier, "exec").dueAt()).isAfter(DEADLINE);
        assertThat(seat(dossier, "exec2").dueAt()).isEqualTo(DEADLINE);
        assertThatThrownBy(() -> questions.ask(id, "One more", gates.exec("exec")))
                .isInstanceOf(StateMovedOn.class);
    }

    @Test
    void goesOnWithoutAnAnswerAfterThreeWorkingDays() {
        GateRequestId id = gates.inReview();
        questions.ask(id, "What does the shop earn?", gates.exec("exec"));

        time.advanceTo(Instant.parse("2026-03-05T17:00:00Z"));

        assertThat(dossiers.read(id, gates.lead()).questions())
                .extracting(Dossier.QuestionView::expired)
                .containsExactly(true);
        assertThat(gates.openKinds(id)).doesNotContain("answerQuestion");
    }

    @Test
    void makesVotesStaleWhenTheEvidenceChanges() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);
        assertThat(gates.openKinds(id)).hasSize(2);

        evidence.add(id, gates.statement(EvidenceKind.RISK, "A supplier may fail"), false, gates.lead());

        assertThat(requests.get(id).evidenceRevision()).isEqualTo(2);
        assertThat(gates.openKinds(id)).hasSize(3);
        assertThatThrownBy(() -> votes.cast(
                        id,
                        new Ballot(GO, null, null, java.util.Map.of(), List.of(), null, null, 1),
                        gates.exec("exec")))
                .isInstanceOf(Outdated.class);
        List.of("exec", "exec2", "exec3").forEach(login -> gates.vote(id, login, GO));
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
    }

    @Test
    void keepsVotesWhenOnlyTheWordingChanges() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);

        evidence.add(id, gates.statement(EvidenceKind.RISK, "Spelling"), true, gates.lead());

        assertThat(gates.openKinds(id)).hasSize(2);
    }

    @Test
    void closesThePanelWhenAChangedVoteSettlesIt() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);
        gates.vote(id, "exec2", STOP);
        time.advanceTo(WEDNESDAY);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.IN_REVIEW);

        gates.vote(id, "exec2", GO);

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
    }

    @Test
    void seesOthersVotesOnlyAfterOnesOwn() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);

        assertThat(seat(dossiers.read(id, gates.exec("exec2")), "exec").votes()).isEmpty();
        assertThat(seat(dossiers.read(id, gates.pmo()), "exec").votes()).isEmpty();
        gates.vote(id, "exec2", STOP);
        assertThat(seat(dossiers.read(id, gates.exec("exec2")), "exec").votes()).hasSize(1);
    }

    @Test
    void opensAnItemOfThePmoWhenASeatLapsesAndLetsItReplaceTheSeat() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);
        questions.ask(id, "Why?", gates.exec("exec2"));
        time.advanceTo(LAPSE);
        assertThat(gates.openKinds(id)).contains("replaceSeat", "vote");

        SeatId lapsed = seat(dossiers.read(id, gates.pmo()), "exec3").id();
        assertThat(ends.candidates(id))
                .extracting(Person::login)
                .contains("exec3", "exec6")
                .doesNotContain("exec", "exec2", "sponsor", "lead", "pmo");
        ends.replace(id, lapsed, gates.exec("exec6").id(), "Exec3 has left", gates.pmo());

        assertThat(gates.openKinds(id)).containsExactly("vote", "vote");
        gates.vote(id, "exec6", GO);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
    }

    @Test
    void leavesALapsedSeatWhenThePmoSaysSo() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);
        questions.ask(id, "Why?", gates.exec("exec2"));
        time.advanceTo(LAPSE);

        answer(id, "replaceSeat", gates.pmo(), false, null);

        assertThat(gates.openKinds(id)).containsExactly("vote");
    }

    @Test
    void leavesALapsedSeatWhenThePmoStaysSilent() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);
        questions.ask(id, "Why?", gates.exec("exec2"));
        time.advanceTo(LAPSE);
        WorkItem silent = gates.item(id, "replaceSeat");

        time.advanceTo(silent.dueAt());

        assertThat(steps.of(id.value()))
                .filteredOn(step -> step.element().equals("serviceTask_replacementRemind"))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.at()).isBetween(LAPSE, silent.dueAt()));
        assertThat(inbox.get(silent.id()).state()).isEqualTo(WorkItem.State.CLOSED);
        assertThat(gates.openKinds(id)).containsExactly("vote");
        assertThat(seat(dossiers.read(id, gates.pmo()), "exec3").state()).isEqualTo("LAPSED");
        gates.vote(id, "exec2", GO);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
    }

    @Test
    void refersUpwardFromAPanelWithALapsedSeat() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", PIVOT);
        questions.ask(id, "Why?", gates.exec("exec2"));
        time.advanceTo(LAPSE);

        ends.refer(id, gates.exec("exec6").id(), "The panel is stuck", gates.pmo());

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.WITH_CHAIR);
        assertThat(gates.item(id, "decide").holders())
                .containsExactly(gates.exec("exec6").id());
    }

    @Test
    void climbsFromTheChairToTheBodyToThePmoWhoRefersIt() {
        GateRequestId id = gates.contested();
        assertThat(holders(id)).containsExactly(gates.exec("exec5").id());
        assertThat(dossiers.read(id, gates.exec("exec5")).contested()).isEqualTo("TIE");
        assertThat(dossiers.read(id, gates.lead()).contested()).isNull();

        time.advanceTo(gates.item(id, "decide").dueAt());
        assertThat(holders(id)).containsExactly(gates.exec("exec6").id());

        time.advanceTo(gates.item(id, "decide").dueAt());
        WorkItem atTheEnd = gates.item(id, "unblock");
        assertThat(atTheEnd.group()).isEqualTo("PMO");
        time.advanceTo(atTheEnd.dueAt());
        assertThat(gates.openKinds(id)).containsExactly("unblock");

        ends.refer(id, gates.exec("exec7").id(), "Nobody else is there", gates.pmo());
        assertThat(holders(id)).containsExactly(gates.exec("exec7").id());
        chair.decide(id, new ChairDecisions.Verdict(PIVOT, "Another way", List.of(), null, 1), gates.exec("exec7"));
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
    }

    @Test
    void reopensThePanelWhenThePmoReplacesASeatAtTheLaddersEnd() {
        GateRequestId id = gates.inReview();
        time.advanceTo(LAPSE);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.WITH_CHAIR);
        time.advanceTo(gates.item(id, "decide").dueAt());
        time.advanceTo(gates.item(id, "decide").dueAt());

        Dossier.SeatView lapsed = dossiers.read(id, gates.pmo()).seats().stream()
                .filter(seat -> seat.state().equals("LAPSED"))
                .findFirst()
                .orElseThrow();
        ends.replace(id, lapsed.id(), gates.exec("exec6").id(), "Somebody must", gates.pmo());

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.IN_REVIEW);
        assertThat(gates.openKinds(id)).contains("vote").doesNotContain("unblock");
    }

    @Test
    void handsTheMergingOfConditionsUpWhenTheChairIsLate() {
        GateRequestId id = gates.inReview();
        votes.cast(id, gates.conditional("Brief the contact centre"), gates.exec("exec"));
        votes.cast(id, gates.conditional("Tell the shops"), gates.exec("exec2"));
        gates.vote(id, "exec3", STOP);

        time.advanceTo(gates.item(id, "mergeConditions").dueAt());
        assertThat(gates.item(id, "mergeConditions").holders())
                .containsExactly(gates.exec("exec6").id());
        time.advanceTo(gates.item(id, "mergeConditions").dueAt());
        ends.refer(id, gates.exec("exec7").id(), "The body is away", gates.pmo());

        assertThatThrownBy(() -> chair.decide(
                        id, new ChairDecisions.Verdict(STOP, "No", List.of(), null, 1), gates.exec("exec7")))
                .isInstanceOf(InvalidInput.class);
        chair.decide(
                id,
                new ChairDecisions.Verdict(
                        Outcome.GO_WITH_CONDITIONS, "Both", List.of(gates.condition("Brief and tell")), null, 1),
                gates.exec("exec7"));
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
    }

    @Test
    void asksForASecondVoiceAfterLapsedSeats() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);
        time.advanceTo(LAPSE);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.WITH_CHAIR);

        chair.decide(id, new ChairDecisions.Verdict(GO, "Good enough", List.of(), null, 1), gates.exec("exec5"));
        assertThat(gates.item(id, "concur").holders())
                .containsExactly(gates.exec("exec").id());
        assertThat(verdicts(id, gates.exec("exec"))).containsExactly(Map.of("outcome", "GO"));
        assertThat(verdicts(id, people.lead("elsewhere").acting())).containsExactly(Map.of());
        answer(id, "concur", gates.exec("exec"), false, "Not without finance");
        assertThat(holders(id)).containsExactly(gates.exec("exec6").id());

        chair.decide(id, new ChairDecisions.Verdict(GO, "It is worth it", List.of(), null, 1), gates.exec("exec6"));
        time.advanceTo(gates.item(id, "concur").dueAt());
        ends.refer(id, gates.exec("exec7").id(), "Decide it", gates.pmo());
        chair.decide(id, new ChairDecisions.Verdict(GO, "Go", List.of(), null, 1), gates.exec("exec7"));
        answer(id, "concur", gates.exec("exec"), true, null);

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
        DecisionRow decision = decisions.get(dossiers.read(id, gates.pmo()).decision(), gates.pmo());
        assertThat(decision.decidedBy()).isEqualTo(gates.exec("exec7").id().value());
        assertThat(decision.concurredBy()).isEqualTo(gates.exec("exec").id().value());
    }

    @Test
    void movesTheSeatWithItsHandedOverItem() {
        GateRequestId id = gates.inReview();
        WorkItem item = inbox.openAbout(id.value()).stream()
                .filter(open -> open.holders().contains(gates.exec("exec").id()))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> inbox.handOver(
                        item.id(), gates.exec("sponsor").id(), "Away", gates.exec("exec"), item.version()))
                .isInstanceOf(InvalidInput.class);
        inbox.handOver(item.id(), gates.exec("exec6").id(), "Away", gates.exec("exec"), item.version());

        assertThatThrownBy(() -> gates.vote(id, "exec", GO)).isInstanceOf(NotPermitted.class);
        gates.vote(id, "exec6", PAUSE);
    }

    @Test
    void withdrawsADraftWithoutAProcess() {
        GateRequestId id = gates.readyLight();

        submissions.withdraw(id, null, gates.lead());

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.WITHDRAWN);
    }

    private List<UserId> holders(GateRequestId id) {
        return gates.item(id, "decide").holders();
    }

    private List<Map<String, Object>> verdicts(GateRequestId id, Actor reader) {
        return timeline.of(id, reader).stream()
                .filter(entry -> entry.action().equals("gate-request.chair-decided"))
                .map(Timeline.Entry::facts)
                .toList();
    }

    private void answer(GateRequestId id, String kind, Actor actor, boolean accepted, String reason) {
        inbox.answer(gates.item(id, kind).id(), actor, new Completion.Answer(accepted, reason, List.of()), null);
    }

    private Dossier.SeatView seat(Dossier dossier, String login) {
        return dossier.seats().stream()
                .filter(seat -> seat.holder().equals(gates.exec(login).id()))
                .findFirst()
                .orElseThrow();
    }
}
