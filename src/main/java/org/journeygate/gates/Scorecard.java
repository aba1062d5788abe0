package org.journeygate.gates;

import java.util.List;
import java.util.Map;
import org.journeygate.shared.Checks;

/**
 * The weighted scores of a gate's should-meet factors. It informs and never blocks.
 *
 * @param scores by factor, on the gate's scale; a factor that is missing counts as 0
 */
record Scorecard(Gate gate, Map<String, Integer> scores) {

    Scorecard {
        scores = Map.copyOf(scores);
    }

    /** Notes every score that is not on the gate's scale or belongs to no factor of the gate, as {@code scores.<factor>}. */
    static void check(Checks checks, Gate gate, Map<String, Integer> scores) {
        int top = gate.scale().top();
        List<String> known = gate.shouldMeet().stream().map(Factor::key).toList();
        scores.forEach((factor, score) -> {
            checks.that(known.contains(factor), "scores." + factor, "is no factor of this gate: " + known);
            checks.that(score >= 0 && score <= top, "scores." + factor, "is between 0 and " + top);
        });
    }

    /** The factors without a score, in the gate's order. */
    List<Factor> missing() {
        return gate.shouldMeet().stream()
                .filter(factor -> !scores.containsKey(factor.key()))
                .toList();
    }

    /** Percent of the weighted maximum, rounded down, so that a hurdle just missed never reads as reached; 0 without factors. */
    int percent() {
        int maximum = gate.shouldMeet().stream().mapToInt(Factor::weight).sum()
                * gate.scale().top();
        int reached = gate.shouldMeet().stream()
                .mapToInt(factor -> factor.weight() * scores.getOrDefault(factor.key(), 0))
                .sum();
        return maximum == 0 ? 0 : reached * 100 / maximum;
    }

    /** How many points are which rating; for a gate on that scale. */
    Map<Rating, Integer> ratings() {
        return Rating.count(scores.values());
    }

    /** Whether the gate's hurdle is reached. */
    boolean reachesHurdle() {
        return percent() >= gate.hurdle();
    }
}
