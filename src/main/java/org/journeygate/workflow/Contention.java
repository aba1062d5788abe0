package org.journeygate.workflow;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.journeygate.shared.TryAgain;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a mere clash of two transactions, which may go well when repeated, from a fault, which will not. */
public final class Contention {

    /** Serialisation failure, deadlock, lock not available, duplicate key. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "23505", "HYT00");

    /** H2: lock time-out, deadlock, concurrent update. */
    private static final Set<Integer> H2_CODES = Set.of(50200, 40001, 90131);

    private static final int DEEPEST = 30;

    private Contention() {}

    /** Whether the failure, or what lies behind it, is a clash with another transaction. */
    public static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isClash(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /**
     * Does something in transactions of its own; once more where it clashed with another, and {@link TryAgain} where it
     * clashes again. Called outside any transaction.
     */
    public static <T> T onceMore(Supplier<T> act) {
        try {
            return act.get();
        } catch (RuntimeException clash) {
            if (!isBehind(clash)) {
                throw clash;
            }
        }
        try {
            return act.get();
        } catch (RuntimeException clash) {
            if (!isBehind(clash)) {
                throw clash;
            }
            throw new TryAgain(
                    "try-again",
                    "Others are working on the same thing just now; nothing was changed. Try again in a moment.",
                    Map.of("retryAfterSeconds", 1));
        }
    }

    private static boolean isClash(Throwable failure) {
        return failure instanceof OptimisticLockingException
                || failure instanceof TransientDataAccessException
                || failure instanceof DuplicateKeyException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof SQLException database && isClash(database);
    }

    private static boolean isClash(SQLException failure) {
        for (SQLException next = failure; next != null; next = next.getNextException()) {
            if (STATES.contains(String.valueOf(next.getSQLState())) || H2_CODES.contains(next.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
