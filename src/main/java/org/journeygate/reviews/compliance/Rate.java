package org.journeygate.reviews.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.journeygate.reviews.ObligationState;
import org.jspecify.annotations.Nullable;

/** How many of the obligations that were owed in the end were kept on time. */
public record Rate(long onTime, long late, long missed) {

    private static final int DECIMALS = 4;

    static Rate of(Collection<Kept> several) {
        return new Rate(
                count(several, ObligationState.ON_TIME),
                count(several, ObligationState.LATE),
                count(several, ObligationState.MISSED));
    }

    /** How many there were: on time, late and missed. */
    public long owed() {
        return onTime + late + missed;
    }

    /** The share kept on time, between 0 and 1, to four decimals rounded down; null where nothing was owed. */
    public @Nullable BigDecimal share() {
        return owed() == 0
                ? null
                : BigDecimal.valueOf(onTime).divide(BigDecimal.valueOf(owed()), DECIMALS, RoundingMode.DOWN);
    }

    Rate plus(Rate other) {
        return new Rate(onTime + other.onTime, late + other.late, missed + other.missed);
    }

    private static long count(Collection<Kept> several, ObligationState state) {
        return several.stream()
                .filter(one -> one.counts() && one.state() == state)
                .count();
    }
}
