package org.journeygate.initiatives.winddown;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a stopped bet leaves behind.
 *
 * @param number its place on the list, from 1
 * @param text what is to be looked after
 * @param doneOn the day on which it was done; for people and budget the first day on which they may be used elsewhere
 * @param note what was done, or why there is nothing to do
 * @param freed money or people given back, for a line of that kind that is done
 */
public record Line(
        LineId id,
        int number,
        Kind kind,
        String text,
        State state,
        @Nullable LocalDate doneOn,
        @Nullable String note,
        @Nullable BigDecimal freed,
        @Nullable UserId answeredBy,
        @Nullable Instant answeredAt) {

    static Line open(int number, Kind kind, String text) {
        return new Line(LineId.next(), number, kind, text, State.OPEN, null, null, null, null, null);
    }

    /** Whether nobody has answered it yet. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** What a line is about. */
    public enum Kind {
        /** Customers who take part in a pilot. */
        CUSTOMERS,
        /** Contracts with suppliers and partners. */
        CONTRACTS,
        /** Data that was gathered, and systems that hold it. */
        DATA,
        /** People who work on the bet, in full-time equivalents. */
        PEOPLE,
        /** Money that was set aside for it. */
        BUDGET,
        /** Anything else that somebody added. */
        OTHER;

        /** Whether doing it gives something back to the portfolio. */
        public boolean frees() {
            return this == PEOPLE || this == BUDGET;
        }
    }

    /** How a line was answered. */
    public enum State {
        /** Not yet. */
        OPEN,
        /** Done, on a day. */
        DONE,
        /** There is nothing to do. */
        NOTHING_TO_DO
    }
}
