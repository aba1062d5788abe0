package org.journeygate.initiatives.predictions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.Rhythm;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.squads.SquadId;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What bets promised: booked when a gate lets a bet go on, ended by a stop before the day, and read by everybody. What people
 * do about it is {@link Judgements}' business.
 */
@OnceMore
@Component
@Transactional
public class Predictions {

    /** Working days after the promised day in which its week's readings come in. */
    private static final int GRACE_DAYS = 5;

    private static final String STOPPED = "journeygate.betStopped";

    private final PredictionRepository predictions;
    private final PredictionTurns turns;
    private final Initiatives initiatives;
    private final Metrics metrics;
    private final Readings readings;
    private final Processes processes;
    private final AuditLog audit;

    Predictions(
            PredictionRepository predictions,
            PredictionTurns turns,
            Initiatives initiatives,
            Metrics metrics,
            Readings readings,
            Processes processes,
            AuditLog audit) {
        this.predictions = predictions;
        this.turns = turns;
        this.initiatives = initiatives;
        this.metrics = metrics;
        this.readings = readings;
        this.processes = processes;
        this.audit = audit;
    }

    /**
     * A gate let the bet go on: what it promises is booked, with the readings of the eight weeks before frozen as its baseline.
     * Where the very same promise is booked already, those who voted for it now are added while it runs; a promise that was
     * changed is booked beside the earlier one, which keeps running. Nothing is booked where the bet promises nothing or its
     * day is not ahead. Joins the caller's transaction.
     *
     * @param decision code of the decision
     * @param approvers who voted for it, or decided so as chair
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(InitiativeId id, String decision, Set<UserId> approvers) {
        Initiative bet = initiatives.get(id);
        Initiative.Promise promise = bet.promise();
        if (promise == null) {
            return;
        }
        List<Prediction> booked = predictions.lockOf(id);
        Optional<Prediction> same =
                booked.stream().filter(one -> one.promise().isSame(promise)).findFirst();
        if (same.isPresent()) {
            if (same.get().stage() == Prediction.Stage.RUNNING) {
                predictions.approve(same.get().id(), approvers, decision);
            }
            return;
        }
        BusinessCalendar calendar = turns.calendar(bet.portfolio());
        Instant now = turns.now();
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        if (!promise.by().isAfter(today)) {
            audit.record(Actor.SYSTEM.did(
                    "prediction.not-booked",
                    "initiative",
                    id.value(),
                    bet.code(),
                    Map.of("decision", decision, "by", promise.by().toString())));
            return;
        }
        LocalDate since = today.minusWeeks(Prediction.BASELINE_WEEKS);
        LocalDate until = today.minusDays(1);
        var prediction = new Prediction(
                PredictionId.next(),
                booked.size() + 1,
                id,
                bet.portfolio(),
                bet.squad(),
                decision,
                promise,
                Measure.of(metrics.get(promise.metric())),
                now,
                Sample.of(since, until, readings.inForce(promise.metric(), since, until)),
                Rhythm.of(readings.days(promise.metric(), today.minusDays(Rhythm.YEAR), until)),
                calendar.deadline(
                        promise.by()
                                .atTime(LocalTime.NOON)
                                .atZone(calendar.zone())
                                .toInstant(),
                        GRACE_DAYS),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        predictions.insert(prediction);
        predictions.approve(prediction.id(), approvers, decision);
        audit.record(Actor.SYSTEM.did(
                "prediction.booked",
                "prediction",
                prediction.id().value(),
                bet.code(),
                Map.of(
                        "decision",
                        decision,
                        "from",
                        promise.from().toPlainString(),
                        "toLow",
                        promise.toLow().toPlainString(),
                        "toHigh",
                        promise.toHigh().toPlainString(),
                        "by",
                        promise.by().toString(),
                        "baseline",
                        prediction.baseline().hash())));
        processes.start(PredictionTurns.PROCESS, prediction.id().value(), Map.of());
    }

    /**
     * A gate stopped the bet: what runs and whose day is not over ends as unclear, which counts as not kept, for a stop must
     * neither launder a bad prediction nor cost more than a missed one. What is due already goes on to its verdict. Joins the
     * caller's transaction.
     *
     * @param decision code of the decision
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(InitiativeId id, String decision) {
        for (Prediction prediction : predictions.lockOf(id)) {
            LocalDate today = LocalDate.ofInstant(
                    turns.now(), turns.calendar(prediction.portfolio()).zone());
            if (prediction.stage() == Prediction.Stage.RUNNING && !prediction.isOver(today)) {
                predictions.judge(
                        prediction.id(), new Prediction.Judgement(Verdict.UNCLEAR, null, null, turns.now(), decision));
                turns.record("prediction.ended-by-stop", prediction, Map.of("decision", decision));
                processes.tell(prediction.id().value(), STOPPED, Map.of());
            }
        }
    }

    /** The prediction; NotFound where there is none. One statement. */
    @Transactional(readOnly = true)
    public Prediction get(PredictionId id) {
        return predictions.find(id).orElseThrow(Predictions::unknown);
    }

    /** The bet's predictions, the newest first. One statement. */
    @Transactional(readOnly = true)
    public List<Prediction> of(InitiativeId bet) {
        return predictions.of(bet);
    }

    /** The predictions of those bets, in the order of their promised days. At most one statement. */
    @Transactional(readOnly = true)
    public List<Prediction> of(Collection<InitiativeId> bets) {
        return predictions.of(bets);
    }

    /**
     * The predictions that meet the filter, the latest promised day first unless sorted by {@code by} or {@code bookedAt}.
     * Two statements.
     */
    @Transactional(readOnly = true)
    public Paged<Prediction> search(Filter filter, PageQuery query) {
        return predictions.page(filter, query);
    }

    /** The portfolio's predictions whose promised day lies before that day and of which it is not certain how they came out, the oldest first. One statement. */
    @Transactional(readOnly = true)
    public List<Prediction> unjudged(PortfolioId portfolio, LocalDate day) {
        return predictions.unjudged(portfolio, day);
    }

    /** Who voted for it. One statement. */
    @Transactional(readOnly = true)
    public Set<UserId> approvers(PredictionId id) {
        return predictions.approvers(id);
    }

    /** What was read of its metric from the first day of its baseline to the promised day, as in force now. One statement. */
    @Transactional(readOnly = true)
    public List<Reading> readings(Prediction prediction) {
        return readings.inForce(
                prediction.promise().metric(),
                prediction.baseline().since(),
                prediction.promise().by());
    }

    /**
     * What the readings would say today; empty while nothing was read, and where they are the ones that were read.
     *
     * @param read what {@link #readings} has
     */
    public static Optional<Finding> corrected(Prediction prediction, List<Reading> read, Instant now) {
        Finding finding = prediction.finding();
        if (finding == null) {
            return Optional.empty();
        }
        Sample again = prediction.rule().sample(read);
        if (again.isSame(finding.sample())) {
            return Optional.empty();
        }
        VerdictRule.Ruling ruling = prediction.rule().rule(again);
        return Optional.of(new Finding(ruling.verdict(), ruling.reason(), again, now));
    }

    static NotFound unknown() {
        return new NotFound("prediction-not-found", "There is no such prediction.");
    }

    /** Which predictions; null where it does not matter. */
    public record Filter(
            @Nullable SquadId squad,
            Prediction.@Nullable Stage stage,
            @Nullable Verdict verdict) {

        /** Every prediction. */
        public static final Filter ALL = new Filter(null, null, null);
    }
}
