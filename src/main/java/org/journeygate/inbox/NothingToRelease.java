package org.journeygate.inbox;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The work item belongs to persons, not to a group: there is nobody to give it back to. */
public final class NothingToRelease extends StateMovedOn {

    NothingToRelease(WorkItem item) {
        super(
                "nothing-to-release",
                "This was given to you, not claimed from a group. Hand it over instead.",
                Map.of("state", item.state().name(), "version", item.version()));
    }
}
