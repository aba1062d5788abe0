package org.journeygate.shared.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Lets one transaction write at a time, while any number read. H2 writes its tables to the file one after the other, and
 * what another transaction changes meanwhile may be in some of them and not in others: a process killed at that moment comes
 * back with a part of a transaction (H2's issue 2080). Where nobody else writes, there is nothing to tear.
 */
final class OneWriterAtATime extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final ReentrantLock writing = new ReentrantLock(true);
    private final Duration patience;

    /** The current thread's transactions from the outermost in: whether each holds the right to write. */
    @SuppressWarnings("ThreadLocalUsage") // one manager for each database
    private final transient ThreadLocal<Deque<Boolean>> begun = ThreadLocal.withInitial(ArrayDeque::new);

    /** Refuses a transaction that waited this long for its turn, with {@link CannotCreateTransactionException}. */
    OneWriterAtATime(DataSource database, Duration patience) {
        super(database);
        this.patience = patience;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        boolean writes = !definition.isReadOnly();
        if (writes) {
            awaitTurn();
        }
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error failed) {
            if (writes) {
                writing.unlock();
            }
            throw failed;
        }
        begun.get().push(writes);
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            if (begun.get().pop()) {
                writing.unlock();
            }
            if (begun.get().isEmpty()) {
                begun.remove();
            }
        }
    }

    private void awaitTurn() {
        try {
            if (!writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException(
                        "Another transaction has been writing for %d s".formatted(patience.toSeconds()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException(
                    "Interrupted while another transaction was writing", interrupted);
        }
    }
}
