package org.journeygate.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that time or the engine was to take and that failed.
 *
 * @param process the process's key
 * @param element the step's id in the model
 * @param subject what the process is about
 * @param cause what went wrong, in one line
 * @param retriesLeft how often it is tried again by itself; 0 once it waits for an administrator
 * @param since when it failed last
 * @param nextAt when it is tried again by itself, or null
 */
public record FailedJob(
        String id,
        String process,
        String element,
        UUID subject,
        String cause,
        int retriesLeft,
        Instant since,
        @Nullable Instant nextAt) {}
