package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.gates.Outcome.GO;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What a go sets going: the draft for the next gate, with what carries over. */
@DatabaseTest
class CarriedOverModuleTests {

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    GateRequests requests;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Drafts drafts;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Submissions submissions;

    @Autowired
    Initiatives initiatives;

    @Autowired
    WhatFollows whatFollows;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    TimeMachine time;

    @Autowired
    AuditLog audit;

    @Test
    void carriesOverWhatTheNextGateAsksInTheSameWords() {
        GateRequestId decided = passed(gates.inReview());

        Dossier draft = next(decided);

        assertThat(draft.request().gate()).isEqualTo("G3");
        assertThat(draft.request().status()).isEqualTo(GateRequestStatus.DRAFT);
        assertThat(draft.request().author()).isEqualTo(gates.lead().id());
        assertThat(draft.wording()).isEqualTo(new Drafts.Wording(null, "+3.1 points", "What it does to returns"));
        assertThat(draft.criteria())
                .filteredOn(line -> line.carriedFrom() != null)
                .extracting(line -> line.criterion().key())
                .containsExactly("charter-in-force");
        assertThat(draft.scores()).containsOnlyKeys("expected-move", "reversibility", "capability");
        assertThat(draft.carriedScores()).containsOnlyKeys("expected-move", "reversibility", "capability");
        assertThat(draft.carriedScores().get("capability").gate()).isEqualTo("G2");
        assertThat(draft.evidence()).hasSize(3).allSatisfy(item -> assertThat(item.carriedFrom())
                .isEqualTo(new Dossier.Origin(
                        decided.value(), requests.get(decided).code(), "G2", RequestKind.GATE)));
        assertThat(draft.evidence().get(0).gatheredOn()).isEqualTo("2026-02-20");
        assertThat(draft.wantedEvidence()).containsExactly(EvidenceKind.EXPERIMENT);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void forgetsTheOriginOfWhatIsChangedAndOfNothingElse() {
        Dossier draft = next(passed(gates.inReview()));
        GateRequestId id = draft.request().id();
        Dossier.EvidenceItem kept = draft.evidence().get(0);
        Dossier.EvidenceItem changed = draft.evidence().get(1);

        evidence.change(id, kept.id(), null, gates.statement(kept.kind(), kept.title()), false, gates.lead());
        evidence.change(id, changed.id(), null, gates.statement(changed.kind(), "Anew"), false, gates.lead());
        drafts.fill(
                id,
                null,
                List.of(new Drafts.Answer("charter-in-force", true, "Looked at in the last review")),
                Map.of("capability", 7, "reversibility", 3),
                Set.of("expected-move"),
                gates.lead());

        Dossier now = dossiers.read(id, gates.lead());
        assertThat(now.carriedScores()).containsOnlyKeys("capability");
        assertThat(now.scores()).containsOnly(Map.entry("capability", 7), Map.entry("reversibility", 3));
        assertThat(now.evidence())
                .filteredOn(item -> item.carriedFrom() == null)
                .hasSize(1);
        assertThat(now.criteria())
                .filteredOn(line -> line.carriedFrom() != null)
                .hasSize(1);

        drafts.fill(
                id,
                null,
                List.of(new Drafts.Answer("charter-in-force", true, "Renewed in spring")),
                Map.of(),
                gates.lead());
        assertThat(dossiers.read(id, gates.lead()).criteria()).allMatch(line -> line.carriedFrom() == null);
    }

    @Test
    void namesTheRequestInWhichARowStoodFirstHoweverOftenItWasCarried() {
        GateRequestId first = passed(gates.lightInReview());
        GateRequestId second = next(first).request().id();
        gates.complete(second);
        submissions.submit(second, gates.lead());
        gates.vote(second, "exec4", GO);
        time.runDue();

        Dossier third = next(second);

        assertThat(third.request().gate()).isEqualTo("G2");
        assertThat(third.carriedScores().get("pain").requestId()).isEqualTo(first.value());
        assertThat(third.carriedScores().get("capability").requestId()).isEqualTo(second.value());
    }

    @Test
    void makesNothingTwice() {
        GateRequestId decided = passed(gates.lightInReview());
        GateRequestRow draft = requests.following(decided).orElseThrow();

        transaction.executeWithoutResult(status -> whatFollows.setGoing(decided));
        submissions.withdraw(draft.id(), null, gates.lead());
        transaction.executeWithoutResult(status -> whatFollows.setGoing(decided));

        assertThat(requests.about(draft.initiative())).hasSize(2);
    }

    @Test
    void leavesTheDraftAloneThatTheLeadHasBegun() {
        GateRequestId id = gates.lightInReview();
        gates.vote(id, "exec4", GO);
        GateRequestId own = gates.draft(bet(id));

        time.runDue();

        assertThat(requests.following(id)).isEmpty();
        assertThat(dossiers.read(own, gates.lead()).follows()).isNull();
    }

    @Test
    void makesNoDraftAfterTheLastGate() {
        Initiative bet = gates.before("G4", gates.newBet());
        GateRequestId id = gates.ready(bet);
        submissions.submit(id, gates.lead());
        gates.decideBy(id, GO);
        time.runDue();

        assertThat(requests.following(id)).isEmpty();
        assertThat(bet(id).status()).isEqualTo(Initiative.Status.FINISHED);
    }

    private GateRequestId passed(GateRequestId id) {
        gates.decideBy(id, GO);
        time.runDue();
        return id;
    }

    private Dossier next(GateRequestId decided) {
        return dossiers.read(requests.following(decided).orElseThrow().id(), gates.lead());
    }

    private Initiative bet(GateRequestId id) {
        return initiatives.get(requests.get(id).initiative());
    }
}
