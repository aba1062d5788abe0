package org.journeygate.inbox;

import java.time.Clock;
import java.util.List;
import org.journeygate.people.UserId;
import org.journeygate.workflow.TaskEnded;
import org.journeygate.workflow.TaskOpened;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Listens to the processes: a task reached opens a work item, a task left ends it. */
@Component
class Tasks {

    private final WorkItemTable table;
    private final ObjectProvider<Describer> describers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tasks(WorkItemTable table, ObjectProvider<Describer> describers, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.describers = describers;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(TaskOpened task) {
        Describer describer = describers.stream()
                .filter(candidate -> candidate.process().equals(task.process()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No module describes the tasks of the process "
                        + task.process() + " (" + task.element() + ")"));
        Describer.Description words = describer.describe(task);
        WorkItemId id = WorkItemId.next();
        var item = new WorkItem(
                id,
                1,
                task.kind(),
                words.title(),
                words.detail(),
                words.from(),
                words.subject(),
                task.values(),
                task.holder() == null ? List.of() : List.of(new UserId(task.holder())),
                task.group(),
                clock.instant(),
                task.dueAt(),
                words.minutes(),
                words.link().replace("{item}", id.value().toString()),
                WorkItem.State.OPEN,
                null,
                null,
                task.task());
        table.add(item, task.process());
        events.publishEvent(new WorkItemOpened(item));
    }

    @EventListener
    void on(TaskEnded ended) {
        if (Inbox.isCompleting(ended.task())) {
            return;
        }
        table.findOpen(ended.task()).ifPresent(item -> {
            var how = ended.completed() ? WorkItem.State.DONE : WorkItem.State.CLOSED;
            if (!table.end(item.ended(how, clock.instant(), null))) {
                throw new WorkItemChanged(item);
            }
        });
    }
}
