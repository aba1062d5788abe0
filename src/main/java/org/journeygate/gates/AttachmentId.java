package org.journeygate.gates;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a file attached to an item of evidence. */
public record AttachmentId(UUID value) implements Identity {

    /** A new id. */
    public static AttachmentId next() {
        return new AttachmentId(Identity.next());
    }
}
