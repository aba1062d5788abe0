package org.journeygate.initiatives.predictions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.journeygate.journeys.readings.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The readings of some weeks in figures, all in the metric's unit.
 *
 * @param since first day of the weeks
 * @param until last day of the weeks
 * @param count how many readings there were
 * @param mean null where there was none
 * @param spread standard deviation of a sample; null for fewer than two readings
 * @param least smallest one, or null
 * @param most largest one, or null
 * @param latestOn day of the latest one, or null
 * @param hash SHA-256 over the readings' ids and values in the order of their days: the same as long as none of them is
 *     corrected and none is added
 */
public record Sample(
        LocalDate since,
        LocalDate until,
        int count,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal spread,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable LocalDate latestOn,
        String hash) {

    static final int DECIMALS = 6;
    private static final Comparator<Reading> BY_DAY = Comparator.comparing(Reading::takenOn)
            .thenComparing(reading -> reading.id().value().toString());

    static Sample of(LocalDate since, LocalDate until, List<Reading> readings) {
        List<Reading> read = readings.stream()
                .filter(reading ->
                        !reading.takenOn().isBefore(since) && !reading.takenOn().isAfter(until))
                .sorted(BY_DAY)
                .toList();
        List<BigDecimal> values = read.stream().map(Reading::value).toList();
        BigDecimal mean = mean(values);
        return new Sample(
                since,
                until,
                values.size(),
                mean,
                mean == null ? null : spread(values, mean),
                values.stream().min(Comparator.naturalOrder()).orElse(null),
                values.stream().max(Comparator.naturalOrder()).orElse(null),
                read.isEmpty() ? null : read.get(read.size() - 1).takenOn(),
                hash(read));
    }

    /** How far the mean may be off: two standard errors, null for fewer than two readings. */
    @Nullable
    BigDecimal margin() {
        return spread == null
                ? null
                : spread.add(spread)
                        .divide(new BigDecimal(count).sqrt(MathContext.DECIMAL64), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether it rests on the very same readings as the other. */
    boolean isSame(Sample other) {
        return hash.equals(other.hash);
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(new BigDecimal(values.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal spread(List<BigDecimal> values, BigDecimal mean) {
        if (values.size() < 2) {
            return null;
        }
        BigDecimal squares =
                values.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Objects.requireNonNull(squares)
                .divide(new BigDecimal(values.size() - 1), MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static String hash(List<Reading> readings) {
        String text = readings.stream()
                .map(reading -> reading.id().value() + " "
                        + reading.value().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
