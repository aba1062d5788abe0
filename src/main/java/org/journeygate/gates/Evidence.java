package org.journeygate.gates;

import java.time.Instant;
import java.time.LocalDate;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One item of evidence of a gate request, as it is in the newest revision; what voters saw is kept frozen beside it.
 *
 * @param number its place in the request's list, counted from 1 and never given twice
 */
@Table("evidence")
record Evidence(
        @Id EvidenceId id,
        @Version @Nullable Integer version,
        GateRequestId gateRequestId,
        int number,
        EvidenceKind kind,
        String title,
        String finding,
        String source,
        @Nullable String link,
        LocalDate gatheredOn,
        @Nullable Integer sampleSize,
        boolean customers,
        Instant changedAt,
        UserId changedBy) {

    Evidence withVersion(@Nullable Integer newVersion) {
        return new Evidence(
                id,
                newVersion,
                gateRequestId,
                number,
                kind,
                title,
                finding,
                source,
                link,
                gatheredOn,
                sampleSize,
                customers,
                changedAt,
                changedBy);
    }
}
