package org.journeygate.gates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.journeygate.gates.grades.AgedGrade;
import org.journeygate.gates.grades.Graded;
import org.journeygate.gates.grades.Grading;
import org.springframework.stereotype.Component;

/** What evidence is worth: graded by the table when it is written down, worn off with time when it is read. */
@Component
class EvidenceGrades {

    private final Grading grading;

    EvidenceGrades(Grading grading) {
        this.grading = grading;
    }

    /** What the item is worth on the day it was gathered. */
    Graded gathered(EvidenceContent content) {
        return grading.grade(content.asked());
    }

    /** What the item is worth today. */
    AgedGrade on(Evidence item, LocalDate today) {
        Graded graded = item.graded() == null ? gathered(item.content()) : item.graded();
        return AgedGrade.of(graded, item.content().gatheredOn(), today);
    }

    /** The best grade of each kind of which there is an item. */
    Map<EvidenceKind, AgedGrade> best(Collection<Evidence> items, LocalDate today) {
        Map<EvidenceKind, AgedGrade> best = new EnumMap<>(EvidenceKind.class);
        items.forEach(item -> best.merge(
                item.kind(), on(item, today), (one, other) -> one.letter().reaches(other.letter()) ? one : other));
        return best;
    }
}
