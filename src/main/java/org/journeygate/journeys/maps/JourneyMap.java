package org.journeygate.journeys.maps;

import java.util.List;
import java.util.Optional;
import org.journeygate.journeys.StageId;

/** A journey as a map: its stages in order, each with what is said of it. */
public record JourneyMap(List<MappedStage> stages) {

    public JourneyMap {
        stages = List.copyOf(stages);
    }

    /** Whether nothing is said of any stage. */
    public boolean empty() {
        return stages.stream().allMatch(stage -> stage.map().empty());
    }

    /** The stage with that id, if the map has it. */
    public Optional<MappedStage> stage(StageId id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** The stage at which customers feel worst, if it is known of two stages or more and they differ. */
    public Optional<MappedStage> lowest() {
        MappedStage lowest = null;
        int worst = Integer.MAX_VALUE;
        int best = Integer.MIN_VALUE;
        for (MappedStage stage : stages) {
            Integer emotion = stage.map().emotion();
            if (emotion != null) {
                best = Math.max(best, emotion);
                if (emotion < worst) {
                    worst = emotion;
                    lowest = stage;
                }
            }
        }
        return worst < best ? Optional.ofNullable(lowest) : Optional.empty();
    }
}
