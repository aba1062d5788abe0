package org.journeygate.audit;

import java.util.List;
import org.journeygate.audit.PendingEntries.Head;
import org.jspecify.annotations.Nullable;

/** One walk along the chain, a thousand entries at a time, while others may go on appending to it. */
final class ChainWalk {

    private static final int STRIDE = 1_000;

    private final EntryRepository entries;
    private long seq;
    private String hash = Sha256.GENESIS;
    private @Nullable Verification broken;

    ChainWalk(EntryRepository entries) {
        this.entries = entries;
    }

    Verification verify() {
        while (broken == null) {
            Head head = entries.head();
            long before = seq;
            walkToEnd();
            if (broken != null) {
                break;
            }
            if (seq == before && head.seq() > seq) {
                return Verification.broken(
                        seq, hash, seq + 1, "It is missing: the log was cut off, %d are known".formatted(head.seq()));
            }
            Head now = entries.head();
            if (now.seq() < seq) {
                return Verification.broken(now.seq(), hash, now.seq() + 1, "It was added past the log's head");
            }
            if (now.seq() == seq) {
                return now.hash().equals(hash)
                        ? Verification.whole(seq, hash)
                        : Verification.broken(
                                Math.max(0, seq - 1), hash, seq, "The log's head has another hash than it");
            }
        }
        return broken;
    }

    private void walkToEnd() {
        List<RecordedEntry> stretch;
        do {
            stretch = entries.after(seq, STRIDE);
            for (RecordedEntry entry : stretch) {
                String fault = fault(entry);
                if (fault != null) {
                    broken = Verification.broken(seq, hash, seq + 1, fault);
                    return;
                }
                seq = entry.seq();
                hash = entry.hash();
            }
        } while (stretch.size() == STRIDE);
    }

    private @Nullable String fault(RecordedEntry entry) {
        if (entry.seq() != seq + 1) {
            return "It is missing: the next one found is " + entry.seq();
        }
        if (!entry.previousHash().equals(hash)) {
            return "It does not follow from the entry before it";
        }
        if (!Sha256.of(entry.canonical()).equals(entry.hash())) {
            return "Its content was altered after it was written";
        }
        return null;
    }
}
