package org.journeygate.initiatives.predictions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was promised between what was and what came out, on one scale: places from {@link #LEFT} to {@link #RIGHT}.
 *
 * @param low where the promised range begins
 * @param high where it ends
 * @param from where the promise starts
 * @param before the frozen baseline, or null where there were no readings
 * @param after the readings before the promised day, or null
 */
public record RangePicture(
        double low,
        double high,
        double from,
        @Nullable Span before,
        @Nullable Span after) {

    /** The leftmost place. */
    public static final int LEFT = 90;

    /** The rightmost place. */
    public static final int RIGHT = 312;

    private static final double THIN = 3;

    static RangePicture of(Prediction prediction) {
        Finding finding = prediction.finding();
        var promise = prediction.promise();
        List<BigDecimal> shown = new ArrayList<>(List.of(promise.from(), promise.toLow(), promise.toHigh()));
        Stream.of(prediction.baseline(), finding == null ? prediction.baseline() : finding.sample())
                .flatMap(sample -> Stream.of(sample.least(), sample.most()))
                .filter(Objects::nonNull)
                .forEach(shown::add);
        var scale = Scale.over(shown, LEFT, RIGHT);
        double low = scale.place(promise.toLow());
        return new RangePicture(
                low,
                Math.max(scale.place(promise.toHigh()), low + THIN),
                scale.place(promise.from()),
                span(prediction.baseline(), scale),
                finding == null ? null : span(finding.sample(), scale));
    }

    private static @Nullable Span span(Sample sample, Scale scale) {
        BigDecimal least = sample.least();
        BigDecimal most = sample.most();
        BigDecimal mean = sample.mean();
        return least == null || most == null || mean == null
                ? null
                : new Span(scale.place(least), scale.place(most), scale.place(mean));
    }

    /** The smallest and the largest reading, and their mean. */
    public record Span(double least, double most, double mean) {}
}
