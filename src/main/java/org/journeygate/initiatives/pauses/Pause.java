package org.journeygate.initiatives.pauses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One quarter in which a bet rests. A second pause that follows at once renews the first; there is no third.
 *
 * @param request the gate request on which the pause was decided
 * @param decision code of that decision
 * @param renews the pause that this one prolongs, or null
 * @param askAt when its squad's lead is asked, without having acted before, whether to resume
 * @param endsOn its last day, on whose evening it runs out at {@code endsAt}
 * @param recordLateAt when the PMO was asked for the record as well, or null
 * @param statement who is held and who is freed, once that is on record
 * @param resumption the gate request that asks to resume and is under way, or null
 * @param letGo why the squad lets go, or null
 * @param ranOutAt since when the chair is asked, because it ran out or was let go
 * @param ending how it ended, or null
 */
public record Pause(
        PauseId id,
        InitiativeId initiative,
        UUID request,
        String decision,
        @Nullable PauseId renews,
        Instant beganAt,
        Instant askAt,
        LocalDate endsOn,
        Instant endsAt,
        Instant recordDueAt,
        @Nullable Instant recordLateAt,
        @Nullable Statement statement,
        @Nullable UUID resumption,
        @Nullable LettingGo letGo,
        @Nullable Instant ranOutAt,
        @Nullable Ending ending,
        @Nullable Instant endedAt) {

    /** Where it stands. */
    public Stage stage() {
        if (ending != null) {
            return Stage.ENDED;
        }
        if (ranOutAt != null) {
            return Stage.WITH_CHAIR;
        }
        return resumption == null ? Stage.RESTING : Stage.RESUMING;
    }

    /** Whether it may be prolonged by one more quarter: once. */
    public boolean isRenewable() {
        return renews == null;
    }

    /** Whether the record is missing although its deadline has passed. */
    public boolean isRecordLate(Instant now) {
        return statement == null && endedAt == null && recordDueAt.isBefore(now);
    }

    /** Where a pause stands. */
    public enum Stage {
        /** The bet rests. */
        RESTING,
        /** Its panel is asked whether it may resume. */
        RESUMING,
        /** It ran out or was let go: the chair chooses. */
        WITH_CHAIR,
        /** It is over. */
        ENDED
    }

    /** How a pause ended. */
    public enum Ending {
        /** The bet goes on, before the same gate. */
        RESUMED,
        /** One more quarter. */
        RENEWED,
        /** The bet was stopped. */
        STOPPED
    }

    /**
     * Who is held and who is freed while the bet rests.
     *
     * @param held who and what stays with the bet, in words
     * @param freed who and what it lets go of, in words; null where it frees nothing
     * @param freedPeople full-time equivalents, 0 for none
     * @param freedMoney in the portfolio's currency, 0 for none
     * @param freedFrom the first day on which they may be used elsewhere; null where it frees nothing
     */
    public record Statement(
            String held,
            @Nullable String freed,
            BigDecimal freedPeople,
            BigDecimal freedMoney,
            @Nullable LocalDate freedFrom,
            UserId by,
            Instant at) {

        /** Whether the portfolio gets anything back. */
        public boolean frees() {
            return freedPeople.signum() > 0 || freedMoney.signum() > 0;
        }
    }

    /** Why the squad does not want to go on, and who said so. */
    public record LettingGo(String reason, UserId by, Instant at) {}
}
