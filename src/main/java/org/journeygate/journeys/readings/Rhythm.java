package org.journeygate.journeys.readings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a metric is read: the median of the gaps between the days with a reading, in whole days. Of fewer than three such
 * days it is unknown and counts as weekly; more rarely than quarterly counts as quarterly.
 *
 * @param days null while it is unknown
 */
public record Rhythm(@Nullable Integer days) {

    /** Of a metric that has hardly been read. */
    public static final Rhythm UNKNOWN = new Rhythm(null);

    /** The longest time looked back on, in days. */
    public static final int YEAR = 365;

    private static final int USUAL_WINDOW = 28;
    private static final int MOST_WANTED = 3;
    private static final int FORTNIGHT = 14;
    private static final int QUARTER = 92;
    private static final int FEWEST_DAYS = 3;

    /** The rhythm of a metric that was read on those days. */
    public static Rhythm of(Collection<LocalDate> readOn) {
        List<LocalDate> read = readOn.stream().distinct().sorted().toList();
        if (read.size() < FEWEST_DAYS) {
            return UNKNOWN;
        }
        List<Long> gaps = new ArrayList<>();
        for (int place = 1; place < read.size(); place++) {
            gaps.add(ChronoUnit.DAYS.between(read.get(place - 1), read.get(place)));
        }
        gaps.sort(null);
        int half = gaps.size() / 2;
        long median = gaps.size() % 2 == 1 ? gaps.get(half) : (gaps.get(half - 1) + gaps.get(half) + 1) / 2;
        return new Rhythm((int) Math.min(median, QUARTER));
    }

    /** Whether it is read so rarely, less than once a fortnight, that its last reading has to tell alone. */
    public boolean isSlow() {
        return days != null && days > FORTNIGHT;
    }

    /** How many readings it takes to tell: as many as four weeks bring, one to three. */
    public int fewest() {
        return days == null ? MOST_WANTED : Math.min(MOST_WANTED, Math.max(1, USUAL_WINDOW / Math.max(1, days)));
    }

    /** How many days up to the one that matters count, that day included: four weeks, or a quarter longer than its own rhythm. */
    public int window() {
        return days == null ? USUAL_WINDOW : Math.max(USUAL_WINDOW, days + (days + 3) / 4);
    }
}
