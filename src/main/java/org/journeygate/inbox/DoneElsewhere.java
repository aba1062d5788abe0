package org.journeygate.inbox;

import java.util.List;
import java.util.Map;
import org.journeygate.shared.InvalidInput;

/** The work item is a vote, a decision or the like, which says more than yes or no: it is done where its link leads. */
public final class DoneElsewhere extends InvalidInput {

    DoneElsewhere(WorkItem item) {
        super(
                "done-elsewhere",
                "This needs more than a yes or no. Do it on its own page.",
                List.of(new FieldError("id", "is of the kind " + item.kind() + ", which is done by an act of its own")),
                Map.of("link", item.link()));
    }
}
