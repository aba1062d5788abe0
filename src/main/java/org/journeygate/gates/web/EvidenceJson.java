package org.journeygate.gates.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.gates.Attachment;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.EvidenceFile;
import org.journeygate.gates.EvidenceKind;
import org.journeygate.gates.facts.Experiment;
import org.journeygate.gates.facts.ExperimentDraft;
import org.journeygate.gates.facts.ExperimentResult;
import org.journeygate.gates.facts.FactsDraft;
import org.journeygate.gates.facts.Method;
import org.journeygate.gates.facts.MetricChange;
import org.journeygate.gates.grades.AgedGrade;
import org.journeygate.gates.grades.Grade;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.StageId;
import org.jspecify.annotations.Nullable;

/**
 * An item of evidence on the wire.
 *
 * @param result what the numbers of the experiment say; computed, never sent
 * @param frozenGrade what it was worth in the newest revision that deciders were given
 * @param frozenGrades the same for each revision, by its number
 */
record EvidenceJson(
        UUID id,
        int version,
        EvidenceKind kind,
        String title,
        String finding,
        String source,
        @Nullable String link,
        LocalDate gatheredOn,
        @Nullable Integer sampleSize,
        boolean customers,
        @Nullable UUID metric,
        @Nullable UUID stage,
        @Nullable Experiment experiment,
        @Nullable ExperimentResult result,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable Method method,
        AgedGrade grade,
        @Nullable Grade frozenGrade,
        Map<Integer, Grade> frozenGrades,
        List<AttachmentJson> attachments,
        Dossier.@Nullable Origin carriedFrom) {

    static EvidenceJson of(Dossier.EvidenceItem item) {
        MetricChange change = item.facts().change();
        return new EvidenceJson(
                item.id().value(),
                item.version(),
                item.kind(),
                item.title(),
                item.finding(),
                item.source(),
                item.link(),
                item.gatheredOn(),
                item.sampleSize(),
                item.customers(),
                item.metric() == null ? null : item.metric().value(),
                item.stage() == null ? null : item.stage().value(),
                item.facts().experiment(),
                item.result(),
                change == null ? null : change.before(),
                change == null ? null : change.after(),
                item.facts().method(),
                item.grade(),
                item.frozenGrade(),
                item.frozenGrades(),
                item.attachments().stream().map(AttachmentJson::of).toList(),
                item.carriedFrom());
    }

    /** A file attached to it; its bytes are at {@code …/attachments/{id}}. */
    record AttachmentJson(UUID id, String name, String type, long size, String sha256) {

        static AttachmentJson of(Attachment attachment) {
            return new AttachmentJson(
                    attachment.id().value(),
                    attachment.name(),
                    attachment.type(),
                    attachment.size(),
                    attachment.sha256());
        }
    }

    /** What a client sends to add or change an item. */
    record Statement(
            @Nullable EvidenceKind kind,
            @Nullable String title,
            @Nullable String finding,
            @Nullable String source,
            @Nullable String link,
            @Nullable LocalDate gatheredOn,
            @Nullable Integer sampleSize,
            @Nullable Boolean customers,
            @Nullable UUID metric,
            @Nullable UUID stage,
            @Nullable ExperimentDraft experiment,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable Method method,
            @Nullable Boolean editorial) {

        EvidenceFile.Statement statement() {
            return new EvidenceFile.Statement(
                    kind,
                    title,
                    finding,
                    source,
                    link,
                    gatheredOn,
                    sampleSize,
                    Boolean.TRUE.equals(customers),
                    metric == null ? null : new MetricId(metric),
                    stage == null ? null : new StageId(stage),
                    new FactsDraft(experiment, before, after, method));
        }

        boolean isEditorial() {
            return Boolean.TRUE.equals(editorial);
        }
    }
}
