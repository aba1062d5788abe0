package org.journeygate.gates;

import java.util.List;

/**
 * One gate of a gate model and what it asks for.
 *
 * @param key short, e.g. {@code G2}
 * @param mustMeet each must be yes; one no blocks
 * @param shouldMeet scored 0 to 10; they inform and never block
 * @param hurdle percent of the weighted maximum that a bet is expected to reach
 * @param evidence of each of these kinds at least one item
 */
public record Gate(
        String key,
        String name,
        String purpose,
        List<Criterion> mustMeet,
        List<Factor> shouldMeet,
        int hurdle,
        List<EvidenceKind> evidence) {

    public Gate {
        mustMeet = List.copyOf(mustMeet);
        shouldMeet = List.copyOf(shouldMeet);
        evidence = List.copyOf(evidence);
    }
}
