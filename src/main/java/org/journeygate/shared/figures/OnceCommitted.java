package org.journeygate.shared.figures;

import io.micrometer.core.instrument.Counter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what a transaction has done, and nothing of one that is rolled back. */
public final class OnceCommitted {

    private OnceCommitted() {}

    /** Adds one when the running transaction has committed. */
    public static void count(Counter counter) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter.increment();
            }
        });
    }
}
