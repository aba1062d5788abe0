package org.journeygate.gates.sideeffects;

import java.time.Instant;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * That the owner of a journey is asked what a bet does there. It holds nothing up: it ends with the owner's word, with the note
 * that there was none, or with the request.
 *
 * @param asked whose word is asked for; null where the journey has no owner who could be asked
 * @param openedAt when it began
 * @param turnAt since when it is with whom it is with
 * @param endedBy who ended it, null where time or the request did
 * @param note what the PMO says about the missing answer, or null
 */
public record Consultation(
        ConsultationId id,
        UUID request,
        JourneyId journey,
        State state,
        @Nullable UserId asked,
        Instant openedAt,
        Instant turnAt,
        @Nullable Instant endedAt,
        @Nullable UserId endedBy,
        @Nullable String note) {

    /** Whether somebody still has it. */
    public boolean isOpen() {
        return state == State.WITH_OWNER || state == State.WITH_PMO;
    }

    /** Where it is, or how it ended. */
    public enum State {
        /** The owner, or whom the owner handed it to, is asked. */
        WITH_OWNER,
        /** There is no owner, or the owner was late: the PMO asks again or closes it. */
        WITH_PMO,
        /** The owner has answered. */
        ANSWERED,
        /** Nobody answered in time. */
        UNANSWERED,
        /** The request was decided first. */
        DECIDED,
        /** The request was withdrawn first. */
        WITHDRAWN,
        /** The request lapsed first. */
        LAPSED,
        /** The squad took out what was asked about. */
        TAKEN_OUT
    }
}
