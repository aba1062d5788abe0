package org.journeygate.journeys.readings;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a reading. */
public record ReadingId(UUID value) implements Identity {

    /** A new id. */
    public static ReadingId next() {
        return new ReadingId(Identity.next());
    }
}
