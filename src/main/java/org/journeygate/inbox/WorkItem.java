package org.journeygate.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.journeygate.people.UserId;
import org.journeygate.workflow.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person or group must do now.
 *
 * @param version counts every change of hands, date or state; an act carries the one that the person saw
 * @param kind what is to be done: the id of the task in the model without its prefix, e.g. {@code vote}
 * @param title what to do and on what, one line
 * @param detail why it matters, one line
 * @param from on whose behalf, e.g. the squad, one line
 * @param values routing values of the task, e.g. {@code seatId}
 * @param holders those who may do it; empty while it waits for its group
 * @param group a role's name, or null where it belongs to persons only
 * @param minutes how long it takes, an estimate for the reader
 * @param link path of the page where it is done
 * @param state open, or how it ended
 * @param task the process's task behind it; shown to nobody
 */
public record WorkItem(
        WorkItemId id,
        int version,
        String kind,
        String title,
        String detail,
        String from,
        Subject subject,
        Map<String, String> values,
        List<UserId> holders,
        @Nullable String group,
        Instant openedAt,
        Instant dueAt,
        int minutes,
        String link,
        State state,
        @Nullable Instant endedAt,
        @Nullable UserId endedBy,
        TaskId task) {

    public WorkItem {
        values = Map.copyOf(values);
        holders = List.copyOf(holders);
    }

    /** Whether it still waits to be done. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether that person holds it. */
    public boolean isHeldBy(@Nullable UserId person) {
        return person != null && holders.contains(person);
    }

    /** Whether it waits for its group, nobody having claimed it. */
    public boolean isUnclaimed() {
        return isOpen() && group != null && holders.isEmpty();
    }

    /** Whether its deadline has passed. */
    public boolean isLate(Instant now) {
        return isOpen() && dueAt.isBefore(now);
    }

    WorkItem heldBy(List<UserId> persons) {
        return changed(persons, dueAt, state, endedAt, endedBy);
    }

    WorkItem dueAt(Instant instant) {
        return changed(holders, instant, state, endedAt, endedBy);
    }

    WorkItem ended(State how, Instant at, @Nullable UserId by) {
        return changed(holders, dueAt, how, at, by);
    }

    private WorkItem changed(
            List<UserId> persons, Instant due, State how, @Nullable Instant endedAt, @Nullable UserId endedBy) {
        return new WorkItem(
                id,
                version + 1,
                kind,
                title,
                detail,
                from,
                subject,
                values,
                persons,
                group,
                openedAt,
                due,
                minutes,
                link,
                how,
                endedAt,
                endedBy,
                task);
    }

    /** Where the item stands. */
    public enum State {
        /** Waits to be done. */
        OPEN,
        /** Somebody did it. */
        DONE,
        /** The process took it back: deadline, withdrawal, or no longer needed. */
        CLOSED
    }
}
