package org.journeygate.gates;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.journeygate.workflow.TaskEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets something else happen and commit while an act has read where the process stands and not yet written. */
@Component
class Meanwhile {

    private final AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>();
    private final AtomicInteger tries = new AtomicInteger();

    /** At the next task that ends, once. */
    void happens(Runnable act) {
        tries.set(0);
        waiting.set(act);
    }

    /** How often a task was being completed since then. */
    int tries() {
        return tries.get();
    }

    @EventListener
    @Order(-1)
    void on(TaskEnded ended) {
        if (ended.completed()) {
            tries.incrementAndGet();
        }
        Runnable act = waiting.getAndSet(null);
        if (act != null) {
            CompletableFuture.runAsync(act).join();
        }
    }
}
