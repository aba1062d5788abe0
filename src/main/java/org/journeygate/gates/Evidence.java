package org.journeygate.gates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One item of evidence of a gate request, as it is in the newest revision; what voters saw is kept frozen beside it.
 *
 * @param number its place in the request's list, counted from 1 and never given twice
 * @param carriedFrom the request in which it stood first, where it was carried over and not changed since
 * @param carriedEvidence the item there
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
        UserId changedBy,
        @Nullable GateRequestId carriedFrom,
        @Nullable EvidenceId carriedEvidence) {

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
                changedBy,
                carriedFrom,
                carriedEvidence);
    }

    /** The same item on another request, as it stands; where it stood first stays on record. */
    Evidence carriedTo(GateRequestId request) {
        return new Evidence(
                EvidenceId.next(),
                null,
                request,
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
                changedBy,
                carriedFrom == null ? gateRequestId : carriedFrom,
                carriedEvidence == null ? id : carriedEvidence);
    }

    boolean saysTheSameAs(Evidence other) {
        return kind == other.kind
                && title.equals(other.title)
                && finding.equals(other.finding)
                && source.equals(other.source)
                && Objects.equals(link, other.link)
                && gatheredOn.equals(other.gatheredOn)
                && Objects.equals(sampleSize, other.sampleSize)
                && customers == other.customers;
    }
}
