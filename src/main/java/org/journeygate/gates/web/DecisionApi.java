package org.journeygate.gates.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.gates.ConditionKind;
import org.journeygate.gates.DecisionRow;
import org.journeygate.gates.Decisions;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.RecusalRecord;
import org.journeygate.gates.RequestKind;
import org.journeygate.gates.Tier;
import org.journeygate.gates.VoteRecord;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.gates.samples.CharterSample;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.Actor;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of decisions over REST. */
@RestController
@RequestMapping("/api/v1/decisions")
class DecisionApi {

    private final Decisions decisions;

    DecisionApi(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping
    Paged<DecisionJson> list(
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable UUID initiative,
            @RequestParam(required = false) @Nullable UUID portfolio,
            @RequestParam(required = false) @Nullable String gate,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String q,
            PageQuery query) {
        var filter = new Decisions.Filter(
                outcome,
                initiative == null ? null : new InitiativeId(initiative),
                portfolio == null ? null : new PortfolioId(portfolio),
                gate,
                from,
                until,
                q);
        return decisions.search(filter, query).map(DecisionJson::of);
    }

    @GetMapping("/{id}")
    DecisionJson read(@PathVariable IdOrCode id, Actor actor) {
        return DecisionJson.of(decisions.get(decisions.idOf(id.id(), id.text()), actor));
    }

    /** A decision on the wire. */
    record DecisionJson(
            UUID id,
            String code,
            UUID gateRequestId,
            String gateRequestCode,
            UUID initiativeId,
            String initiativeCode,
            String title,
            UUID portfolioId,
            UUID squadId,
            String squad,
            String gateModel,
            String gate,
            int round,
            RequestKind kind,
            Tier tier,
            String rule,
            Outcome outcome,
            String reason,
            @Nullable UUID decidedBy,
            @Nullable UUID concurredBy,
            Instant submittedOn,
            Instant takenOn,
            int evidenceRevision,
            String evidenceHash,
            @Nullable List<VoteRecord> votes,
            @Nullable List<VoteRecord> dissent,
            @Nullable List<RecusalRecord> recusals,
            List<OwedJson> conditions,
            List<String> failedCriteria,
            @Nullable UUID supersedes,
            @Nullable UnderCharter charter,
            CharterSample.@Nullable State charterSample) {

        static DecisionJson of(DecisionRow row) {
            return new DecisionJson(
                    row.id().value(),
                    row.code(),
                    row.request().value(),
                    row.requestCode(),
                    row.initiative(),
                    row.initiativeCode(),
                    row.title(),
                    row.portfolio(),
                    row.squad(),
                    row.squadName(),
                    row.gateModel(),
                    row.gate(),
                    row.round(),
                    row.kind(),
                    row.tier(),
                    row.rule(),
                    row.outcome(),
                    row.reason(),
                    row.decidedBy(),
                    row.concurredBy(),
                    row.submittedAt(),
                    row.takenAt(),
                    row.evidenceRevision(),
                    row.evidenceHash(),
                    row.votes(),
                    row.dissent(),
                    row.recusals(),
                    row.conditions().stream().map(OwedJson::of).toList(),
                    row.failedCriteria(),
                    row.supersedes(),
                    row.charter(),
                    row.sample());
        }
    }

    /** A condition of a decision. */
    record OwedJson(UUID id, String text, ConditionKind kind, UUID owner, LocalDate dueOn) {

        static OwedJson of(DecisionRow.OwedCondition owed) {
            return new OwedJson(owed.id().value(), owed.text(), owed.kind(), owed.owner(), owed.dueOn());
        }
    }
}
