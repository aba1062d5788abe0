package org.journeygate.gates.grades;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A grade on a day. It falls by one for every full three months since the day on which the item was gathered: on the same
 * day of the month, or on the last one of a month that is too short.
 *
 * @param letter what it is worth now
 * @param gathered what it was worth on the day it was gathered
 * @param reason why it was worth that
 * @param lift what would lift it above that; null where nothing can
 * @param fellOn the day of its last fall; null where it has not fallen
 * @param fallsOn the day of its next fall; null once it is E
 */
public record AgedGrade(
        Grade letter,
        Grade gathered,
        String reason,
        @Nullable String lift,
        @Nullable LocalDate fellOn,
        @Nullable LocalDate fallsOn) {

    private static final int MONTHS = 3;

    /** The grade as it stands on a day. */
    public static AgedGrade of(Graded graded, LocalDate gatheredOn, LocalDate today) {
        int falls = 0;
        while (graded.letter().lowered(falls) != Grade.E
                && !fall(gatheredOn, falls + 1).isAfter(today)) {
            falls++;
        }
        Grade now = graded.letter().lowered(falls);
        return new AgedGrade(
                now,
                graded.letter(),
                graded.reason(),
                graded.lift(),
                falls == 0 ? null : fall(gatheredOn, falls),
                now == Grade.E ? null : fall(gatheredOn, falls + 1));
    }

    private static LocalDate fall(LocalDate gatheredOn, int number) {
        return gatheredOn.plusMonths((long) MONTHS * number);
    }
}
