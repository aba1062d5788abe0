package org.journeygate.inbox;

import java.util.Map;
import org.journeygate.shared.NotPermitted;

/** The work item waits for somebody else. */
public final class NotYourTurn extends NotPermitted {

    NotYourTurn(WorkItem item) {
        super("not-your-turn", "This waits for somebody else, not for you.", Map.of("version", item.version()));
    }
}
