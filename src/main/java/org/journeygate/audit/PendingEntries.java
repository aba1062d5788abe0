package org.journeygate.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The entries of one transaction, kept until just before it commits and then chained and written as one batch. */
final class PendingEntries implements TransactionSynchronization {

    private final EntryRepository repository;
    private final List<Noted> noted = new ArrayList<>();
    private boolean written;

    private PendingEntries(EntryRepository repository) {
        this.repository = repository;
    }

    /** Those of the running transaction. */
    static PendingEntries ofTransaction(EntryRepository repository) {
        var present = (PendingEntries) TransactionSynchronizationManager.getResource(repository);
        if (present != null) {
            return present;
        }
        var pending = new PendingEntries(repository);
        TransactionSynchronizationManager.bindResource(repository, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(AuditEntry entry, Instant at) {
        if (written) {
            throw new IllegalStateException("The transaction's audit entries are already written: " + entry.action());
        }
        noted.add(new Noted(entry, at, CanonicalJson.of(entry.details())));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(repository);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(repository, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        Head head = repository.lockHead();
        long seq = head.seq();
        String hash = head.hash();
        List<RecordedEntry> chained = new ArrayList<>(noted.size());
        for (Noted each : noted) {
            RecordedEntry entry = each.chained(++seq, hash);
            hash = entry.hash();
            chained.add(entry);
        }
        repository.append(chained);
        repository.moveHead(new Head(seq, hash));
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(repository);
    }

    /** The last entry's number and hash. */
    record Head(long seq, String hash) {}

    private record Noted(AuditEntry entry, Instant at, String details) {

        RecordedEntry chained(long seq, String previousHash) {
            return new RecordedEntry(
                            seq,
                            at,
                            entry.actorId(),
                            storable(entry.actorName()),
                            entry.onBehalfOf(),
                            entry.action(),
                            entry.subjectType(),
                            entry.subjectId(),
                            entry.subjectCode(),
                            details,
                            previousHash,
                            "")
                    .sealed();
        }

        /** A name with half a surrogate pair reads differently once stored, so the half is replaced first. */
        private static String storable(String name) {
            return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
    }
}
