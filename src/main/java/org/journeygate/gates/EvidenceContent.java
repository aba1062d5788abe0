package org.journeygate.gates;

import java.time.LocalDate;
import org.journeygate.gates.facts.Experiment;
import org.journeygate.gates.facts.Facts;
import org.journeygate.gates.grades.Grading;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.StageId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What an item of evidence says.
 *
 * @param metricId the metric that it is about, or null
 * @param stageId the stage of the bet's journey that it is about, or null
 * @param factsJson its {@link Facts}, or null where there are none
 */
record EvidenceContent(
        EvidenceKind kind,
        String title,
        String finding,
        String source,
        @Nullable String link,
        LocalDate gatheredOn,
        @Nullable Integer sampleSize,
        boolean customers,
        @Nullable MetricId metricId,
        @Nullable StageId stageId,
        @Nullable @Column("facts") String factsJson) {

    Facts facts() {
        return factsJson == null ? Facts.NONE : Json.read(factsJson, Facts.class);
    }

    /** What the grading table looks at. */
    Grading.Asked asked() {
        Facts facts = facts();
        Experiment experiment = facts.experiment();
        return new Grading.Asked(
                kind.name(),
                facts.method() == null ? "" : facts.method().name(),
                experiment == null ? "" : experiment.course().name(),
                facts.isCounted(),
                experiment == null ? 0 : (int) Math.floor(experiment.power() * 100),
                sampleSize == null ? 0 : sampleSize,
                customers);
    }
}
