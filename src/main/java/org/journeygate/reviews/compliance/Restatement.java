package org.journeygate.reviews.compliance;

import java.time.Instant;
import java.util.UUID;
import org.journeygate.people.UserId;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;

/**
 * A correction to a frozen record, appended to it.
 *
 * @param number counts those of one record from 1
 * @param from the state before
 */
public record Restatement(
        UUID id,
        int number,
        ObligationId obligation,
        ObligationState from,
        ObligationState to,
        String reason,
        UserId by,
        Instant at) {}
