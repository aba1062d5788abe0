package org.journeygate.workflow;

import java.util.Map;
import java.util.regex.Pattern;

/** What kind of thing stood in the way of a step, as far as the exception tells; it decides what an administrator does about it. */
public enum Trouble {
    /** The database was away, too slow or too busy: running the step again is enough once it is well. */
    DATABASE,
    /** Two changed the same thing at the same moment: running the step again is enough. */
    CLASH,
    /** The domain refused what the process asked for: somebody must put the subject right first. */
    REFUSED,
    /** The model or a decision table does not fit what it met: it must be corrected first. */
    MODEL,
    /** Anything else is a fault in the software. */
    FAULT;

    private static final Map<Trouble, Pattern> SIGNS = Map.of(
            CLASH,
            Pattern.compile("OptimisticLocking|DeadlockLoser|CannotAcquireLock|PessimisticLocking|40001|40P01"),
            DATABASE,
            Pattern.compile(
                    "SQLTransient|SQLRecoverable|CannotGetJdbcConnection|CannotCreateTransaction|"
                            + "DataAccessResourceFailure|QueryTimeout|SocketTimeout|PSQLException: (This connection|An I/O|FATAL)"),
            REFUSED,
            Pattern.compile(
                    "org\\.journeygate\\.shared\\.(NotFound|NotPermitted|StateMovedOn|Outdated|InvalidInput|Refusal)|"
                            + "(NotFound|MovedOn|NotPermitted)\\b"),
            MODEL,
            Pattern.compile("DmnEngineException|DmnHitPolicy|FeelException|Unknown property used in expression|"
                    + "NoForeignCode|no outgoing sequence flow|BadUserRequestException"));

    /** Judged by the exception's stack trace. */
    static Trouble in(String stackTrace) {
        String heads =
                stackTrace.lines().filter(line -> !line.startsWith("\t")).reduce("", (all, line) -> all + '\n' + line);
        for (Trouble trouble : values()) {
            Pattern signs = SIGNS.get(trouble);
            if (signs != null && signs.matcher(heads).find()) {
                return trouble;
            }
        }
        return FAULT;
    }
}
