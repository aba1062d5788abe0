package org.journeygate.inbox;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The work item is no longer open: somebody did it, or the process took it back. */
public final class WorkItemEnded extends StateMovedOn {

    WorkItemEnded(WorkItem item) {
        super(
                "work-item-ended",
                item.state() == WorkItem.State.DONE
                        ? "This has been done already. Open its page to see how."
                        : "This is no longer needed: its time ran out, it was withdrawn, or the matter is settled.",
                Map.of("state", item.state().name(), "version", item.version()));
    }
}
