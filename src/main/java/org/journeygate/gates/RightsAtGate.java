package org.journeygate.gates;

import java.util.List;
import java.util.Map;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.rights.Finding;
import org.journeygate.gates.rights.RightsAccount;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks, when a gate is asked for, whether the squad passes it by itself, and puts on record what was found. The squad's account is
 * locked first: of two requests for the last of its money one goes to the panel. What is about a pause is never asked.
 */
@Component
class RightsAtGate {

    /** The decision rule of a go that a squad gave itself. */
    static final String RULE = "charter";

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final PanelInHand inHand;
    private final RequestPanels panels;
    private final RightsCheck check;
    private final RightsAccount account;
    private final RightsWords words;
    private final Initiatives initiatives;
    private final Schedule schedule;
    private final AuditLog audit;

    RightsAtGate(
            RequestLock locks,
            GateRequestRepository requests,
            PanelInHand inHand,
            RequestPanels panels,
            RightsCheck check,
            RightsAccount account,
            RightsWords words,
            Initiatives initiatives,
            Schedule schedule,
            AuditLog audit) {
        this.locks = locks;
        this.requests = requests;
        this.inHand = inHand;
        this.panels = panels;
        this.check = check;
        this.account = account;
        this.words = words;
        this.initiatives = initiatives;
        this.schedule = schedule;
        this.audit = audit;
    }

    /** Whether it is the squad's; then the request carries its go. */
    boolean ask(GateRequestId id) {
        GateRequest request = locks.lock(id);
        if (request.kind() != RequestKind.GATE) {
            return false;
        }
        account.lock(request.squadId(), request.initiativeId());
        Initiative bet = inHand.betOf(id).orElseGet(() -> initiatives.get(request.initiativeId()));
        Squad squad = locks.squadOf(request);
        ChosenPanel panel = inHand.chosen(id).orElseGet(() -> panels.choose(request, bet, squad));
        PanelInHand.Answered answered = inHand.answer(id).orElse(null);
        Finding finding = check.find(
                request, bet, squad, panel, RightsCheck.Said.answer(answered == null ? null : answered.answer()));
        account.write(id.value(), finding, schedule.now());
        record(request, finding, answered);
        if (finding.inside()) {
            request.goUnderCharter(panel.tier(), RULE, words.reason(finding));
            requests.save(request);
        }
        return finding.inside();
    }

    /** Puts on record what was said of the charter's lines, in their words. */
    private void record(GateRequest request, Finding finding, PanelInHand.@Nullable Answered answered) {
        UnderCharter charter = finding.charter();
        List<String> applying = finding.lines().applying();
        if (answered != null && charter != null && applying != null) {
            audit.record(answered.by()
                    .did(
                            "gate-request.lines-answered",
                            "gate-request",
                            request.id().value(),
                            request.code(),
                            Map.of(
                                    "charter",
                                    charter.code(),
                                    "lines",
                                    finding.lines().lines(),
                                    "applying",
                                    applying)));
        }
    }
}
