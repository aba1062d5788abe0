package org.journeygate.squads.charters;

import java.time.Instant;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a charter.
 *
 * @param by who did it, or who was not heard; null where it happened by itself
 * @param ground what an objection rests on
 */
public record CharterAct(
        Kind kind,
        @Nullable UserId by,
        Instant at,
        @Nullable Ground ground,
        @Nullable String reason) {

    /** What happened. */
    public enum Kind {
        DRAFTED,
        SUBMITTED,
        CHECKED,
        NOT_CHECKED,
        OBJECTED,
        NOT_OBJECTED,
        NOT_HEARD,
        RETURNED,
        SPONSOR_LATE,
        SPONSOR_CHANGED,
        APPROVED,
        REJECTED,
        CAME_INTO_FORCE,
        SUPERSEDED,
        LAPSED,
        LAPSE_PASSED_ON,
        LAPSE_SETTLED,
        RETIRED,
        HANDED_OVER,
        CLOSED,
        WITHDRAWN
    }

    /** What a head of function may object to. */
    public enum Ground {
        /** People of the function: they are not there, or are wanted elsewhere. */
        PEOPLE,
        /** A risk that the function answers for. */
        RISK
    }
}
