package org.journeygate.squads;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a squad. */
public record SquadId(UUID value) implements Identity {

    /** A new id. */
    public static SquadId next() {
        return new SquadId(Identity.next());
    }
}
