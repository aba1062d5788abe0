package org.journeygate.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.gates.confirmations.Confirmations;
import org.journeygate.gates.rights.CharterLines;
import org.journeygate.gates.rights.Finding;
import org.journeygate.gates.rights.RightsAccount;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.Actor;
import org.journeygate.shared.InvalidInput;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.Charters;
import org.journeygate.workflow.OnceMore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What squads decide at gates by themselves: what was found about a request, and what is still to be confirmed. */
@OnceMore
@Component
@Transactional
public class Rights {

    private static final Set<String> WITHOUT_WORD = Set.of("COST_UNCONFIRMED", "REVERSIBILITY_UNCONFIRMED");

    private final RequestLock locks;
    private final RightsCheck check;
    private final RightsAccount account;
    private final RightsWords words;
    private final Confirmations confirmations;
    private final FrozenEvidence frozen;
    private final Initiatives initiatives;
    private final Squads squads;
    private final Charters charters;

    Rights(
            RequestLock locks,
            RightsCheck check,
            RightsAccount account,
            RightsWords words,
            Confirmations confirmations,
            FrozenEvidence frozen,
            Initiatives initiatives,
            Squads squads,
            Charters charters) {
        this.locks = locks;
        this.check = check;
        this.account = account;
        this.words = words;
        this.confirmations = confirmations;
        this.frozen = frozen;
        this.initiatives = initiatives;
        this.squads = squads;
        this.charters = charters;
    }

    /** What was found when the request was submitted; empty for a draft, for what is about a pause, and for requests from before. Two statements. */
    @Transactional(readOnly = true)
    public Optional<RightsOutlook> of(GateRequestRow request) {
        return account.of(request.id().value())
                .map(finding -> new RightsOutlook(
                        finding.inside(),
                        finding.limit(),
                        words.outcome(finding, request.squadName()),
                        finding.charter(),
                        finding.charter() == null ? List.of() : given(request),
                        finding.lines()));
    }

    private List<RightsOutlook.Needed> given(GateRequestRow request) {
        return confirmations.of(request.id().value()).stream()
                .filter(one -> one.state() == Confirmation.State.CONFIRMED)
                .map(one -> new RightsOutlook.Needed(one.kind(), one, true, false, null))
                .toList();
    }

    /** Refuses what is said of the lines of a charter that is not in force (StateMovedOn), and lines that it does not have (InvalidInput). */
    void check(LinesAnswer answer, GateRequest request, Squad squad) {
        Charter charter = charters.inForce(squad)
                .filter(inForce -> inForce.code().equals(answer.charter()))
                .orElseThrow(() -> RequestMovedOn.because(
                        request,
                        "Charter %s is not in force for %s any more: read the lines of the one that is, and ask again."
                                .formatted(answer.charter(), squad.name())));
        for (String line : answer.applying()) {
            if (!charter.mandate().mustEscalate().contains(line)) {
                throw new InvalidInput(
                        "mustEscalate",
                        "names what is no line of charter %s: %s"
                                .formatted(charter.code(), charter.mandate().mustEscalate()));
            }
        }
    }

    /** What would be found now if none of the charter's lines applied. */
    RightsOutlook outlook(GateRequest request, Initiative bet, Squad squad, ChosenPanel panel) {
        Finding finding = check.find(request, bet, squad, panel, RightsCheck.Said.NONE_APPLIES);
        return new RightsOutlook(
                finding.inside(),
                finding.limit(),
                words.outlook(finding, squad.name()),
                finding.charter(),
                finding.inside() || WITHOUT_WORD.contains(finding.limit()) ? needed(request, bet, squad) : List.of(),
                new CharterLines(finding.lines().lines(), null));
    }

    /**
     * Asks finance to confirm the cost, or engineering that it can be undone; one that waits is replaced. Refused: who does not lead the
     * squad (NotPermitted), a request that is no draft for a gate (StateMovedOn), a bet that says no cost or cannot be undone, and
     * where nobody outside the squad is named (InvalidInput).
     */
    public Confirmation ask(GateRequestId id, Confirmation.Kind kind, Actor by) {
        GateRequest request = locks.lockForLead(id, by);
        if (request.status() != GateRequestStatus.DRAFT || request.kind() != RequestKind.GATE) {
            throw RequestMovedOn.now(request);
        }
        Initiative bet = initiatives.get(request.initiativeId());
        if (kind == Confirmation.Kind.COST && bet.cost() == null) {
            throw new InvalidInput("kind", "is about a cost that the bet does not say: say it there first");
        }
        if (kind == Confirmation.Kind.REVERSIBILITY && !bet.reversible()) {
            throw new InvalidInput("kind", "is about a bet that cannot be undone, by what it says itself");
        }
        return confirmations.ask(
                new Confirmations.Question(kind, id.value(), request.code(), bet.code(), bet.title(), bet.cost()),
                squads.get(request.squadId()),
                by);
    }

    /** All that was asked about the request, the oldest first. */
    @Transactional(readOnly = true)
    public List<Confirmation> confirmations(GateRequestId id) {
        return confirmations.of(id.value());
    }

    /** What was found when the request was submitted, as it was counted; empty where nobody asked. One statement. */
    @Transactional(readOnly = true)
    public Optional<Finding> found(GateRequestId id) {
        return account.of(id.value());
    }

    /** What its bet said when the request was last submitted; empty for a draft. One statement. */
    @Transactional(readOnly = true)
    public Optional<SubmittedBet> submitted(GateRequestId id) {
        return frozen.of(id).bet();
    }

    private List<RightsOutlook.Needed> needed(GateRequest request, Initiative bet, Squad squad) {
        List<Confirmation> asked = confirmations.of(request.id().value());
        List<RightsOutlook.Needed> needed = new ArrayList<>();
        for (Confirmation.Kind kind : Confirmation.Kind.values()) {
            if (kind == Confirmation.Kind.COST || bet.reversible()) {
                Confirmation last = asked.stream()
                        .filter(one -> one.kind() == kind && one.state() != Confirmation.State.OVER)
                        .reduce((former, later) -> later)
                        .orElse(null);
                needed.add(new RightsOutlook.Needed(
                        kind,
                        last,
                        Confirmation.isGiven(asked, kind, bet.cost(), bet.reversible()),
                        last != null && !last.stillMeant(bet.cost(), bet.reversible()),
                        confirmations.confirmer(kind, squad).orElse(null)));
            }
        }
        return needed;
    }
}
