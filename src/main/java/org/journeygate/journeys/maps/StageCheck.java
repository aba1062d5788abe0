package org.journeygate.journeys.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.journeygate.journeys.MetricId;
import org.journeygate.shared.Checks;

/** Reads what was said about a stage and notes everything that is wrong with it. */
final class StageCheck {

    private static final int MOST = 20;

    private StageCheck() {}

    /** @param prefix of the fields' names, where several stages come together */
    static StageMap checked(StageGiven said, Set<MetricId> measured, String prefix, Checks checks) {
        String goal = checks.optionalText(prefix + "goal", said.goal(), 400);
        List<Touchpoint> touchpoints = touchpoints(said, prefix + "touchpoints", checks);
        List<String> pains = pains(said, prefix + "pains", checks);
        Integer emotion = said.emotion();
        checks.that(
                emotion == null || (emotion >= -2 && emotion <= 2),
                prefix + "emotion",
                "is a whole number from -2 (worst) to 2 (best)");
        checks.that(
                measured.containsAll(said.metrics()),
                prefix + "metrics",
                "include one that this journey does not have: take it out");
        return new StageMap(
                goal == null ? "" : goal,
                touchpoints,
                pains,
                emotion,
                said.metrics().stream().distinct().toList());
    }

    private static List<Touchpoint> touchpoints(StageGiven said, String field, Checks checks) {
        checks.that(
                said.touchpoints().size() <= MOST, field, "are more than %d: name the ones that count".formatted(MOST));
        List<Touchpoint> touchpoints = new ArrayList<>();
        for (int place = 0; place < said.touchpoints().size(); place++) {
            StageGiven.TouchpointGiven touchpoint = said.touchpoints().get(place);
            touchpoints.add(new Touchpoint(
                    checks.line(field + "[" + place + "].channel", touchpoint.channel(), 40),
                    checks.line(field + "[" + place + "].text", touchpoint.text(), 160)));
        }
        return touchpoints.stream().distinct().toList();
    }

    private static List<String> pains(StageGiven said, String field, Checks checks) {
        checks.that(said.pains().size() <= MOST, field, "are more than %d: name the ones that count".formatted(MOST));
        List<String> pains = new ArrayList<>();
        for (int place = 0; place < said.pains().size(); place++) {
            pains.add(checks.line(field + "[" + place + "]", said.pains().get(place), 240));
        }
        return pains.stream().distinct().toList();
    }
}
