package org.journeygate.journeys.maps;

import java.util.List;
import java.util.UUID;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.StageId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A map as the database keeps it: JSON that stays readable when the records change. */
record StoredMap(List<Stage> stages) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static String write(JourneyMap map) {
        return MAPPER.writeValueAsString(
                new StoredMap(map.stages().stream().map(Stage::of).toList()));
    }

    static JourneyMap read(String content) {
        return new JourneyMap(MAPPER.readValue(content, StoredMap.class).stages().stream()
                .map(Stage::mapped)
                .toList());
    }

    record Stage(
            UUID id,
            String name,
            boolean moment,
            String goal,
            List<Touchpoint> touchpoints,
            List<String> pains,
            @Nullable Integer emotion,
            List<UUID> metrics) {

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

        MappedStage mapped() {
            return new MappedStage(
                    new StageId(id),
                    name,
                    moment,
                    new StageMap(
                            goal,
                            touchpoints,
                            pains,
                            emotion,
                            metrics.stream().map(MetricId::new).toList()));
        }
    }
}
