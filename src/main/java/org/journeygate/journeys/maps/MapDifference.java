package org.journeygate.journeys.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.StageId;
import org.jspecify.annotations.Nullable;

/** What is new, gone and different from one map to another, stage by stage. */
public record MapDifference(List<StageDifference> stages) {

    public MapDifference {
        stages = List.copyOf(stages);
    }

    /** From one map to another of the same journey; stages are the same where their ids are. */
    public static MapDifference between(JourneyMap before, JourneyMap after) {
        List<StageId> kept = before.stages().stream()
                .map(MappedStage::id)
                .filter(id -> after.stage(id).isPresent())
                .toList();
        List<StageId> keptAfter = after.stages().stream()
                .map(MappedStage::id)
                .filter(kept::contains)
                .toList();
        List<StageDifference> stages = new ArrayList<>();
        for (MappedStage stage : after.stages()) {
            MappedStage former = before.stage(stage.id()).orElse(null);
            boolean moved = former != null && kept.indexOf(stage.id()) != keptAfter.indexOf(stage.id());
            stages.add(new StageDifference(former, stage, lines(former == null ? blank(stage) : former, stage, moved)));
        }
        for (int place = 0; place < before.stages().size(); place++) {
            MappedStage stage = before.stages().get(place);
            if (after.stage(stage.id()).isEmpty()) {
                stages.add(
                        Math.min(place, stages.size()),
                        new StageDifference(stage, null, lines(stage, blank(stage), false)));
            }
        }
        return new MapDifference(stages);
    }

    private static MappedStage blank(MappedStage stage) {
        return new MappedStage(stage.id(), stage.name(), false, StageMap.EMPTY);
    }

    /** How many stages are new, gone or different. */
    public long count() {
        return stages.stream().filter(stage -> stage.kind() != Kind.SAME).count();
    }

    private static List<Line> lines(MappedStage before, MappedStage after, boolean moved) {
        List<Line> lines = new ArrayList<>();
        one(Part.NAME, before.name(), after.name(), lines);
        if (moved) {
            lines.add(new Line(Part.PLACE, "", ""));
        }
        if (before.momentThatMatters() != after.momentThatMatters()) {
            lines.add(new Line(
                    Part.MOMENT, before.momentThatMatters() ? "" : null, after.momentThatMatters() ? "" : null));
        }
        one(Part.GOAL, before.map().goal(), after.map().goal(), lines);
        several(Part.TOUCHPOINT, touchpoints(before.map()), touchpoints(after.map()), lines);
        one(Part.EMOTION, emotion(before.map()), emotion(after.map()), lines);
        several(Part.PAIN, before.map().pains(), after.map().pains(), lines);
        several(Part.METRIC, metrics(before.map()), metrics(after.map()), lines);
        return lines;
    }

    private static void one(Part part, String before, String after, List<Line> lines) {
        if (!before.equals(after)) {
            lines.add(new Line(part, before.isEmpty() ? null : before, after.isEmpty() ? null : after));
        }
    }

    private static void several(Part part, List<String> before, List<String> after, List<Line> lines) {
        before.stream().filter(text -> !after.contains(text)).forEach(text -> lines.add(new Line(part, text, null)));
        after.stream().filter(text -> !before.contains(text)).forEach(text -> lines.add(new Line(part, null, text)));
    }

    private static List<String> touchpoints(StageMap map) {
        return map.touchpoints().stream()
                .map(touchpoint -> touchpoint.channel() + ": " + touchpoint.text())
                .toList();
    }

    private static List<String> metrics(StageMap map) {
        return map.metrics().stream()
                .map(MetricId::value)
                .map(Objects::toString)
                .toList();
    }

    private static String emotion(StageMap map) {
        return map.emotion() == null ? "" : String.valueOf(map.emotion());
    }

    /** What a line is about; a metric is named by its id, an emotion by its number. */
    public enum Part {
        NAME,
        PLACE,
        MOMENT,
        GOAL,
        TOUCHPOINT,
        EMOTION,
        PAIN,
        METRIC
    }

    /** What happened to a stage or to a line of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        SAME
    }

    /**
     * One stage in both maps.
     *
     * @param before null for a stage that is new
     * @param after null for a stage that is gone
     * @param lines of a stage that is new or gone everything that is said of it
     */
    public record StageDifference(
            @Nullable MappedStage before, @Nullable MappedStage after, List<Line> lines) {

        public StageDifference {
            lines = List.copyOf(lines);
        }

        /** What happened to the stage. */
        public Kind kind() {
            if (before == null) {
                return Kind.ADDED;
            }
            if (after == null) {
                return Kind.REMOVED;
            }
            return lines.isEmpty() ? Kind.SAME : Kind.CHANGED;
        }

        /** What the stage is called, or was. */
        public String name() {
            return after != null ? after.name() : Objects.requireNonNull(before).name();
        }
    }

    /** One thing that is new ({@code before} null), gone ({@code after} null) or different. */
    public record Line(
            Part part, @Nullable String before, @Nullable String after) {

        /** What happened. */
        public Kind kind() {
            if (before == null) {
                return Kind.ADDED;
            }
            return after == null ? Kind.REMOVED : Kind.CHANGED;
        }
    }
}
