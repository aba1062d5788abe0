package org.journeygate.inbox;

import java.util.List;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;

/** Does the work items of one kind, in the module that owns them: writes the fact and ends the item through {@link Inbox#complete}. */
public interface Completion {

    /** The kind of work item, e.g. {@code checkCompleteness}. */
    String kind();

    /**
     * Does the item; rights, state and content are checked here as for every other act on the subject.
     *
     * @param seenVersion the item's version that the person saw, or null where they named none
     */
    void complete(WorkItem item, Actor actor, Answer answer, @Nullable Integer seenVersion);

    /**
     * What a person says in doing an item that is neither a vote nor a decision.
     *
     * @param accepted false returns what was asked
     * @param reason why, as typed; which answers need one is the owner's rule
     * @param lines keys of the lines that the answer names, e.g. unmet readiness lines
     */
    record Answer(boolean accepted, @Nullable String reason, List<String> lines) {

        public Answer {
            lines = List.copyOf(lines);
        }
    }
}
