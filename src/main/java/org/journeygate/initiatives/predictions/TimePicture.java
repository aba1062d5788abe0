package org.journeygate.initiatives.predictions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.journeys.readings.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The readings from the first day of the baseline to the promised day, before the promised range, as places in a picture of
 * {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param booked where the day of the go is
 * @param top where the range ends
 * @param bottom where it begins
 * @param mean height of the baseline's mean, or null
 * @param dots the readings
 * @param line the same, joined
 * @param most the value at the upper edge
 * @param least the value at the lower edge
 */
public record TimePicture(
        double booked,
        double top,
        double bottom,
        @Nullable Double mean,
        List<Dot> dots,
        String line,
        BigDecimal most,
        BigDecimal least) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 200;
    public static final int LEFT = 48;
    public static final int RIGHT = 632;

    private static final int UPPER = 12;
    private static final int LOWER = 168;
    private static final double THIN = 2;

    /** The picture of a prediction whose portfolio's days are those of the zone. */
    public static TimePicture of(Prediction prediction, List<Reading> readings, ZoneId zone) {
        var promise = prediction.promise();
        List<BigDecimal> shown = new ArrayList<>(Stream.of(
                        promise.from(),
                        promise.toLow(),
                        promise.toHigh(),
                        prediction.baseline().least(),
                        prediction.baseline().most())
                .filter(Objects::nonNull)
                .toList());
        readings.forEach(reading -> shown.add(reading.value()));
        Scale up = Scale.over(shown, LOWER, UPPER);
        Scale along = new Scale(
                prediction.baseline().since().toEpochDay(), promise.by().toEpochDay(), LEFT, RIGHT);
        List<Dot> dots = readings.stream()
                .map(reading -> new Dot(
                        along.place(reading.takenOn().toEpochDay()),
                        up.place(reading.value()),
                        reading.takenOn(),
                        reading.value()))
                .toList();
        BigDecimal mean = prediction.baseline().mean();
        double top = up.place(promise.toHigh());
        return new TimePicture(
                along.place(LocalDate.ofInstant(prediction.bookedAt(), zone).toEpochDay()),
                top,
                Math.max(up.place(promise.toLow()), top + THIN),
                mean == null ? null : up.place(mean),
                dots,
                dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")),
                BigDecimal.valueOf(up.most()),
                BigDecimal.valueOf(up.least()));
    }

    /** One reading. */
    public record Dot(double x, double y, LocalDate day, BigDecimal value) {}
}
