package org.journeygate.gates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a vote or a chair's decision must contain to be taken. */
@Component
class BallotCheck {

    /** The longest reason, in characters. */
    static final int REASON = 4_000;

    private final EvidenceRepository evidence;
    private final People people;
    private final GateModels models;
    private final Schedule schedule;

    BallotCheck(EvidenceRepository evidence, People people, GateModels models, Schedule schedule) {
        this.evidence = evidence;
        this.people = people;
        this.models = models;
        this.schedule = schedule;
    }

    /** The vote's reason and conditions, cleaned; refuses a vote whose content does not fit its outcome. */
    Content check(GateRequest request, Ballot ballot) {
        var checks = new Checks();
        checkOffered(checks, request, ballot.outcome());
        String reason = reason(checks, ballot.outcome(), ballot.reason());
        if (ballot.weighedMost() != null) {
            checks.that(
                    evidence.findByGateRequestIdOrderByNumber(request.id()).stream()
                            .anyMatch(item -> item.id().equals(ballot.weighedMost())),
                    "weighedMost",
                    "is not evidence of this request");
        }
        if (!ballot.scores().isEmpty()) {
            Scorecard.check(checks, gate(request), ballot.scores());
        }
        List<ConditionTerms> conditions = conditions(checks, request, ballot.outcome(), ballot.conditions());
        checks.done();
        return new Content(reason, conditions);
    }

    /** The same for a chair's decision. */
    Content check(GateRequest request, Outcome outcome, @Nullable String given, List<ConditionDraft> drafts) {
        var checks = new Checks();
        checkOffered(checks, request, outcome);
        String reason = reason(checks, outcome, given);
        List<ConditionTerms> conditions = conditions(checks, request, outcome, drafts);
        checks.done();
        return new Content(reason, conditions);
    }

    private static void checkOffered(Checks checks, GateRequest request, @Nullable Outcome outcome) {
        checks.that(
                outcome == null || request.offers().contains(outcome),
                "outcome",
                request.kind() == RequestKind.GATE
                        ? "is no longer open: it was reworked twice already"
                        : "is not open after a pause: choose among " + request.offers());
    }

    private static @Nullable String reason(Checks checks, @Nullable Outcome outcome, @Nullable String given) {
        String reason = checks.optionalText("reason", given, REASON);
        checks.that(
                reason != null || outcome == null || outcome == Outcome.GO,
                "reason",
                "is missing: every outcome but GO needs one");
        return reason;
    }

    private List<ConditionTerms> conditions(
            Checks checks, GateRequest request, @Nullable Outcome outcome, List<ConditionDraft> drafts) {
        if (drafts.isEmpty() && outcome != Outcome.GO_WITH_CONDITIONS) {
            return List.of();
        }
        LocalDate today = schedule.now()
                .atZone(schedule.calendar(request.portfolioId()).zone())
                .toLocalDate();
        int months =
                models.version(request.gateModel(), request.gateModelVersion()).conditionMonths();
        Outcome counted = outcome == null ? Outcome.STOP : outcome;
        List<ConditionTerms> terms = new ConditionRules(today, months).check(checks, counted, drafts);
        Map<UserId, Person> owners =
                people.all(terms.stream().map(ConditionTerms::owner).distinct().toList());
        for (int at = 0; at < terms.size(); at++) {
            Person owner = owners.get(terms.get(at).owner());
            checks.that(
                    owner != null && owner.active(), "conditions[%d].owner".formatted(at), "is nobody who works here");
        }
        return terms;
    }

    private Gate gate(GateRequest request) {
        return models.version(request.gateModel(), request.gateModelVersion()).gate(request.gate());
    }

    /** What a vote or decision says beside its outcome. */
    record Content(@Nullable String reason, List<ConditionTerms> conditions) {}
}
