package org.journeygate.notifications;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The mails of one transaction, written as one batch just before it commits, ahead of the audit entries. */
final class PendingMails implements TransactionSynchronization {

    private static final int BEFORE_AUDIT = Ordered.LOWEST_PRECEDENCE - 100;

    private final OutboxWriter writer;
    private final List<Mail> mails = new ArrayList<>();

    private PendingMails(OutboxWriter writer) {
        this.writer = writer;
    }

    /** Those of the running transaction. */
    static PendingMails ofTransaction(OutboxWriter writer) {
        var present = (PendingMails) TransactionSynchronizationManager.getResource(writer);
        if (present != null) {
            return present;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A mail needs the transaction of the change that it tells of");
        }
        var pending = new PendingMails(writer);
        TransactionSynchronizationManager.bindResource(writer, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(Mail mail) {
        mails.add(mail);
    }

    @Override
    public int getOrder() {
        return BEFORE_AUDIT;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(writer);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(writer, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        writer.write(mails);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(writer);
    }
}
