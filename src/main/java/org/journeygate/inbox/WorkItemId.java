package org.journeygate.inbox;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a work item. */
public record WorkItemId(UUID value) implements Identity {

    /** A new id. */
    public static WorkItemId next() {
        return new WorkItemId(Identity.next());
    }
}
