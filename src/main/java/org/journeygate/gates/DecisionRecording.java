package org.journeygate.gates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.rights.RightsAccount;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.gates.samples.CharterSamples;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the decision: writes the record that is never changed, moves the bet on, and tells everybody concerned. */
@Component
class DecisionRecording {

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final PanelCourse course;
    private final VoteRepository votes;
    private final RecusalRepository recusals;
    private final DecisionRepository decisions;
    private final RightsAccount account;
    private final CharterSamples samples;
    private final EvidenceFreezer freezer;
    private final GateProgress progress;
    private final GateModels models;
    private final Initiatives initiatives;
    private final People people;
    private final Schedule schedule;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DecisionRecording(
            RequestLock locks,
            GateRequestRepository requests,
            PanelCourse course,
            VoteRepository votes,
            RecusalRepository recusals,
            DecisionRepository decisions,
            RightsAccount account,
            CharterSamples samples,
            EvidenceFreezer freezer,
            GateProgress progress,
            GateModels models,
            Initiatives initiatives,
            People people,
            Schedule schedule,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.requests = requests;
        this.course = course;
        this.votes = votes;
        this.recusals = recusals;
        this.decisions = decisions;
        this.account = account;
        this.samples = samples;
        this.freezer = freezer;
        this.progress = progress;
        this.models = models;
        this.initiatives = initiatives;
        this.people = people;
        this.schedule = schedule;
        this.audit = audit;
        this.events = events;
    }

    void record(GateRequestId id) {
        GateRequest request = locks.lock(id);
        Panel panel = course.of(request);
        List<Vote> cast = votes.on(id);
        Map<UserId, Person> names = people.all(everybody(panel, cast, request));
        Outcome outcome = outcome(panel);
        List<ConditionTerms> owed = conditions(request, panel, cast, outcome);
        List<VoteRecord> recorded = recorded(panel, cast, names);
        Instant now = schedule.now();
        Decision decision = new Decision(
                DecisionId.next(),
                request.decisionCode(),
                request,
                outcome,
                reason(request, panel, outcome),
                now,
                freezer.hash(id, request.evidenceRevision()),
                recorded,
                recorded.stream().filter(vote -> isDissent(vote, outcome)).toList(),
                owed,
                recused(panel),
                freezer.failedCriteria(id),
                underCharter(request));
        decisions.insert(decision);
        request.decide(now);
        requests.save(request);
        progress.end(request);
        String next = outcome.isForward() ? nextGate(request) : null;
        follow(request, outcome, next);
        audit.record(actorOf(request, names)
                .did("gate.decided", "gate-request", id.value(), request.code(), facts(decision, owed.size())));
        draw(decision);
        events.publishEvent(new GateDecided(
                decision.id(),
                id,
                request.code(),
                request.initiativeTitle(),
                request.gate(),
                outcome,
                decision.reason(),
                next,
                outcome == Outcome.PIVOT
                        ? new GateDecided.Rework(
                                request.round() + 1, schedule.days(request).toRework())
                        : null,
                audience(request, panel)));
    }

    /** What stands in the audit log; under a charter also in how large a sample the decision may be, so that the sample can be drawn again. */
    private Map<String, Object> facts(Decision decision, int owed) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("decision", decision.code());
        facts.put("rule", String.valueOf(decision.request().rule()));
        facts.put("outcome", decision.outcome().name());
        facts.put("evidence", decision.evidenceHash());
        facts.put("conditions", owed);
        if (decision.charter() != null) {
            facts.put("sampledOneIn", samples.oneIn());
        }
        return facts;
    }

    private void draw(Decision decision) {
        GateRequest request = decision.request();
        UnderCharter charter = decision.charter();
        if (charter != null) {
            samples.draw(new CharterSamples.Passed(
                    decision.id().value(),
                    decision.code(),
                    request.id().value(),
                    request.code(),
                    request.initiativeCode(),
                    request.initiativeTitle(),
                    request.gate(),
                    locks.squadOf(request),
                    charter,
                    decision.takenAt()));
        }
    }

    private @Nullable UnderCharter underCharter(GateRequest request) {
        return RightsAtGate.RULE.equals(request.rule())
                ? account.of(request.id().value()).orElseThrow().charter()
                : null;
    }

    private static Outcome outcome(Panel panel) {
        Outcome verdict = panel.request().verdictOutcome();
        if (verdict != null) {
            return verdict;
        }
        if (panel.standing() instanceof Standing.Settled settled) {
            return settled.outcome();
        }
        throw new IllegalStateException(panel.request().code() + " is to be recorded but is not settled");
    }

    private static List<ConditionTerms> conditions(GateRequest request, Panel panel, List<Vote> cast, Outcome outcome) {
        if (outcome != Outcome.GO_WITH_CONDITIONS) {
            return List.of();
        }
        if (request.verdictOutcome() != null) {
            return Json.readList(String.valueOf(request.verdictConditions()), ConditionTerms.class);
        }
        return current(panel, cast).values().stream()
                .flatMap(vote -> vote.conditions().stream())
                .distinct()
                .toList();
    }

    private static String reason(GateRequest request, Panel panel, Outcome outcome) {
        String given = request.verdictReason();
        if (given != null && !given.isBlank()) {
            return given;
        }
        int inForce = panel.inForce().size();
        long forward = panel.seats().stream()
                .filter(seat -> seat.outcome() != null && seat.outcome().isForward())
                .count();
        long same =
                panel.seats().stream().filter(seat -> seat.outcome() == outcome).count();
        return outcome.isForward()
                ? "%d of %d seats voted to go on; %s.".formatted(forward, inForce, asked(request.rule()))
                : "%d of %d seats voted to %s and %d to go on; %s."
                        .formatted(
                                same, inForce, outcome.name().toLowerCase(Locale.ROOT), forward, asked(request.rule()));
    }

    /** A rule as a sentence has it; those by number or by group read as they stand. */
    private static String asked(@Nullable String rule) {
        return switch (String.valueOf(rule)) {
            case "chair" -> "the panel advises and the chair decides";
            case "any" -> "one was enough";
            case "all" -> "all were needed";
            case "majority" -> "more than half were needed";
            case "two-thirds" -> "two thirds were needed";
            default -> rule + " were needed";
        };
    }

    private List<RecusalRecord> recused(Panel panel) {
        if (!panel.hasRecusals()) {
            return List.of();
        }
        List<Recusal> steppedAside = recusals.on(panel.request().id());
        Map<UserId, Person> names =
                people.all(steppedAside.stream().map(Recusal::person).distinct().toList());
        return steppedAside.stream()
                .map(recusal -> new RecusalRecord(
                        recusal.seat().value(),
                        panel.seat(recusal.seat()).orElseThrow().group(),
                        recusal.person().value(),
                        name(names, recusal.person()),
                        recusal.at()))
                .toList();
    }

    private static boolean isDissent(VoteRecord vote, Outcome outcome) {
        if (vote.vote().equals(Vote.ABSTAIN)) {
            return false;
        }
        Outcome voted = Outcome.valueOf(vote.vote());
        return outcome.isForward() ? !voted.isForward() : voted != outcome;
    }

    private static Map<SeatId, Vote> current(Panel panel, List<Vote> cast) {
        Map<SeatId, Vote> last = new LinkedHashMap<>();
        cast.forEach(vote -> last.put(vote.seat(), vote));
        last.keySet().removeIf(seat -> panel.seat(seat).map(Seat::hasVoted).orElse(false) == false);
        return last;
    }

    private static List<VoteRecord> recorded(Panel panel, List<Vote> cast, Map<UserId, Person> names) {
        Map<SeatId, List<Vote>> bySeat =
                cast.stream().collect(Collectors.groupingBy(Vote::seat, LinkedHashMap::new, Collectors.toList()));
        List<VoteRecord> records = new ArrayList<>();
        current(panel, cast).forEach((seatId, vote) -> {
            Seat seat = panel.seat(seatId).orElseThrow();
            Vote first = bySeat.getOrDefault(seatId, List.of(vote)).get(0);
            records.add(new VoteRecord(
                    seatId.value(),
                    seat.group(),
                    vote.voter().value(),
                    name(names, vote.voter()),
                    vote.voter().equals(vote.forId()) ? null : name(names, vote.forId()),
                    vote.word(),
                    vote.reason(),
                    vote.weighedMost() == null
                            ? null
                            : vote.weighedMost().value().toString(),
                    vote.scores(),
                    vote.conditions().stream()
                            .map(owed -> new VoteRecord.Owed(
                                    owed.text(), owed.kind(), name(names, owed.owner()), owed.dueOn()))
                            .toList(),
                    vote.evidenceRevision(),
                    vote.castAt(),
                    first.id().equals(vote.id()) ? null : first.word()));
        });
        return records;
    }

    /** The gate before which the bet stands after a go: the next one, or after a pause the one at which it was paused. */
    private @Nullable String nextGate(GateRequest request) {
        if (request.kind() == RequestKind.RESUMPTION) {
            return request.gate();
        }
        return models.version(request.gateModel(), request.gateModelVersion())
                .after(request.gate())
                .map(Gate::key)
                .orElse(null);
    }

    private void follow(GateRequest request, Outcome outcome, @Nullable String next) {
        switch (outcome) {
            case GO, GO_WITH_CONDITIONS ->
                initiatives.moveOn(request.initiativeId(), request.initiativeCode(), next, Actor.SYSTEM);
            case PAUSE ->
                initiatives.settle(
                        request.initiativeId(), request.initiativeCode(), Initiative.Status.PAUSED, Actor.SYSTEM);
            case STOP ->
                initiatives.settle(
                        request.initiativeId(), request.initiativeCode(), Initiative.Status.STOPPED, Actor.SYSTEM);
            case PIVOT -> {
                // The bet stays before the same gate; its next round follows.
            }
        }
    }

    private Actor actorOf(GateRequest request, Map<UserId, Person> names) {
        UserId decider = request.verdictBy();
        Person person = decider == null ? null : names.get(decider);
        return person == null ? Actor.SYSTEM : person.acting();
    }

    private static Set<UserId> everybody(Panel panel, List<Vote> cast, GateRequest request) {
        Set<UserId> everybody = new HashSet<>();
        cast.forEach(vote -> {
            everybody.add(vote.voter());
            everybody.add(vote.forId());
            vote.conditions().forEach(owed -> everybody.add(owed.owner()));
        });
        panel.seats().forEach(seat -> everybody.add(seat.holderId()));
        if (request.verdictBy() != null) {
            everybody.add(request.verdictBy());
        }
        return everybody;
    }

    private Set<UserId> audience(GateRequest request, Panel panel) {
        Squad squad = locks.squadOf(request);
        Set<UserId> audience = new HashSet<>();
        add(audience, request.authorId());
        add(audience, squad.lead());
        add(audience, squad.sponsor());
        add(audience, request.chairId());
        panel.inForce().forEach(seat -> {
            add(audience, seat.holderId());
            add(audience, seat.voterId());
            if (seat.alternateCalled()) {
                add(audience, seat.alternateId());
            }
        });
        return audience;
    }

    private static void add(Set<UserId> audience, @Nullable UserId person) {
        if (person != null) {
            audience.add(person);
        }
    }

    private static String name(Map<UserId, Person> names, UserId id) {
        Person person = names.get(id);
        return person == null ? "somebody who has left" : person.name();
    }
}
