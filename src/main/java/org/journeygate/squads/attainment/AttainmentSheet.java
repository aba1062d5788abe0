package org.journeygate.squads.attainment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.journeygate.squads.Squad;
import org.journeygate.squads.charters.Charter;
import org.jspecify.annotations.Nullable;

/**
 * How far a squad had come on a day towards what the charter in force on that day measures it by, as far as readings were known at
 * some instant: the same day and the same instant give the same sheet for ever. Each version of a charter stands by itself.
 *
 * @param on the day of the sheet
 * @param known readings recorded, corrected or withdrawn after it do not count
 * @param charter the version in force on that day, or null
 * @param lines one for each of its success metrics
 */
public record AttainmentSheet(
        Squad squad, LocalDate on, Instant known, @Nullable Charter charter, List<Attained> lines) {

    public AttainmentSheet {
        lines = List.copyOf(lines);
    }

    /** How many of the metrics have a share. */
    public long measured() {
        return shares().size();
    }

    /** The mean of the shares, each counted between 0 and 1, of the metrics that have one; null where none has. */
    public @Nullable BigDecimal attainment() {
        return mean(shares(), shares().size());
    }

    /** The same with metrics that have none counted as 0; null where the charter names no metric. */
    public @Nullable BigDecimal attainmentMissingAsZero() {
        return mean(shares(), lines.size());
    }

    /** How many of the metrics stand like one of those. */
    public long count(Attained.Standing... standings) {
        return lines.stream()
                .filter(line -> Arrays.asList(standings).contains(line.standing()))
                .count();
    }

    /** How many are reached or on track. */
    public long good() {
        return count(Attained.Standing.REACHED, Attained.Standing.ON_TRACK);
    }

    private List<BigDecimal> shares() {
        return lines.stream().map(Attained::counted).filter(Objects::nonNull).toList();
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> shares, int over) {
        return over == 0
                ? null
                : shares.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(over), Attained.DECIMALS, RoundingMode.FLOOR);
    }
}
