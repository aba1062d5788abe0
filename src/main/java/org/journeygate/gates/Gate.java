package org.journeygate.gates;

import java.util.List;
import java.util.Objects;

/**
 * One gate of a gate model and what it asks for.
 *
 * @param key short, e.g. {@code G2}
 * @param mustMeet each must be yes; one no blocks
 * @param scale how the should-meet factors are scored
 * @param shouldMeet scored on that scale; they inform and never block
 * @param hurdle percent of the weighted maximum that a bet is expected to reach
 * @param evidence of each of these kinds at least one item, where it says so in that grade
 */
public record Gate(
        String key,
        String name,
        String purpose,
        List<Criterion> mustMeet,
        Scale scale,
        List<Factor> shouldMeet,
        int hurdle,
        List<WantedEvidence> evidence) {

    private static final int SHORT = 3;

    public Gate {
        // A file need not name the scale, and versions from before there were two do not.
        scale = Objects.requireNonNullElse(scale, Scale.POINTS);
        mustMeet = List.copyOf(mustMeet);
        shouldMeet = List.copyOf(shouldMeet);
        evidence = List.copyOf(evidence);
    }

    /** How people call it: {@code G2 Bet}, or the name alone where the key only says it again. */
    public String label() {
        return key.length() > SHORT ? name : key + " " + name;
    }

    /**
     * What a request of that kind is asked for. One to resume needs no grade: what was gathered wears off while the bet rests,
     * and the same gate asks for it again afterwards.
     */
    Gate asked(RequestKind kind) {
        if (kind != RequestKind.RESUMPTION) {
            return this;
        }
        List<WantedEvidence> any = evidence.stream()
                .map(wanted -> new WantedEvidence(wanted.kind(), null))
                .toList();
        return new Gate(key, name, purpose, mustMeet, scale, shouldMeet, hurdle, any);
    }
}
