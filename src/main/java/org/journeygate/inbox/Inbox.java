package org.journeygate.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list of work items and the only way to end one. Acts join the caller's transaction, which already holds the lock on
 * the subject's row.
 */
@Component
public class Inbox {

    /** The item; NotFound where there is none. */
    public WorkItem get(WorkItemId id) {
        throw new UnsupportedOperationException();
    }

    /** The open items about a subject, earliest due first. One statement. */
    public List<WorkItem> openAbout(UUID subject) {
        throw new UnsupportedOperationException();
    }

    /**
     * Checks that the person may do the item now: it is open (else StateMovedOn), they hold it or, for a group's unclaimed
     * item, belong to the group (else NotPermitted), and it is the version that they saw (else StateMovedOn).
     *
     * @param seenVersion null where the caller has checked by other means
     */
    public WorkItem requireTurn(WorkItemId id, Actor actor, @Nullable Integer seenVersion) {
        throw new UnsupportedOperationException();
    }

    /** Ends the item as done by the actor and completes the process's task with the values; {@link #requireTurn} has passed. */
    public void complete(WorkItem item, Actor actor, Map<String, ?> values) {
        throw new UnsupportedOperationException();
    }

    /** Gives the item a further holder beside the present ones, e.g. a late voter's alternate. Both are told. */
    public void addHolder(WorkItemId id, UserId holder, Actor by, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Moves the deadline, e.g. after an answer; same item, new version. */
    public void moveDeadline(WorkItemId id, Instant dueAt) {
        throw new UnsupportedOperationException();
    }

    /** Half of the time of the subject's open items of that kind and values has passed: their holders are reminded, once per item. */
    public void remind(UUID subject, String kind, Map<String, String> values) {
        throw new UnsupportedOperationException();
    }

    /** The deadline of the subject's open items of that kind has passed: their holders and group are reminded again. */
    public void remindAgain(UUID subject, String kind) {
        throw new UnsupportedOperationException();
    }

    /** Which path leads to the page of an item. */
    public static String path(WorkItemId id) {
        return "/inbox/" + id.value();
    }
}
