package org.journeygate.gates.sideeffects;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of one row of a side-effect matrix. */
public record SideEffectId(UUID value) implements Identity {

    /** A new id. */
    public static SideEffectId next() {
        return new SideEffectId(Identity.next());
    }
}
