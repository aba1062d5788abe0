package org.journeygate.journeys;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a persona. */
public record PersonaId(UUID value) implements Identity {

    /** A new id. */
    public static PersonaId next() {
        return new PersonaId(Identity.next());
    }
}
