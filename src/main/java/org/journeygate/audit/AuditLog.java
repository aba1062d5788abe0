package org.journeygate.audit;

import org.springframework.stereotype.Component;

/** Appends to the hash-chained log within the caller's transaction and verifies the chain. */
@Component
public class AuditLog {

    /**
     * Notes one change. It is chained and written just before the running transaction commits, after everything else, so
     * that the lock on the chain's head is always the last one taken; without a transaction it is refused.
     */
    public void record(AuditEntry entry) {
        throw new UnsupportedOperationException();
    }
}
