package org.journeygate.reviews.briefs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.journeys.maps.MappedStage;
import org.journeygate.journeys.maps.Maps;
import org.journeygate.journeys.observations.Observation;
import org.journeygate.journeys.observations.ObservationFilter;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.journeys.readings.Lately;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.shared.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a brief says of the journey itself: a customer's words, its path, what gets in the way, and its metrics. */
@Component
class JourneyPart {

    /** How far back the last reading of a metric is looked for, in days. */
    private static final int READ_BACK = 550;

    private static final int WORDS = 420;
    private static final int STAGE = 48;
    private static final int PAIN = 140;
    private static final int METRIC = 60;

    private final Observations observations;
    private final Maps maps;
    private final Metrics metrics;
    private final Readings readings;
    private final Clock clock;

    JourneyPart(Observations observations, Maps maps, Metrics metrics, Readings readings, Clock clock) {
        this.observations = observations;
        this.maps = maps;
        this.metrics = metrics;
        this.readings = readings;
        this.clock = clock;
    }

    /** Those heard in the quarter, the unhappiest first, at most so many. Two statements. */
    List<Observation> heard(JourneyId journey, QuarterEnd end, int most) {
        return observations
                .search(
                        new ObservationFilter(journey, null, null, end.from(), end.until(), null),
                        new PageQuery(0, most, "sentiment"))
                .items();
    }

    /** The customer who opens the brief; a chosen one who was taken out since is none any more. At most two statements. */
    BriefContent.@Nullable Voice voice(JourneyId journey, QuarterEnd end, Typed typed) {
        Optional<Observation> found =
                switch (typed.voice()) {
                    case NONE -> Optional.empty();
                    case USUAL -> heard(journey, end, 1).stream().findFirst();
                    case CHOSEN -> observations.find(Objects.requireNonNull(typed.observation()));
                };
        return found.map(one -> new BriefContent.Voice(
                        Clipped.to(WORDS, one.text()),
                        one.mood(),
                        Clipped.orNull(STAGE, one.stageName()),
                        Clipped.orNull(STAGE, one.channel()),
                        one.heardOn()))
                .orElse(null);
    }

    /** The map that was in force, if there was one. One statement. */
    Optional<MapVersion> map(JourneyId journey, QuarterEnd end) {
        return maps.latestBefore(journey, end.ended());
    }

    /** The stages, as the map in force drew them, else as the journey has them. */
    static BriefContent.Path path(Journey journey, @Nullable MapVersion map, Map<StageId, Integer> bets) {
        if (map == null) {
            return new BriefContent.Path(
                    0,
                    null,
                    Excerpt.all(journey.stages().stream()
                            .map(stage -> new BriefContent.Stage(
                                    Clipped.to(STAGE, stage.name()),
                                    stage.momentThatMatters(),
                                    null,
                                    bets.getOrDefault(stage.id(), 0)))
                            .toList()));
        }
        return new BriefContent.Path(
                map.number(),
                map.participation().customers(),
                Excerpt.all(map.map().stages().stream()
                        .map(stage -> new BriefContent.Stage(
                                Clipped.to(STAGE, stage.name()),
                                stage.momentThatMatters(),
                                stage.map().emotion(),
                                bets.getOrDefault(stage.id(), 0)))
                        .toList()));
    }

    /** What gets in the way, by the map in force: at the moments that matter first, then where customers feel worst. */
    static Excerpt<BriefContent.Pain> pains(@Nullable MapVersion map) {
        if (map == null) {
            return Excerpt.all(List.of());
        }
        List<MappedStage> stages = new ArrayList<>(map.map().stages());
        stages.sort(Comparator.comparing((MappedStage stage) -> !stage.momentThatMatters())
                .thenComparing(
                        stage -> stage.map().emotion(), Comparator.nullsLast(Comparator.<Integer>naturalOrder())));
        return Excerpt.all(stages.stream()
                .flatMap(stage -> stage.map().pains().stream()
                        .map(pain -> new BriefContent.Pain(
                                Clipped.to(STAGE, stage.name()), stage.momentThatMatters(), Clipped.to(PAIN, pain))))
                .toList());
    }

    /**
     * The metrics, those farthest from what is wanted first. A reading counts by the day that it is about; corrected ones count
     * as corrected. Two statements.
     */
    List<BriefContent.Measured> metrics(JourneyId journey, QuarterEnd end) {
        List<Metric> measured = metrics.of(List.of(journey)).getOrDefault(journey, List.of());
        Map<Lately.Span, Lately> read = readings.lately(
                measured.stream()
                        .flatMap(metric -> List.of(span(metric, end), before(metric, end)).stream())
                        .toList(),
                clock.instant());
        return measured.stream()
                .map(metric ->
                        measured(metric, last(read.get(span(metric, end))), last(read.get(before(metric, end))), end))
                .sorted(Comparator.comparing(BriefContent.Measured::standing)
                        .thenComparing(one -> one.move() != MetricMove.Move.WORSE)
                        .thenComparing(BriefContent.Measured::name))
                .toList();
    }

    private static BriefContent.Measured measured(
            Metric metric, @Nullable Reading now, @Nullable Reading before, QuarterEnd end) {
        return new BriefContent.Measured(
                Clipped.to(METRIC, metric.name()),
                metric.unit(),
                metric.kind() == Metric.Kind.BUSINESS,
                new MetricMove.Wanted(metric.direction(), metric.target(), metric.tolerance()),
                now == null ? null : now.value(),
                now == null ? null : now.takenOn(),
                before == null ? null : before.value(),
                MetricMove.move(metric, before, now, end.from()),
                MetricMove.standing(metric, now, end.from()));
    }

    private static Lately.Span span(Metric metric, QuarterEnd end) {
        return new Lately.Span(metric.id(), end.until().minusDays(READ_BACK), end.until());
    }

    private static Lately.Span before(Metric metric, QuarterEnd end) {
        return new Lately.Span(
                metric.id(), end.from().minusDays(READ_BACK), end.from().minusDays(1));
    }

    private static @Nullable Reading last(@Nullable Lately lately) {
        return lately == null ? null : lately.last();
    }
}
