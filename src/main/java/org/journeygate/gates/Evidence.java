package org.journeygate.gates;

import java.time.Instant;
import org.journeygate.gates.grades.Graded;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One item of evidence of a gate request, as it is in the newest revision; what voters saw is kept frozen beside it.
 *
 * @param number its place in the request's list, counted from 1 and never given twice
 * @param graded what it was worth on the day it was gathered; null where it is older than the grades
 * @param carriedFrom the request in which it stood first, where it was carried over and not changed since
 * @param carriedEvidence the item there
 */
@Table("evidence")
record Evidence(
        @Id EvidenceId id,
        @Version @Nullable Integer version,
        GateRequestId gateRequestId,
        int number,
        @Embedded.Empty EvidenceContent content,
        @Embedded.Nullable(prefix = "grade_") @Nullable Graded graded,
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
                content,
                graded,
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
                content,
                graded,
                changedAt,
                changedBy,
                carriedFrom == null ? gateRequestId : carriedFrom,
                carriedEvidence == null ? id : carriedEvidence);
    }

    EvidenceKind kind() {
        return content.kind();
    }

    String title() {
        return content.title();
    }
}
