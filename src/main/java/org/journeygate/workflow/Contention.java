package org.journeygate.workflow;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.journeygate.shared.TryAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a mere clash of two transactions, which may go well when repeated, from a fault, which will not. */
public final class Contention {

    /** Serialisation failure, deadlock, lock not available, duplicate key. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "23505", "HYT00");

    /** H2: lock time-out, deadlock, concurrent update. */
    private static final Set<Integer> H2_CODES = Set.of(50200, 40001, 90131);

    /** A row that another row rests on was added or taken away meanwhile. */
    private static final Set<String> FOREIGN_KEYS = Set.of("23503", "23506");

    private static final int DEEPEST = 30;

    private Contention() {}

    /**
     * Whether the failure, or what lies behind it, is a clash with another transaction. A foreign key that breaks in the
     * engine's own tables is one: the other transaction has changed the tree of the process meanwhile.
     */
    public static boolean isBehind(Throwable failure) {
        boolean engineWrites = false;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            engineWrites |= cause instanceof ProcessEnginePersistenceException;
            if (isClash(cause) || engineWrites && cause instanceof SQLException broken && tells(broken, FOREIGN_KEYS)) {
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
    public static <T extends @Nullable Object> T onceMore(Supplier<T> act) {
        try {
            return act.get();
        } catch (RuntimeException clash) {
            if (!isBehind(clash)) {
                throw clash;
            }
        }
        return orTryAgain(act);
    }

    /** Does something in the caller's transaction; {@link TryAgain} where it clashed with another. */
    static <T extends @Nullable Object> T orTryAgain(Supplier<T> act) {
        try {
            return act.get();
        } catch (RuntimeException clash) {
            if (!isBehind(clash)) {
                throw clash;
            }
            var refusal = new TryAgain(
                    "try-again",
                    "Others are working on the same thing just now; nothing was changed. Try again in a moment.",
                    Map.of("retryAfterSeconds", 1));
            refusal.initCause(clash);
            throw refusal;
        }
    }

    private static boolean isClash(Throwable failure) {
        return failure instanceof OptimisticLockingException
                || failure instanceof TransientDataAccessException
                || failure instanceof DuplicateKeyException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof SQLException database && (tells(database, STATES) || tellsH2(database));
    }

    private static boolean tells(SQLException failure, Set<String> states) {
        return chain(failure).anyMatch(next -> states.contains(String.valueOf(next.getSQLState())));
    }

    private static boolean tellsH2(SQLException failure) {
        return chain(failure).anyMatch(next -> H2_CODES.contains(next.getErrorCode()));
    }

    private static Stream<SQLException> chain(SQLException failure) {
        return Stream.iterate(failure, Objects::nonNull, SQLException::getNextException);
    }
}
