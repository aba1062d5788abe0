package org.journeygate.exchange;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of one file brought, or about to be brought. */
public record ImportId(UUID value) implements Identity {

    /** A new id. */
    public static ImportId next() {
        return new ImportId(Identity.next());
    }
}
