package org.journeygate.squads.charters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.journeygate.people.UserId;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a squad's mandate.
 *
 * @param version counts the changes of the draft; what an ETag carries
 * @param code as people name it, e.g. {@code CH-2026-0003}
 * @param number counts the squad's versions from 1
 * @param follows the version from which it was made, or null
 * @param stateSince when it came into its state
 * @param lateAt when the one whose answer it waits for was passed by, or null
 * @param unchecked whether the PMO did not check it in time
 * @param sponsor who is asked to approve it, once submitted
 * @param inForceFrom its first day in force, or null where it never was
 * @param inForceUntil the first day on which it was not in force any more, or null
 */
public record Charter(
        CharterId id,
        int version,
        String code,
        SquadId squad,
        int number,
        @Nullable CharterId follows,
        Origin origin,
        State state,
        Instant stateSince,
        @Nullable Instant lateAt,
        boolean unchecked,
        Mandate mandate,
        UserId draftedBy,
        Instant draftedAt,
        @Nullable UserId sponsor,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil) {

    /** Whether it is in the make: written, before somebody, or approved for a later day. */
    public boolean isOpen() {
        return State.OPEN.contains(state);
    }

    /** Whether its words may be changed now. */
    public boolean isEditable() {
        return state == State.DRAFT || state == State.RETURNED;
    }

    /** Whether everybody may read it: in force, once in force, or approved. */
    public boolean isPublic() {
        return State.PUBLIC.contains(state);
    }

    /** Whether it was, or is, in force on that day, as far as that is known. */
    public boolean isInForceOn(LocalDate day) {
        LocalDate until = mandate.validUntil();
        return inForceFrom != null
                && !day.isBefore(inForceFrom)
                && (inForceUntil == null || day.isBefore(inForceUntil))
                && (until == null || !day.isAfter(until));
    }

    /** From what a version was made. */
    public enum Origin {
        /** Written anew. */
        NEW,
        /** From an earlier version. */
        AMENDMENT,
        /** An earlier version's words on later days. */
        RENEWAL
    }

    /** Where a version stands. */
    public enum State {
        DRAFT,
        /** The PMO checks whether it is complete. */
        PMO_CHECK,
        /** The heads of the functions whose people it names may object. */
        OBJECTIONS,
        WITH_SPONSOR,
        RETURNED,
        /** Approved, and in force from a later day. */
        APPROVED,
        IN_FORCE,
        SUPERSEDED,
        /** Its last day has passed without a successor. */
        LAPSED,
        RETIRED,
        REJECTED,
        WITHDRAWN;

        static final Set<State> OPEN = EnumSet.of(DRAFT, PMO_CHECK, OBJECTIONS, WITH_SPONSOR, RETURNED, APPROVED);
        static final Set<State> PUBLIC = EnumSet.of(APPROVED, IN_FORCE, SUPERSEDED, LAPSED, RETIRED);
    }
}
