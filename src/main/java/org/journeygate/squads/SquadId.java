package org.journeygate.squads;

import java.util.UUID;
import org.journeygate.shared.Identity;
import org.journeygate.shared.NotFound;

/** The id of a squad. */
public record SquadId(UUID value) implements Identity {

    /** A new id. */
    public static SquadId next() {
        return new SquadId(Identity.next());
    }

    /** The id as somebody spelled it; NotFound where it is none. */
    public static SquadId named(String id) {
        return Identity.parse(id)
                .map(SquadId::new)
                .orElseThrow(() -> new NotFound("squad-not-found", "There is no such squad."));
    }
}
