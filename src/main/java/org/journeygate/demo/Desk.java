package org.journeygate.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.journeygate.gates.Criterion;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.Dossiers;
import org.journeygate.gates.Drafts;
import org.journeygate.gates.EvidenceFile;
import org.journeygate.gates.EvidenceKind;
import org.journeygate.gates.Factor;
import org.journeygate.gates.Gate;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestRow;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.SideEffects;
import org.journeygate.gates.facts.FactsDraft;
import org.journeygate.gates.sideeffects.MatrixDraft;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Portfolio;
import org.journeygate.people.Actor;
import org.journeygate.squads.Squad;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where squad leads raise bets and write gate requests, in one go. */
@Component
@Profile("demo")
@Transactional
class Desk {

    private static final String SIDE_EFFECTS = "side-effects-answered";
    private static final int LIKELY = 6;
    private static final int DAYS_OF_GATHERING = 6;

    private final Registry registry;
    private final Initiatives initiatives;
    private final Drafts drafts;
    private final Dossiers dossiers;
    private final EvidenceFile evidence;
    private final SideEffects effects;
    private final GateRequests requests;
    private final Clock clock;

    Desk(
            Registry registry,
            Initiatives initiatives,
            Drafts drafts,
            Dossiers dossiers,
            EvidenceFile evidence,
            SideEffects effects,
            GateRequests requests,
            Clock clock) {
        this.registry = registry;
        this.initiatives = initiatives;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.effects = effects;
        this.requests = requests;
        this.clock = clock;
    }

    /** The squad's lead raises the bet. */
    InitiativeId raise(Script.Bet bet) {
        Squad squad = registry.squad(bet.squad());
        return initiatives
                .raise(
                        squad.id(),
                        Objects.requireNonNullElse(bet.model(), "journey-bet"),
                        registry.particulars(bet, today(squad)),
                        registry.leadOf(squad))
                .id();
    }

    /** The bet is moved on, as by gates that were passed before there was a record. */
    void moveOn(InitiativeId bet, String gate) {
        initiatives.moveOn(bet, initiatives.get(bet).code(), gate, Actor.SYSTEM);
    }

    /**
     * The squad's lead writes a draft for the bet's next gate, in the one that was carried over where there is one; one that is
     * left half written lacks answers and evidence.
     */
    GateRequestId write(InitiativeId id, Script script, Script.Bet bet, Script.Passage passage, boolean half) {
        Initiative raised = initiatives.get(id);
        Squad squad = registry.squad(raised.squad());
        Actor lead = registry.leadOf(squad);
        GateRequestId request = present(raised).orElseGet(() -> drafts.begin(id, null, lead));
        Dossier present = dossiers.read(request, lead);
        Gate gate = present.gate();
        Map<String, String> words = words(bet, squad);
        String ask = passage.ask() == null ? script.asks().getOrDefault(gate.key(), "") : passage.ask();
        drafts.write(request, null, new Drafts.Wording(said(ask, words), passage.measured(), bet.notKnown()), lead);
        List<Drafts.Answer> answers = present.criteria().stream()
                .filter(line -> !line.criterion().isComputed() && line.met() == null)
                .map(Dossier.AnsweredCriterion::criterion)
                .map(criterion -> answer(criterion, script, words))
                .toList();
        drafts.fill(
                request,
                null,
                half ? answers.subList(0, answers.size() / 2) : answers,
                half ? Map.of() : scores(present, bet),
                lead);
        if (!half) {
            sayWhatItTouches(present, passage, script, words, lead);
        }
        Metric metric = registry.metric(registry.journeyOf(squad), bet.promise().metric());
        List<EvidenceKind> also = passage.also() == null ? List.of() : passage.also();
        Stream.concat(
                        present.wantedEvidence().stream()
                                .limit(half ? 1 : gate.evidence().size()),
                        also.stream())
                .forEach(kind -> evidence.add(
                        request,
                        statement(kind, finding(kind, script, bet), words, metric, raised, today(squad)),
                        false,
                        lead));
        return request;
    }

    /** What the passage says; else what was said before; else, where the gate asks, that it touches none. */
    private void sayWhatItTouches(
            Dossier present, Script.Passage passage, Script script, Map<String, String> words, Actor lead) {
        GateRequestId request = present.request().id();
        List<Script.Touch> touches = passage.touches();
        if (touches != null) {
            effects.say(
                    request,
                    null,
                    new MatrixDraft(
                            null,
                            touches.stream()
                                    .map(touch -> new MatrixDraft.Row(
                                            registry.journey(touch.journey()).id(),
                                            touch.channel(),
                                            touch.effect(),
                                            touch.reason()))
                                    .toList()),
                    false,
                    lead);
        } else if (!Objects.requireNonNull(present.sideEffects()).said()
                && present.criteria().stream()
                        .anyMatch(line -> line.criterion().key().equals(SIDE_EFFECTS))) {
            String reason = said(Objects.requireNonNull(script.reasons().get(SIDE_EFFECTS)), words);
            effects.say(request, null, new MatrixDraft(reason, List.of()), false, lead);
        }
    }

    private static Drafts.Answer answer(Criterion criterion, Script script, Map<String, String> words) {
        return new Drafts.Answer(
                criterion.key(), true, said(script.reasons().getOrDefault(criterion.key(), criterion.text()), words));
    }

    private Optional<GateRequestId> present(Initiative bet) {
        return requests.about(bet.id()).stream()
                .filter(request -> request.status() == GateRequestStatus.DRAFT
                        && request.gate().equals(bet.gate()))
                .map(GateRequestRow::id)
                .findFirst();
    }

    private static Map<String, Integer> scores(Dossier present, Script.Bet bet) {
        Map<String, Integer> scores = new HashMap<>();
        int from = bet.strength() == null ? LIKELY : bet.strength();
        int place = bet.title().length();
        for (Factor factor : present.gate().shouldMeet()) {
            scores.put(
                    factor.key(),
                    Math.min(from + place++ % 4, present.gate().scale().top()));
        }
        scores.keySet().removeAll(present.scores().keySet());
        return scores;
    }

    private static Script.Finding finding(EvidenceKind kind, Script script, Script.Bet bet) {
        Script.Finding own = bet.evidence() == null ? null : bet.evidence().get(kind);
        Script.Finding found = own == null ? script.evidence().get(kind) : own;
        if (found == null) {
            throw new IllegalStateException("The demo has no evidence of the kind " + kind);
        }
        return found;
    }

    private static EvidenceFile.Statement statement(
            EvidenceKind kind,
            Script.Finding found,
            Map<String, String> words,
            Metric metric,
            Initiative bet,
            LocalDate today) {
        boolean measured = kind == EvidenceKind.METRIC_CHANGE;
        BigDecimal now = Objects.requireNonNull(bet.promise()).from();
        return new EvidenceFile.Statement(
                kind,
                said(found.title(), words),
                said(found.finding(), words),
                found.source(),
                null,
                today.minusDays(DAYS_OF_GATHERING),
                found.sample(),
                found.customers(),
                measured || kind == EvidenceKind.EXPERIMENT ? metric.id() : null,
                kind == EvidenceKind.RESEARCH ? bet.stages().get(0) : null,
                new FactsDraft(
                        found.experiment(),
                        measured ? now.multiply(better(metric)).setScale(1, RoundingMode.HALF_UP) : null,
                        measured ? now : null,
                        found.method()));
    }

    /** What makes a value of the metric better by a tenth. */
    private static BigDecimal better(Metric metric) {
        return new BigDecimal(metric.direction() == Metric.Direction.HIGHER ? "1.1" : "0.9");
    }

    private Map<String, String> words(Script.Bet bet, Squad squad) {
        Portfolio portfolio = registry.portfolio(squad.portfolio());
        return Map.of(
                "title", bet.title(),
                "squad", squad.name(),
                "stages", String.join(" and ", bet.stages()),
                "metric", bet.promise().metric(),
                "unit",
                        registry.metric(registry.journeyOf(squad), bet.promise().metric())
                                .unit(),
                "from", bet.promise().from().toPlainString(),
                "cost", "%,d".formatted(bet.cost().longValue()).replace(',', ' '),
                "people", bet.people().toPlainString(),
                "currency", portfolio.currency().getCurrencyCode());
    }

    private static String said(String text, Map<String, String> words) {
        String said = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            said = said.replace("{" + word.getKey() + "}", word.getValue());
        }
        return said;
    }

    private LocalDate today(Squad squad) {
        ZoneId zone = registry.portfolio(squad.portfolio()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
