package org.journeygate.journeys.maps.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.StageBets;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.maps.JourneyMap;
import org.journeygate.journeys.maps.MappedStage;
import org.journeygate.journeys.maps.Touchpoint;
import org.journeygate.journeys.readings.Reading;
import org.jspecify.annotations.Nullable;

/** A map as it is shown: its stages side by side with the metrics and the bets under each, and the line of feelings across. */
record MapPicture(List<Column> columns, MoodCurve mood) {

    static final double WIDTH = 100;
    static final double HEIGHT = 104;

    static MapPicture of(
            JourneyMap map, List<Metric> metrics, Map<MetricId, Reading> latest, Map<StageId, StageBets.Raised> bets) {
        Map<MetricId, Metric> known = metrics.stream().collect(Collectors.toMap(Metric::id, Function.identity()));
        return new MapPicture(
                map.stages().stream()
                        .map(stage -> new Column(
                                stage,
                                channels(stage.map().touchpoints()),
                                stage.map().metrics().stream()
                                        .map(known::get)
                                        .filter(Objects::nonNull)
                                        .map(metric -> new Measure(metric, latest.get(metric.id())))
                                        .toList(),
                                bets.getOrDefault(stage.id(), StageBets.Raised.NONE)))
                        .toList(),
                new MoodCurve(
                        map.stages().stream()
                                .map(stage -> stage.map().emotion())
                                .toList(),
                        WIDTH,
                        HEIGHT));
    }

    private static List<Channel> channels(List<Touchpoint> touchpoints) {
        Map<String, List<String>> channels = new LinkedHashMap<>();
        touchpoints.forEach(touchpoint -> channels.computeIfAbsent(touchpoint.channel(), channel -> new ArrayList<>())
                .add(touchpoint.text()));
        return channels.entrySet().stream()
                .map(channel -> new Channel(channel.getKey(), channel.getValue()))
                .toList();
    }

    /** One stage with everything that belongs under it. */
    record Column(MappedStage stage, List<Channel> channels, List<Measure> metrics, StageBets.Raised bets) {}

    /**
     * One metric under a stage.
     *
     * @param latest its latest reading, null where there is none
     */
    record Measure(Metric metric, @Nullable Reading latest) {

        /** What it reads now, or what it was when it was described; null where nobody knows. */
        public @Nullable BigDecimal now() {
            return latest == null ? metric.baseline() : latest.value();
        }
    }

    /** What happens on one channel. */
    record Channel(String name, List<String> touchpoints) {}
}
