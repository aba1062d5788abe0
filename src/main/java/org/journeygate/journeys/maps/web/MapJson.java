package org.journeygate.journeys.maps.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.maps.JourneyMap;
import org.journeygate.journeys.maps.MapDifference;
import org.journeygate.journeys.maps.MapState;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.journeys.maps.MappedStage;
import org.journeygate.journeys.maps.StageGiven;
import org.journeygate.journeys.maps.StageMap;
import org.journeygate.journeys.maps.Touchpoint;
import org.journeygate.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Maps as JSON. */
final class MapJson {

    private MapJson() {}

    /** The map as everybody sees it; {@code version} is 0 and the stages are blank before the first. */
    record Published(UUID journeyId, int version, @Nullable Version published, List<Stage> stages) {

        static Published of(UUID journey, MapState state) {
            MapVersion latest = state.latest();
            return new Published(
                    journey, state.number(), latest == null ? null : Version.of(latest), Stage.all(state.published()));
        }
    }

    record Draft(UUID journeyId, int version, int basedOn, boolean unpublished, List<Stage> stages) {

        static Draft of(UUID journey, MapState state) {
            return new Draft(
                    journey, state.draftVersion(), state.number(), state.unpublished(), Stage.all(state.draft()));
        }
    }

    record Version(
            int number,
            @Nullable Integer customers,
            @Nullable LocalDate tookPartOn,
            boolean withoutCustomers,
            String who,
            String note,
            UUID drawnBy,
            Instant drawnAt) {

        static Version of(MapVersion version) {
            return new Version(
                    version.number(),
                    version.participation().customers(),
                    version.participation().tookPartOn(),
                    !version.participation().any(),
                    version.participation().who(),
                    version.note(),
                    version.drawnBy().value(),
                    version.drawnAt());
        }
    }

    record VersionInFull(UUID journeyId, Version version, List<Stage> stages) {

        static VersionInFull of(MapVersion version) {
            return new VersionInFull(version.journey().value(), Version.of(version), Stage.all(version.map()));
        }
    }

    record Stage(
            UUID id,
            String name,
            boolean momentThatMatters,
            String goal,
            List<Touchpoint> touchpoints,
            List<String> pains,
            @Nullable Integer emotion,
            List<UUID> metricIds) {

        static List<Stage> all(JourneyMap map) {
            return map.stages().stream().map(Stage::of).toList();
        }

        static Stage of(MappedStage stage) {
            StageMap map = stage.map();
            return new Stage(
                    stage.id().value(),
                    stage.name(),
                    stage.momentThatMatters(),
                    map.goal(),
                    map.touchpoints(),
                    map.pains(),
                    map.emotion(),
                    map.metrics().stream().map(MetricId::value).toList());
        }
    }

    record Comparison(int from, int to, List<StageCompared> stages) {

        static Comparison of(int from, int to, MapDifference difference) {
            return new Comparison(
                    from,
                    to,
                    difference.stages().stream().map(StageCompared::of).toList());
        }
    }

    record StageCompared(UUID id, String name, MapDifference.Kind kind, List<LineCompared> lines) {

        static StageCompared of(MapDifference.StageDifference stage) {
            MappedStage known = stage.after() != null ? stage.after() : Objects.requireNonNull(stage.before());
            return new StageCompared(
                    known.id().value(),
                    known.name(),
                    stage.kind(),
                    stage.lines().stream()
                            .map(line -> new LineCompared(line.part(), line.kind(), line.before(), line.after()))
                            .toList());
        }
    }

    record LineCompared(
            MapDifference.Part part,
            MapDifference.Kind kind,
            @Nullable String before,
            @Nullable String after) {}

    record Redrawn(@Nullable List<StageSaid> stages) {

        Map<StageId, StageGiven> given() {
            if (stages == null) {
                throw new InvalidInput("stages", "are missing: an empty list says nothing of any stage");
            }
            Map<StageId, StageGiven> given = new LinkedHashMap<>();
            for (StageSaid stage : full("stages", stages)) {
                if (stage.id() == null) {
                    throw new InvalidInput("stages", "include one without its id: take it from the journey");
                }
                if (given.put(new StageId(stage.id()), stage.given()) != null) {
                    throw new InvalidInput("stages", "include one twice: say what holds of it once");
                }
            }
            return given;
        }
    }

    record StageSaid(
            @Nullable UUID id,
            @Nullable String goal,
            @Nullable List<TouchpointSaid> touchpoints,
            @Nullable List<String> pains,
            @Nullable Integer emotion,
            @Nullable List<UUID> metricIds) {

        private StageGiven given() {
            return new StageGiven(
                    goal,
                    full("touchpoints", touchpoints).stream()
                            .map(one -> new StageGiven.TouchpointGiven(one.channel(), one.text()))
                            .toList(),
                    full("pains", pains),
                    emotion,
                    full("metricIds", metricIds).stream().map(MetricId::new).toList());
        }
    }

    record TouchpointSaid(
            @Nullable String channel, @Nullable String text) {}

    /** @param draftVersion the version of the draft that was looked at */
    record Publication(
            @Nullable Integer draftVersion,
            @Nullable Integer customers,
            @Nullable LocalDate tookPartOn,
            @Nullable Boolean withoutCustomers,
            @Nullable String who,
            @Nullable String note) {}

    private static <T> List<T> full(String field, @Nullable List<T> given) {
        if (given == null) {
            return List.of();
        }
        if (given.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInput(field, "include an empty one: take it out");
        }
        return given;
    }
}
