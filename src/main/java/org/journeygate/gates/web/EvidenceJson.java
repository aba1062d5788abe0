package org.journeygate.gates.web;

import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.EvidenceFile;
import org.journeygate.gates.EvidenceKind;
import org.jspecify.annotations.Nullable;

/** An item of evidence on the wire. */
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
        Dossier.@Nullable Origin carriedFrom) {

    static EvidenceJson of(Dossier.EvidenceItem item) {
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
                item.carriedFrom());
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
            @Nullable Boolean editorial) {

        EvidenceFile.Statement statement() {
            return new EvidenceFile.Statement(
                    kind, title, finding, source, link, gatheredOn, sampleSize, Boolean.TRUE.equals(customers));
        }

        boolean isEditorial() {
            return Boolean.TRUE.equals(editorial);
        }
    }
}
