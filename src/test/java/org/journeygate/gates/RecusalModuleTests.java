package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.journeygate.gates.Outcome.GO;
import static org.journeygate.gates.Outcome.PIVOT;
import static org.journeygate.gates.Outcome.STOP;

import java.time.Instant;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Inbox;
import org.journeygate.people.UserId;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stepping aside from a seat for a conflict of interest. Seats: exec (exec4 stands by), exec2 (exec7), exec3 (exec8); chair exec5. */
@DatabaseTest
class RecusalModuleTests {

    private static final Instant DEADLINE = Instant.parse("2026-03-06T17:00:00Z");
    private static final Instant LAPSE = Instant.parse("2026-03-10T17:00:00Z");
    private static final String CONFLICT = "The supplier belongs to my sister";

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    Recusals recusals;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Decisions decisions;

    @Autowired
    ChairDecisions chair;

    @Autowired
    LadderEnds ends;

    @Autowired
    Inbox inbox;

    @Autowired
    TimeMachine time;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    @Test
    void alternateTakesTheSeatWithTheSameItemAndDeadline() {
        GateRequestId id = gates.inReview();
        var before = turnOf(id, "exec3");

        recuse(id, "exec3");

        var after = turnOf(id, "exec8");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(after.holders()).containsExactly(person("exec8"));
        gates.vote(id, "exec", GO);
        gates.vote(id, "exec2", GO);
        gates.vote(id, "exec8", STOP);
        assertThat(decision(id).votes())
                .extracting(VoteRecord::voterId)
                .contains(person("exec8").value());
        assertThat(decision(id).recusals()).singleElement().satisfies(recusal -> assertThat(recusal.personId())
                .isEqualTo(person("exec3").value()));
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void seatWithoutAnAlternateIsOutAndNoLongerCounted() {
        GateRequestId id = gates.inReview();
        recuse(id, "exec3");
        recuse(id, "exec8");
        gates.vote(id, "exec", GO);
        gates.vote(id, "exec2", GO);

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
        assertThat(decision(id).reason()).startsWith("2 of 2 seats");
        assertThat(decision(id).recusals()).hasSize(2);
        assertThat(inbox.openAbout(id.value())).isEmpty();
    }

    @Test
    void lastOpenSeatThatStepsAsideSettlesTheMatter() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);
        gates.vote(id, "exec2", GO);
        recuse(id, "exec3");
        recuse(id, "exec8");

        assertThat(decision(id).outcome()).isEqualTo(GO);
    }

    @Test
    void chairDecidesWhereTheOnlySeatIsOut() {
        GateRequestId id = gates.lightInReview();
        recuse(id, "exec4");
        recuse(id, "exec");

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.WITH_CHAIR);
        chair.decide(id, new ChairDecisions.Verdict(PIVOT, "Too early", List.of(), null, 1), gates.exec("exec5"));
        assertThat(decision(id).outcome()).isEqualTo(PIVOT);
    }

    @Test
    void holderGoesOnWhereTheCalledAlternateStepsAsideAndTheOtherWayRound() {
        GateRequestId id = gates.inReview();
        time.advanceTo(DEADLINE);

        recuse(id, "exec8");
        recuse(id, "exec2");

        assertThat(turnOf(id, "exec3").holders()).containsExactly(person("exec3"));
        assertThat(turnOf(id, "exec7").holders()).containsExactly(person("exec7"));
        assertThatThrownBy(() -> gates.vote(id, "exec8", GO)).isInstanceOf(NotPermitted.class);
        gates.vote(id, "exec3", GO);
        gates.vote(id, "exec7", GO);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
    }

    @Test
    void passesOverAnAlternateWhoMayNotDecideAnyMore() {
        GateRequestId id = gates.inReview();
        retire("exec8");

        recuse(id, "exec3");

        assertThat(dossiers.read(id, gates.pmo()).seats())
                .extracting(Dossier.SeatView::state)
                .containsExactly("OPEN", "OPEN", "OUT");
    }

    @Test
    void whoeverHasRecusedHasNoFurtherPart() {
        GateRequestId id = gates.inReview();
        recuse(id, "exec3");

        assertThat(dossiers.read(id, gates.exec("exec3")).evidence()).isNull();
        assertThatThrownBy(() -> gates.vote(id, "exec3", GO)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> inbox.handOver(
                        turnOf(id, "exec2").id(), person("exec3"), "On leave", gates.exec("exec2"), null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors().get(0).message()).contains("has recused"));
        time.advanceTo(LAPSE);
        assertThat(ends.candidates(id)).extracting(who -> who.id()).doesNotContain(person("exec3"));
    }

    @Test
    void bodyThatHasRecusedIsPassedOverOnTheLadder() {
        GateRequestId id = gates.inReview();
        inbox.handOver(turnOf(id, "exec3").id(), person("exec6"), "On leave", gates.exec("exec3"), null);
        recuse(id, "exec6");
        gates.vote(id, "exec", STOP);
        gates.vote(id, "exec2", PIVOT);
        gates.vote(id, "exec8", Outcome.PAUSE);
        assertThat(gates.item(id, "decide").holders()).containsExactly(person("exec5"));

        time.advanceTo(gates.item(id, "decide").dueAt());

        assertThat(gates.openKinds(id)).containsExactly("unblock");
    }

    @Test
    void refusesWhoHoldsNoSeatHasVotedOrGivesNoReason() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", STOP);

        assertThatThrownBy(() -> recuse(id, "exec6")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> recuse(id, "exec8")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> recuse(id, "exec")).isInstanceOf(StateMovedOn.class);
        assertThatThrownBy(() -> recusals.recuse(id, " ", null, gates.exec("exec2")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors().get(0).field()).isEqualTo("reason"));
        assertThatThrownBy(() -> recusals.recuse(id, CONFLICT, 99, gates.exec("exec2")))
                .isInstanceOf(StateMovedOn.class);
        GateRequestId contested = gates.contested();
        assertThatThrownBy(() -> recuse(contested, "exec")).isInstanceOf(StateMovedOn.class);
    }

    @Test
    void databaseKeepsWhatWasSaid() {
        GateRequestId id = gates.inReview();
        recuse(id, "exec3");

        assertThatThrownBy(
                        () -> database.sql("update recusal set reason = 'None'").update())
                .isInstanceOf(DataAccessException.class);
    }

    private void recuse(GateRequestId id, String login) {
        recusals.recuse(id, CONFLICT, null, gates.exec(login));
    }

    private org.journeygate.inbox.WorkItem turnOf(GateRequestId id, String login) {
        return inbox.openAbout(id.value()).stream()
                .filter(item -> item.holders().contains(person(login)))
                .findFirst()
                .orElseThrow();
    }

    private UserId person(String login) {
        return gates.exec(login).person();
    }

    private DecisionRow decision(GateRequestId id) {
        DecisionId decided = dossiers.read(id, gates.pmo()).decision();
        assertThat(decided).as("decided, not %s".formatted(gates.status(id))).isNotNull();
        return decisions.get(decided, gates.pmo());
    }

    private void retire(String login) {
        database.sql("update person set active = false where login = ?")
                .param(login)
                .update();
    }
}
