package org.journeygate.gates.samples;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of one decision's place in the sample. */
public record CharterSampleId(UUID value) implements Identity {

    /** A new id. */
    public static CharterSampleId next() {
        return new CharterSampleId(Identity.next());
    }
}
