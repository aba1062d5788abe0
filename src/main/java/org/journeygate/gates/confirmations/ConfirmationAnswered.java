package org.journeygate.gates.confirmations;

import java.util.UUID;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has confirmed or denied what a squad asked about its bet, or the PMO gave up asking.
 *
 * @param askedBy who asked
 */
public record ConfirmationAnswered(
        UUID request,
        String requestCode,
        String title,
        Confirmation.Kind kind,
        Confirmation.State state,
        @Nullable String reason,
        UserId askedBy) {}
