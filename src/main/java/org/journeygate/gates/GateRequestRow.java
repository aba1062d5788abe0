package org.journeygate.gates;

import java.time.Instant;
import java.util.Set;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * A gate request as everyone signed in may see it.
 *
 * @param version counts its changes
 * @param tier null until it is submitted
 * @param evidenceRevision 0 until the evidence is frozen for the first time
 * @param round 1, and one more after each pivot
 * @param reworkBy after a pivot: until when it is to be submitted, else null
 * @param reworkEnd how the rework ended where it was not submitted, else null
 * @param pausable whether a pause may be decided on it; it is renewed once
 * @param dueAt when the step that it is in is due; null in a draft and once it is over
 */
public record GateRequestRow(
        GateRequestId id,
        int version,
        String code,
        InitiativeId initiative,
        String initiativeCode,
        String title,
        PortfolioId portfolio,
        SquadId squad,
        String squadName,
        String gateModel,
        int gateModelVersion,
        String gate,
        int round,
        GateRequestStatus status,
        UserId author,
        @Nullable Tier tier,
        @Nullable String rule,
        int evidenceRevision,
        Instant draftedAt,
        Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Instant reworkBy,
        @Nullable ReworkEnd reworkEnd,
        RequestKind kind,
        boolean pausable) {

    /** The outcomes that may be decided on it. */
    public Set<Outcome> offers() {
        return Outcome.offered(reworkEnd == null ? kind : RequestKind.RUN_OUT, round, pausable);
    }

    /** Whether a go with conditions may be decided on it. */
    public boolean isConditional() {
        return offers().contains(Outcome.GO_WITH_CONDITIONS);
    }

    static GateRequestRow of(GateRequest request) {
        return new GateRequestRow(
                request.id(),
                request.version(),
                request.code(),
                request.initiativeId(),
                request.initiativeCode(),
                request.initiativeTitle(),
                request.portfolioId(),
                request.squadId(),
                request.squadName(),
                request.gateModel(),
                request.gateModelVersion(),
                request.gate(),
                request.round(),
                request.status(),
                request.authorId(),
                request.tier(),
                request.rule(),
                request.evidenceRevision(),
                request.draftedAt(),
                request.savedAt(),
                request.submittedAt(),
                request.dueAt(),
                request.endedAt(),
                request.reworkBy(),
                request.reworkEnd(),
                request.kind(),
                request.pausable());
    }
}
