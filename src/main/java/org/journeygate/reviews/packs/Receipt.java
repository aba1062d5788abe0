package org.journeygate.reviews.packs;

import java.time.Instant;
import org.journeygate.people.UserId;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether one member has read the pack.
 *
 * @param obligation by which they owe it
 * @param function that they speak for, or null where they are no member any more
 * @param state of what they owe
 * @param at when they said so, or null
 * @param onPaper whether it was on paper
 * @param notedBy name of who noted it for them, or null where they said so themselves
 */
public record Receipt(
        ObligationId obligation,
        UserId person,
        String name,
        @Nullable SquadFunction function,
        ObligationState state,
        @Nullable Instant at,
        boolean onPaper,
        @Nullable String notedBy) {

    /** Whether they have read it. */
    public boolean isRead() {
        return at != null;
    }
}
