package org.journeygate.gates;

import java.util.List;
import java.util.Map;
import org.journeygate.gates.grades.AgedGrade;
import org.jspecify.annotations.Nullable;

/**
 * All that the readiness of a gate request hangs on.
 *
 * @param declared the squad lead's answers, by must-meet criterion
 * @param evidence the best grade of each kind of which there is an item
 * @param scores the squad's own, by should-meet factor
 * @param panelProblems why the panel cannot be filled; empty where it can
 * @param otherRequest code of another open request for the same bet and gate, or null
 */
record ReadinessFacts(
        Gate gate,
        BetFacts bet,
        Map<String, Declaration> declared,
        Map<EvidenceKind, AgedGrade> evidence,
        Map<String, Integer> scores,
        List<String> panelProblems,
        @Nullable String otherRequest) {

    /** The readiness that follows. */
    Readiness readiness() {
        return new ReadinessList(this).readiness();
    }

    /**
     * The squad lead's word on one criterion.
     *
     * @param reason why they say so; a yes without one does not count
     */
    record Declaration(boolean met, @Nullable String reason) {}
}
