package org.journeygate.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.journeygate.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of work items and the only way to end one. Acts join the caller's transaction, which already holds the lock on
 * the subject's row.
 */
@OnceMore
@Component
@Transactional
public class Inbox {

    private static final ThreadLocal<@Nullable TaskId> COMPLETING = new ThreadLocal<>();

    private final WorkItemTable table;
    private final Hands hands;
    private final Processes processes;
    private final People people;
    private final ObjectProvider<Completion> completions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(
            WorkItemTable table,
            Hands hands,
            Processes processes,
            People people,
            ObjectProvider<Completion> completions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.hands = hands;
        this.processes = processes;
        this.people = people;
        this.completions = completions;
        this.events = events;
        this.clock = clock;
    }

    /** The item; NotFound where there is none. */
    @Transactional(readOnly = true)
    public WorkItem get(WorkItemId id) {
        return table.find(id).orElseThrow(WorkItems::unknown);
    }

    /** The open items about a subject, earliest due first. One statement. */
    @Transactional(readOnly = true)
    public List<WorkItem> openAbout(UUID subject) {
        return table.openAbout(subject);
    }

    /** The open items about any of the subjects, earliest due first. One statement. */
    @Transactional(readOnly = true)
    public List<WorkItem> openAbout(Collection<UUID> subjects) {
        return table.openAbout(subjects);
    }

    /**
     * Checks that the person may do the item now: it is open (else StateMovedOn), they hold it or, for a group's unclaimed
     * item, belong to the group (else NotPermitted), and it is the version that they saw (else StateMovedOn).
     *
     * @param seenVersion null where the caller has checked by other means
     */
    @Transactional(readOnly = true)
    public WorkItem requireTurn(WorkItemId id, Actor actor, @Nullable Integer seenVersion) {
        return requireTurn(get(id), actor, seenVersion);
    }

    /** Ends the item as done by the actor and completes the process's task with the values; {@link #requireTurn} has passed. */
    public void complete(WorkItem item, Actor actor, Map<String, ?> values) {
        if (!table.end(item.ended(WorkItem.State.DONE, clock.instant(), actor.id()))) {
            WorkItem now = get(item.id());
            throw now.isOpen() ? new WorkItemChanged(now) : new WorkItemEnded(now);
        }
        TaskId outer = COMPLETING.get();
        COMPLETING.set(item.task());
        try {
            processes.complete(item.task(), values);
        } finally {
            COMPLETING.set(outer);
        }
    }

    /**
     * Does an item that is neither a vote nor a decision, through the module that owns its kind; returns it as it then
     * stands. Refused with InvalidInput for a kind that is done on a page of its own.
     */
    public WorkItem answer(WorkItemId id, Actor actor, Completion.Answer answer, @Nullable Integer seenVersion) {
        WorkItem item = requireTurn(id, actor, seenVersion);
        Completion owner = completions.stream()
                .filter(completion -> completion.kind().equals(item.kind()))
                .findFirst()
                .orElseThrow(() -> new DoneElsewhere(item));
        owner.complete(item, actor, answer, seenVersion);
        return get(id);
    }

    /** Takes a group's item for oneself. Refused when another was quicker (StateMovedOn) or it is not one's group's (NotPermitted). */
    public WorkItem claim(WorkItemId id, Actor actor, @Nullable Integer seenVersion) {
        WorkItem item = get(id);
        if (item.isOpen() && !item.holders().isEmpty() && item.group() != null && !item.isHeldBy(actor.id())) {
            if (!actor.is(Role.valueOf(item.group()))) {
                throw new NotYourTurn(item);
            }
            throw new WorkItemChanged(item, people.get(item.holders().get(0)).name());
        }
        requireTurn(item, actor, seenVersion);
        if (item.isHeldBy(actor.id())) {
            return item;
        }
        return hands.give(item, List.of(actor.person()), Hands.CLAIMED, actor, "");
    }

    /** Gives a claimed item back to its group. Refused for an item that belongs to persons only (StateMovedOn). */
    public WorkItem release(WorkItemId id, Actor actor, @Nullable Integer seenVersion) {
        WorkItem item = requireTurn(id, actor, seenVersion);
        if (item.group() == null) {
            throw new NothingToRelease(item);
        }
        return item.isUnclaimed() ? item : hands.give(item, List.of(), Hands.RELEASED, actor, "");
    }

    /**
     * Hands one's item to another person: same item and deadline, a new version; the former holder keeps reading. A reason
     * is required. Refused with InvalidInput where the receiver may not have it, with the reason.
     */
    public WorkItem handOver(
            WorkItemId id, UserId receiver, @Nullable String reason, Actor actor, @Nullable Integer seenVersion) {
        WorkItem item = requireTurn(id, actor, seenVersion);
        String why = hands.requireReceiver(item, receiver, reason, actor);
        List<UserId> holders = new ArrayList<>(item.holders());
        holders.remove(actor.id());
        holders.add(receiver);
        return hands.give(item, holders, "work-item.handed-over", actor, why);
    }

    /** Gives the item a further holder beside the present ones, e.g. a late voter's alternate. Both are told. */
    public void addHolder(WorkItemId id, UserId holder, Actor by, String reason) {
        WorkItem item = get(id);
        if (!item.isOpen()) {
            throw new WorkItemEnded(item);
        }
        if (item.isHeldBy(holder)) {
            return;
        }
        List<UserId> holders = new ArrayList<>(item.holders());
        holders.add(holder);
        hands.give(item, holders, "work-item.holder-added", by, reason);
    }

    /**
     * Takes the item off the person, who may not do it, and leaves it to its other holders and the successor; those are told.
     *
     * @param successor null where another holder is left
     */
    public void stepAside(WorkItem item, Actor person, @Nullable UserId successor, String reason) {
        List<UserId> holders = new ArrayList<>(item.holders());
        holders.remove(person.id());
        if (successor != null && !holders.contains(successor)) {
            holders.add(successor);
        }
        hands.give(item, holders, Hands.STEPPED_ASIDE, person, reason);
    }

    /**
     * Puts the subject's open items of those kinds into the hands of one person instead of their holders, whose they are not any
     * more, such as a squad's lead whose bet another squad has taken over. Both are told.
     */
    public void passTo(UUID subject, Set<String> kinds, UserId holder, String reason) {
        table.openAbout(subject).stream()
                .filter(item -> kinds.contains(item.kind()) && !item.holders().equals(List.of(holder)))
                .forEach(item -> hands.give(item, List.of(holder), "work-item.handed-over", Actor.SYSTEM, reason));
    }

    /** Moves the deadline, e.g. after an answer; same item, new version. */
    public void moveDeadline(WorkItemId id, Instant dueAt) {
        WorkItem item = get(id);
        if (!item.isOpen()) {
            throw new WorkItemEnded(item);
        }
        if (!item.dueAt().equals(dueAt) && !table.move(item.dueAt(dueAt))) {
            throw new WorkItemChanged(get(id));
        }
    }

    /** Half of the time of the subject's open items of that kind and values has passed: their holders are reminded, once per item. */
    public void remind(UUID subject, String kind, Map<String, String> values) {
        table.openAndUnremindedAbout(subject, kind).stream()
                .filter(item -> item.values().entrySet().containsAll(values.entrySet()))
                .filter(item -> table.remind(item.id(), clock.instant()))
                .forEach(item -> events.publishEvent(new WorkItemReminded(item)));
    }

    /** Whether the task ends because its item is just being completed on this thread. */
    static boolean isCompleting(TaskId task) {
        return task.equals(COMPLETING.get());
    }

    /** As {@link #requireTurn(WorkItemId, Actor, Integer)}, for an item just read under the lock on its subject. */
    public WorkItem requireTurn(WorkItem item, Actor actor, @Nullable Integer seenVersion) {
        if (!item.isOpen()) {
            throw new WorkItemEnded(item);
        }
        if (!isTurn(item, actor)) {
            throw new NotYourTurn(item);
        }
        requireVersion(item, seenVersion);
        return item;
    }

    /** Whether an open item waits for that person: they hold it, or nobody has claimed it for a group of theirs. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isTurn(WorkItem item, Actor actor) {
        return item.isHeldBy(actor.id()) || item.isUnclaimed() && actor.is(Role.valueOf(String.valueOf(item.group())));
    }

    private static void requireVersion(WorkItem item, @Nullable Integer seenVersion) {
        if (seenVersion != null && seenVersion != item.version()) {
            throw new WorkItemChanged(item);
        }
    }

    /** The deadline of the subject's open items of that kind has passed: their holders and group are reminded again. */
    public void remindAgain(UUID subject, String kind) {
        table.openAbout(subject).stream()
                .filter(item -> item.kind().equals(kind))
                .forEach(item -> events.publishEvent(new WorkItemReminded(item)));
    }

    /** Which path leads to the page of an item. */
    public static String path(WorkItemId id) {
        return "/inbox/" + id.value();
    }
}
