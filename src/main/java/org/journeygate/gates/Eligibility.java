package org.journeygate.gates;

import java.util.Optional;
import org.journeygate.people.Person;
import org.springframework.stereotype.Component;

/** Who may take a place on the panel of a request once it is under way. */
@Component
class Eligibility {

    private final RequestLock locks;
    private final RecusalRepository recusals;

    Eligibility(RequestLock locks, RecusalRepository recusals) {
        this.locks = locks;
        this.recusals = recusals;
    }

    /** Why that person may not sit on this panel or decide on the request; empty where they may. */
    Optional<String> objection(GateRequest request, Panel panel, Person person) {
        if (!person.active() || !RequestLock.mayDecide(person.roles())) {
            return Optional.of("is no executive who works here, or is PMO, administrator or auditor as well");
        }
        if (locks.isBound(request, person.id())) {
            return Optional.of("belongs to the squad or sponsors it");
        }
        if (panel.seats().stream().anyMatch(seat -> seat.state() != Seat.State.LAPSED && seat.isHeldBy(person.id()))) {
            return Optional.of("holds another seat on this panel");
        }
        if (panel.hasVoted(person.id())) {
            return Optional.of("has voted on this request");
        }
        return recusals.persons(request.id()).contains(person.id())
                ? Optional.of("has recused from this request")
                : Optional.empty();
    }
}
