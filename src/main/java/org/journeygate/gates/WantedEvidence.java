package org.journeygate.gates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.journeygate.gates.grades.Grade;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that a gate asks for.
 *
 * @param grade the lowest that will do; null where any will
 */
public record WantedEvidence(EvidenceKind kind, @Nullable Grade grade) {

    /** As a file says it with a grade: {@code {kind: RESEARCH, grade: C}}. */
    @JsonCreator
    static WantedEvidence graded(
            @JsonProperty("kind") EvidenceKind kind, @JsonProperty("grade") @Nullable Grade grade) {
        return new WantedEvidence(kind, grade);
    }

    /** As a file says it without one: {@code RESEARCH}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WantedEvidence any(String kind) {
        return new WantedEvidence(EvidenceKind.valueOf(kind), null);
    }

    /** Whether an item of that kind and grade will do. */
    boolean isMetBy(EvidenceKind other, Grade present) {
        return kind == other && (grade == null || present.reaches(grade));
    }
}
