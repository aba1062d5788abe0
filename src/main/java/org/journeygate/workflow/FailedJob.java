package org.journeygate.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that time or the engine was to take and that failed.
 *
 * @param process the process's key
 * @param processName what the process is called
 * @param element the step's id in the model
 * @param step what the step is called
 * @param subject what the process is about
 * @param subjectName what people know that by, or null
 * @param trouble what kind of thing stood in the way
 * @param cause what went wrong, in one line
 * @param retriesLeft how often it is tried again by itself; 0 once it waits for an administrator
 * @param since when it failed last
 * @param nextAt when it is tried again by itself, or null
 */
public record FailedJob(
        String id,
        String process,
        String processName,
        String element,
        String step,
        UUID subject,
        SubjectNames.@Nullable SubjectName subjectName,
        Trouble trouble,
        String cause,
        int retriesLeft,
        Instant since,
        @Nullable Instant nextAt) {

    /** The same, about to be tried again. */
    FailedJob triedAt(Instant now) {
        return new FailedJob(
                id,
                process,
                processName,
                element,
                step,
                subject,
                subjectName,
                trouble,
                cause,
                Math.max(1, retriesLeft),
                since,
                now);
    }
}
