package org.journeygate.journeys.maps.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.journeygate.journeys.maps.MapDifference;

/** One part of a stage in two maps side by side: what stood there before, and what stands there now. */
record BesideRow(MapDifference.Part part, List<String> before, List<String> after) {

    /** The parts in which a stage differs. */
    static List<BesideRow> of(MapDifference.StageDifference stage) {
        Map<MapDifference.Part, BesideRow> rows = new LinkedHashMap<>();
        for (MapDifference.Line line : stage.lines()) {
            BesideRow row = rows.computeIfAbsent(
                    line.part(), part -> new BesideRow(part, new ArrayList<>(), new ArrayList<>()));
            if (line.before() != null) {
                row.before().add(line.before());
            }
            if (line.after() != null) {
                row.after().add(line.after());
            }
        }
        return List.copyOf(rows.values());
    }
}
