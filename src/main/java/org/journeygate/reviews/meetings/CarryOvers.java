package org.journeygate.reviews.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.gates.DecisionRow;
import org.journeygate.gates.Decisions;
import org.journeygate.gates.WornEvidence;
import org.journeygate.gates.WornOff;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.pauses.Pause;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Review;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the record says was left from before, for the agenda of the next meeting. */
@Component
@Transactional(readOnly = true)
public class CarryOvers {

    private final CarriedOverRepository actions;
    private final Decisions decisions;
    private final Predictions predictions;
    private final Pauses pauses;
    private final WornEvidence evidence;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final Clock clock;

    CarryOvers(
            CarriedOverRepository actions,
            Decisions decisions,
            Predictions predictions,
            Pauses pauses,
            WornEvidence evidence,
            Initiatives initiatives,
            Portfolios portfolios,
            Clock clock) {
        this.actions = actions;
        this.decisions = decisions;
        this.predictions = predictions;
        this.pauses = pauses;
        this.evidence = evidence;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    /** What is carried over into that review's meeting, by kind, the oldest first. Eleven statements, however much it is. */
    public List<CarriedOver> into(Review review) {
        ZoneId zone = portfolios.get(review.portfolio()).zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<DecisionRow> conditional = decisions.conditional(review.portfolio());
        List<Prediction> unjudged = predictions.unjudged(review.portfolio(), today);
        List<Pause> ranOut = pauses.ranOut(review.portfolio(), clock.instant());
        List<WornOff> worn = evidence.of(review.portfolio(), today);
        Map<InitiativeId, Initiative> bets = initiatives.all(named(conditional, unjudged, ranOut, worn));
        return gathered(actions.actions(review, zone), conditional, unjudged, ranOut, worn, bets);
    }

    static List<CarriedOver> gathered(
            List<CarriedOverRepository.OpenAction> actions,
            List<DecisionRow> conditional,
            List<Prediction> unjudged,
            List<Pause> ranOut,
            List<WornOff> worn,
            Map<InitiativeId, Initiative> bets) {
        List<CarriedOver> lines = new ArrayList<>();
        for (CarriedOverRepository.OpenAction action : actions) {
            lines.add(new CarriedOver(
                    CarriedOver.Kind.ACTION,
                    action.journey(),
                    action.review(),
                    action.title(),
                    action.dueOn(),
                    action.owner(),
                    "/reviews/" + action.review()));
        }
        for (DecisionRow decision : conditional) {
            Initiative bet = bets.get(new InitiativeId(decision.initiative()));
            if (bet == null || isOver(bet)) {
                continue;
            }
            decision.conditions()
                    .forEach(owed -> lines.add(new CarriedOver(
                            CarriedOver.Kind.CONDITION,
                            bet.journey(),
                            bet.code(),
                            owed.text(),
                            owed.dueOn(),
                            new UserId(owed.owner()),
                            "/decisions/" + decision.code())));
        }
        for (Prediction prediction : unjudged) {
            Initiative bet = bets.get(prediction.initiative());
            if (bet != null) {
                lines.add(new CarriedOver(
                        CarriedOver.Kind.VERDICT,
                        bet.journey(),
                        bet.code(),
                        bet.title(),
                        prediction.promise().by(),
                        prediction.judge(),
                        "/initiatives/" + bet.code()));
            }
        }
        for (Pause pause : ranOut) {
            Initiative bet = bets.get(pause.initiative());
            if (bet != null) {
                lines.add(new CarriedOver(
                        CarriedOver.Kind.PAUSE,
                        bet.journey(),
                        bet.code(),
                        bet.title(),
                        pause.endsOn(),
                        null,
                        "/initiatives/" + bet.code() + "/pause"));
            }
        }
        for (WornOff request : worn) {
            Initiative bet = bets.get(request.bet());
            if (bet != null && !isOver(bet)) {
                lines.add(new CarriedOver(
                        CarriedOver.Kind.EVIDENCE,
                        bet.journey(),
                        request.code(),
                        bet.title(),
                        request.since(),
                        request.author(),
                        "/gate-requests/" + request.code()));
            }
        }
        lines.sort(Comparator.comparing(CarriedOver::kind)
                .thenComparing(CarriedOver::since)
                .thenComparing(CarriedOver::code));
        return lines;
    }

    private static boolean isOver(Initiative bet) {
        return bet.status() == Initiative.Status.STOPPED || bet.status() == Initiative.Status.FINISHED;
    }

    private static Set<InitiativeId> named(
            List<DecisionRow> conditional, List<Prediction> unjudged, List<Pause> ranOut, List<WornOff> worn) {
        Set<InitiativeId> ids = new HashSet<>();
        conditional.forEach(decision -> ids.add(new InitiativeId(decision.initiative())));
        unjudged.forEach(prediction -> ids.add(prediction.initiative()));
        ranOut.forEach(pause -> ids.add(pause.initiative()));
        worn.forEach(request -> ids.add(request.bet()));
        return ids;
    }
}
