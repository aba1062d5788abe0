package org.journeygate.inbox;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The work item has changed hands or date since the person looked. */
public final class WorkItemChanged extends StateMovedOn {

    WorkItemChanged(WorkItem item) {
        super(
                "work-item-changed",
                "This has changed hands or date since you looked. Look at it again, then act.",
                Map.of("state", item.state().name(), "version", item.version()));
    }

    WorkItemChanged(WorkItem item, String holders) {
        super(
                "work-item-taken",
                "%s was quicker and has it now.".formatted(holders),
                Map.of("state", item.state().name(), "version", item.version()));
    }
}
