package org.journeygate.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends to the hash-chained log within the caller's transaction, reads it and verifies the chain. */
@Component
public class AuditLog {

    private final EntryRepository entries;
    private final Clock clock;

    AuditLog(EntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Notes one change. It is chained and written just before the running transaction commits, after everything else, so
     * that the lock on the chain's head is always the last one taken; without a transaction it is refused. Whoever writes
     * in {@code beforeCommit} too needs an order below {@link org.springframework.core.Ordered#LOWEST_PRECEDENCE}.
     */
    public void record(AuditEntry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An audit entry needs the transaction of its change: " + entry.action());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PendingEntries.ofTransaction(entries).add(entry, now);
    }

    /** Walks along the whole chain, in constant memory, and says whether it is as it was written. */
    public Verification verify() {
        return new ChainWalk(entries).verify();
    }

    /** How many entries the log has, by its head. */
    public long length() {
        return entries.head().seq();
    }

    /** The entries that match, newest first. */
    public Paged<RecordedEntry> find(EntryFilter filter, PageQuery page) {
        return entries.find(filter, page);
    }

    /** Hands every entry that matches to the reader, oldest first, in constant memory. */
    public void each(EntryFilter filter, Consumer<RecordedEntry> reader) {
        entries.each(filter, reader);
    }

    /** The actions that occur in the log, by name. */
    public List<String> actions() {
        return entries.distinct("action");
    }

    /** The names under which people have acted, as they stood. */
    public List<String> actorNames() {
        return entries.distinct("actor_name");
    }
}
