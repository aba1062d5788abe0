package org.journeygate.gates;

import java.util.Optional;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The panel that the vote under way on this thread has locked and read, with the squad that asks. What the process then asks
 * about it, in the same transaction, is answered from here; every change goes through these same objects.
 */
@Component
class PanelInHand {

    private final ThreadLocal<@Nullable Held> held = new ThreadLocal<>();

    void during(Panel panel, Squad squad, Runnable act) {
        held.set(new Held(panel, squad));
        try {
            act.run();
        } finally {
            held.remove();
        }
    }

    Optional<Panel> of(GateRequestId id) {
        return held(id).map(Held::panel);
    }

    Optional<Squad> squadOf(GateRequestId id) {
        return held(id).map(Held::squad);
    }

    private Optional<Held> held(GateRequestId id) {
        return Optional.ofNullable(held.get())
                .filter(one -> one.panel().request().id().equals(id));
    }

    private record Held(Panel panel, Squad squad) {}
}
