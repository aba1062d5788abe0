package org.journeygate.reviews.briefs;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Retrospect;
import org.journeygate.initiatives.GateModelCatalog;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.Personas;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a brief says of the journey's bets: those open at the quarter's end, what they promised, showed and plan. */
@Component
class BetsPart {

    private static final int MOST = 500;

    private final Initiatives initiatives;
    private final Plans plans;
    private final Predictions predictions;
    private final Retrospect gates;
    private final GateModelCatalog models;
    private final Personas personas;
    private final Squads squads;

    BetsPart(
            Initiatives initiatives,
            Plans plans,
            Predictions predictions,
            Retrospect gates,
            GateModelCatalog models,
            Personas personas,
            Squads squads) {
        this.initiatives = initiatives;
        this.plans = plans;
        this.predictions = predictions;
        this.gates = gates;
        this.models = models;
        this.personas = personas;
        this.squads = squads;
    }

    /** The journey's bets as they stood then. At most nine statements. */
    Then then(JourneyId journey, QuarterEnd end) {
        Map<InitiativeId, Initiative> raised = new LinkedHashMap<>();
        initiatives.raisedBefore(journey, end.ended(), MOST).forEach(bet -> raised.put(bet.id(), bet));
        Map<InitiativeId, Retrospect.Around> decided = gates.decisions(raised.keySet(), end.ended());
        List<Stood> stood = raised.values().stream()
                .map(bet -> stood(bet, decided.get(bet.id())))
                .filter(one -> !one.over())
                .toList();
        Map<InitiativeId, Plan> planned =
                plans.all(stood.stream().map(one -> one.bet().id()).toList());
        List<OpenBet> open = stood.stream()
                .map(one ->
                        one.open(Objects.requireNonNull(planned.get(one.bet().id())), gateName(one)))
                .sorted(Comparator.comparing(
                                (OpenBet one) -> one.plan().revenue().amount(),
                                Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(OpenBet::code))
                .toList();
        return new Then(
                end,
                raised,
                open,
                predictions.of(raised.keySet()),
                gates.evidence(raised.keySet(), end.began(), end.ended(), end.until()),
                personas.all(open.stream()
                        .map(one -> one.bet().persona())
                        .filter(Objects::nonNull)
                        .toList()),
                squads.all(open.stream().map(one -> one.bet().squad()).toList()));
    }

    /** The gate's name, as its model has it now; its key where the model is not on offer any more. */
    private @Nullable String gateName(Stood one) {
        String key = one.gate();
        return key == null
                ? null
                : models.choice(one.bet().gateModel()).stream()
                        .flatMap(model -> model.gates().stream())
                        .filter(gate -> gate.key().equals(key))
                        .map(GateModelCatalog.Gate::name)
                        .findFirst()
                        .orElse(key);
    }

    /** What was decided since tells where the bet stood; without that it stands there still. */
    private static Stood stood(Initiative bet, Retrospect.@Nullable Around decided) {
        Retrospect.Taken before = decided == null ? null : decided.before();
        Retrospect.Taken since = decided == null ? null : decided.since();
        if (since == null) {
            Initiative.Status status = bet.status();
            return new Stood(
                    bet,
                    status == Initiative.Status.STOPPED || status == Initiative.Status.FINISHED,
                    status == Initiative.Status.PAUSED,
                    bet.gate(),
                    before);
        }
        Outcome outcome = before == null ? null : before.outcome();
        return new Stood(bet, outcome == Outcome.STOP, outcome == Outcome.PAUSE, since.gate(), before);
    }

    private record Stood(
            Initiative bet,
            boolean over,
            boolean paused,
            @Nullable String gate,
            Retrospect.@Nullable Taken decided) {

        OpenBet open(Plan plan, @Nullable String gateName) {
            return new OpenBet(bet, paused, gateName, decided, plan);
        }
    }

    /**
     * A bet that was open.
     *
     * @param gate name of the one that it stood before, or null
     * @param decided the last decision by then, or null
     */
    record OpenBet(
            Initiative bet, boolean paused, @Nullable String gate, Retrospect.@Nullable Taken decided, Plan plan) {

        String code() {
            return bet.code();
        }
    }

    /**
     * The bets of a journey at a quarter's end.
     *
     * @param raised all of them, those over as well
     * @param open those worth most first
     */
    record Then(
            QuarterEnd end,
            Map<InitiativeId, Initiative> raised,
            List<OpenBet> open,
            List<Prediction> predictions,
            List<Retrospect.Shown> evidence,
            Map<PersonaId, Persona> personas,
            Map<SquadId, Squad> squads) {}
}
