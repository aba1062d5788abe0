package org.journeygate.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.workflow.TaskEnded;
import org.journeygate.workflow.TaskId;
import org.journeygate.workflow.TaskOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work items without a process behind them: tasks of a made-up process, opened and ended by hand. */
@Component
public class InboxFixtures implements Describer, HandOverRule {

    /** Whoever has this login is bound to every made-up subject and may receive nothing. */
    public static final String BOUND = "bound";

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final WorkItemTable table;
    private final Clock clock;

    InboxFixtures(ApplicationEventPublisher events, TransactionTemplate transaction, WorkItemTable table, Clock clock) {
        this.events = events;
        this.transaction = transaction;
        this.table = table;
        this.clock = clock;
    }

    /** An item that waits for a person, due in so much time. */
    public WorkItem held(Person holder, String title, Duration due) {
        return open(UUID.randomUUID(), "vote", title, holder, null, due);
    }

    /** An item that waits for a role, due in two days. */
    public WorkItem grouped(Role role, String title) {
        return open(UUID.randomUUID(), "check", title, null, role, Duration.ofDays(2));
    }

    public WorkItem open(
            UUID subject, String kind, String title, @Nullable Person holder, @Nullable Role role, Duration due) {
        Instant dueAt = clock.instant().plus(due);
        var task = new TaskId(UUID.randomUUID().toString());
        return transaction.execute(status -> {
            events.publishEvent(new TaskOpened(
                    task,
                    process(),
                    "userTask_" + kind,
                    subject,
                    Map.of("seatId", task.value(), "title", title),
                    title,
                    holder == null ? null : holder.id().value(),
                    role == null ? null : role.name(),
                    dueAt));
            return table.findOpen(task).orElseThrow();
        });
    }

    /** The process lets go of the item's task. */
    public void end(WorkItem item, boolean completed) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new TaskEnded(item.task(), "stageGate", item.subject().id(), completed)));
    }

    @Override
    public String process() {
        return "madeUp";
    }

    @Override
    public Description describe(TaskOpened task) {
        return new Description(
                new Subject("made-up", task.subject(), "MU-2026-0001"),
                String.valueOf(task.values().get("title")),
                "First purchase · Pay",
                "Squad Basket",
                4,
                "/made-up/" + task.subject() + "?item={item}");
    }

    @Override
    public Optional<String> objection(WorkItem item, Person receiver) {
        return receiver.login().equals(BOUND) && item.subject().type().equals("made-up")
                ? Optional.of(receiver.name() + " is bound to it: choose somebody else")
                : Optional.empty();
    }
}
