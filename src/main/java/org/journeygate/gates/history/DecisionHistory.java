package org.journeygate.gates.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.initiatives.GateModelCatalog;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.NotPermitted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The decisions taken elsewhere: brought in by the PMO or an administrator, counted in rates, never edited here. */
@Component
public class DecisionHistory {

    private final PastDecisionStore store;
    private final GateModelCatalog models;
    private final Clock clock;

    DecisionHistory(PastDecisionStore store, GateModelCatalog models, Clock clock) {
        this.store = store;
        this.models = models;
        this.clock = clock;
    }

    /** Refused with NotPermitted unless the person is PMO or administrator. */
    public void checkMayBring(Actor actor) {
        if (!actor.is(Role.PMO) && !actor.is(Role.ADMINISTRATOR)) {
            throw new NotPermitted(
                    "import-not-permitted",
                    "Only the PMO and administrators bring decisions in. Ask one of them to do it.");
        }
    }

    /** What {@link #bring} would do with these decisions, no two of them with the same key; changes nothing. */
    @Transactional(readOnly = true)
    public Brought compare(List<PastDecision> decisions, Actor actor) {
        checkMayBring(actor);
        return sort(decisions).counts();
    }

    /**
     * Brings these decisions in, no two of them with the same key: unknown ones are added, known ones take on what is
     * told now; a gate model that does not exist here is kept under its own name and flagged. Joins the caller's
     * transaction, which audits the whole import.
     *
     * @param importId the import they come with
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Brought bring(List<PastDecision> decisions, UUID importId, Actor actor) {
        checkMayBring(actor);
        Sorted sorted = sort(decisions);
        store.flagImported(unknownModels(sorted.fresh), clock.instant());
        store.insert(sorted.fresh, importId);
        store.update(sorted.changed, importId);
        return sorted.counts();
    }

    private Set<String> unknownModels(List<PastDecision> decisions) {
        return decisions.stream()
                .map(PastDecision::gateModel)
                .filter(name -> models.choice(name).isEmpty())
                .collect(Collectors.toSet());
    }

    private Sorted sort(List<PastDecision> decisions) {
        Map<PastDecision.Key, PastDecisionStore.Stored> known = store.find(decisions);
        List<PastDecision> fresh = new ArrayList<>();
        List<PastDecisionStore.Stored> changed = new ArrayList<>();
        for (PastDecision decision : decisions) {
            PastDecisionStore.Stored stored = known.get(decision.key());
            if (stored == null) {
                fresh.add(decision);
            } else if (!stored.decision().equals(decision)) {
                changed.add(new PastDecisionStore.Stored(stored.id(), decision));
            }
        }
        return new Sorted(fresh, changed, decisions.size() - fresh.size() - changed.size());
    }

    private record Sorted(List<PastDecision> fresh, List<PastDecisionStore.Stored> changed, int unchanged) {

        Brought counts() {
            return new Brought(fresh.size(), changed.size(), unchanged);
        }
    }
}
