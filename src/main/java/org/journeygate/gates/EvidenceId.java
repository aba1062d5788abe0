package org.journeygate.gates;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of an item of evidence. */
public record EvidenceId(UUID value) implements Identity {

    /** A new id. */
    public static EvidenceId next() {
        return new EvidenceId(Identity.next());
    }
}
