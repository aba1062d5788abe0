package org.journeygate.reviews.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.ReadingId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricMoveUnitTests {

    private static final LocalDate BEGAN = LocalDate.of(2026, 7, 1);
    private static final LocalDate BEFORE = BEGAN.minusDays(1);
    private static final MetricId ID = new MetricId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 60, 61, BETTER",
        "HIGHER, 60, 59.9, WORSE",
        "LOWER, 60, 61, WORSE",
        "LOWER, 60, 59.9, BETTER",
        "LOWER, 60, 60.00, SAME"
    })
    void movesTheWayThatIsWanted(Metric.Direction direction, String before, String now, MetricMove.Move move) {
        assertThat(MetricMove.move(metric(direction, "70", "1"), read(BEFORE, before), read(BEGAN, now), BEGAN))
                .isEqualTo(move);
    }

    @Test
    void comparesOnlyWhatWasReadInBothQuarters() {
        Metric metric = metric(Metric.Direction.HIGHER, "70", "1");
        Reading old = read(BEFORE, "60");

        assertThat(MetricMove.move(metric, null, read(BEGAN, "61"), BEGAN)).isEqualTo(MetricMove.Move.FIRST);
        assertThat(MetricMove.move(metric, old, old, BEGAN)).isEqualTo(MetricMove.Move.NOT_READ);
        assertThat(MetricMove.move(metric, null, null, BEGAN)).isEqualTo(MetricMove.Move.NEVER_READ);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 70, REACHED",
        "HIGHER, 69, IN_BAND",
        "HIGHER, 68.9, OUTSIDE",
        "LOWER, 70, REACHED",
        "LOWER, 71, IN_BAND",
        "LOWER, 71.1, OUTSIDE"
    })
    void standsBesideItsTargetAndBand(Metric.Direction direction, String now, MetricMove.Standing standing) {
        assertThat(MetricMove.standing(metric(direction, "70", "1"), read(BEGAN, now), BEGAN))
                .isEqualTo(standing);
    }

    @Test
    void standsNowhereWithoutTargetOrReadingOfTheQuarter() {
        assertThat(MetricMove.standing(metric(Metric.Direction.HIGHER, null, null), read(BEGAN, "1"), BEGAN))
                .isEqualTo(MetricMove.Standing.NO_TARGET);
        assertThat(MetricMove.standing(metric(Metric.Direction.HIGHER, "70", "1"), read(BEFORE, "80"), BEGAN))
                .isEqualTo(MetricMove.Standing.UNREAD);
        assertThat(MetricMove.standing(metric(Metric.Direction.HIGHER, "70", null), read(BEGAN, "69.9"), BEGAN))
                .isEqualTo(MetricMove.Standing.OUTSIDE);
    }

    private static Metric metric(Metric.Direction direction, @Nullable String target, @Nullable String tolerance) {
        return new Metric(
                ID,
                0,
                new JourneyId(UUID.randomUUID()),
                "Task success",
                "%",
                direction,
                Metric.Kind.EXPERIENCE,
                null,
                target == null ? null : new BigDecimal(target),
                tolerance == null ? null : new BigDecimal(tolerance));
    }

    private static Reading read(LocalDate day, String value) {
        return new Reading(
                new ReadingId(UUID.randomUUID()),
                ID,
                day,
                new BigDecimal(value),
                null,
                "web",
                0,
                null,
                Instant.EPOCH,
                null,
                true,
                null);
    }
}
