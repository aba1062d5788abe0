package org.journeygate.faults;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one client asked for once, and what it was told.
 *
 * @param number counts the calls of a recorder
 * @param act e.g. {@code vote}, {@code submit}
 * @param subject the gate request or work item that it is about
 * @param person who asks
 * @param key its Idempotency-Key, or null
 * @param body what was said, in one text
 * @param status as HTTP has it; null where no answer came, or none that says whether it was done
 * @param answer the answer in one text, or null
 * @param effect the id of what the answer says was written, or null
 */
record Call(
        long number,
        String act,
        UUID subject,
        UUID person,
        @Nullable String key,
        String body,
        Instant sentAt,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable UUID effect,
        @Nullable Instant answeredAt) {

    boolean isDone() {
        return status != null && status / 100 == 2;
    }

    /** Whether nobody can know if it was done. */
    boolean isOpen() {
        return status == null || status / 100 == 5 && status != 503;
    }

    /** Whether it was told to wait for a twin of its own. */
    boolean isStillRunning() {
        return status != null && status == 409 && answer != null && answer.contains("still-running");
    }

    /** Whether the answer under a key must come out the same each time. */
    boolean isFinal() {
        return status != null && (isDone() || status == 422 || status == 409 && !isStillRunning());
    }

    Call answered(int status, String answer, @Nullable UUID effect, Instant at) {
        return new Call(number, act, subject, person, key, body, sentAt, status, answer, effect, at);
    }
}
