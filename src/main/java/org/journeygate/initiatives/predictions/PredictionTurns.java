package org.journeygate.initiatives.predictions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.Rhythm;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.TaskEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whose turn it is with a prediction and until when: what the process asks for. */
@Component
class PredictionTurns {

    static final String PROCESS = "predictionVerdict";
    /** The lead's item: what there is to say about the readings. */
    static final String COMMENT = "commentFinding";
    /** The executive's item. */
    static final String JUDGE = "confirmVerdict";
    /** The PMO's item, where no executive is independent or the one asked is late. */
    static final String JUDGE_FOR = "confirmVerdictForPmo";

    private static final int COMMENT_DAYS = 5;
    private static final int JUDGE_DAYS = 5;
    private static final int PMO_DAYS = 2;

    private final PredictionRepository predictions;
    private final Judges judges;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final Readings readings;
    private final Squads squads;
    private final Calendars calendars;
    private final AuditLog audit;
    private final Clock clock;

    PredictionTurns(
            PredictionRepository predictions,
            Judges judges,
            Initiatives initiatives,
            Portfolios portfolios,
            Readings readings,
            Squads squads,
            Calendars calendars,
            AuditLog audit,
            Clock clock) {
        this.predictions = predictions;
        this.judges = judges;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.readings = readings;
        this.squads = squads;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** A task that a timer takes away brings its work item along: the prediction is locked before that, as in every act of a person. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void lockFirst(TaskEnded ended) {
        if (!ended.completed() && ended.process().equals(PROCESS)) {
            predictions.lock(new PredictionId(ended.subject()));
        }
    }

    Prediction load(PredictionId id) {
        return predictions.find(id).orElseThrow();
    }

    /** Holds the readings against the promise, once. */
    void measure(PredictionId id) {
        Prediction prediction = predictions.lock(id).orElseThrow();
        if (prediction.finding() != null) {
            return;
        }
        MetricId metric = prediction.promise().metric();
        LocalDate by = prediction.promise().by();
        Rhythm rhythm = prediction.rhythm().days() == null
                ? Rhythm.of(readings.days(metric, prediction.baseline().since(), by))
                : prediction.rhythm();
        VerdictRule rule = prediction.rule(rhythm);
        Sample sample = rule.sample(readings.inForce(metric, rule.since(), by));
        VerdictRule.Ruling ruling = rule.rule(sample);
        Instant now = now();
        predictions.measure(
                id,
                new Finding(ruling.verdict(), ruling.reason(), sample, now),
                rhythm,
                calendar(prediction.portfolio()).deadline(now, COMMENT_DAYS));
        record(
                "prediction.measured",
                prediction,
                Map.of("found", ruling.verdict().name(), "reason", ruling.reason(), "readings", sample.hash()));
    }

    /** The squad's lead of today; the bet's author where the squad has none just now. */
    UserId lead(Prediction prediction) {
        Initiative bet = bet(prediction);
        UserId lead = squads.get(bet.squad()).lead();
        return lead == null ? bet.author() : lead;
    }

    Instant commentDueAt(Prediction prediction) {
        Instant due = prediction.commentDueAt();
        return due == null ? now() : due;
    }

    Instant commentRemindAt(Prediction prediction) {
        Finding finding = prediction.finding();
        Instant due = commentDueAt(prediction);
        return calendar(prediction.portfolio()).halfTime(finding == null ? due : finding.at(), due);
    }

    /** The lead has said nothing in time: it goes on without. */
    void passUncommented(PredictionId id) {
        record("prediction.not-commented", predictions.lock(id).orElseThrow(), Map.of());
    }

    /** Asks an executive who did not vote for it, or nobody. */
    void chooseJudge(PredictionId id) {
        Prediction prediction = predictions.lock(id).orElseThrow();
        UserId judge = judges.choose(prediction).orElse(null);
        predictions.askToJudge(id, judge, now());
        Map<String, Object> facts = new HashMap<>();
        if (judge != null) {
            facts.put("judge", judge.value().toString());
        }
        record("prediction.judge-asked", prediction, facts);
    }

    Instant judgeDueAt(Prediction prediction) {
        return calendar(prediction.portfolio()).deadline(since(prediction.judgingSince()), JUDGE_DAYS);
    }

    Instant judgeRemindAt(Prediction prediction) {
        return calendar(prediction.portfolio()).halfTime(since(prediction.judgingSince()), judgeDueAt(prediction));
    }

    /** The executive is late: the PMO is asked in their place. */
    void passOn(PredictionId id) {
        Prediction prediction = predictions.lock(id).orElseThrow();
        predictions.passOn(id, now());
        record("prediction.passed-on", prediction, Map.of());
    }

    Instant pmoDueAt(Prediction prediction) {
        return calendar(prediction.portfolio()).deadline(pmoSince(prediction), PMO_DAYS);
    }

    Instant pmoRemindAt(Prediction prediction) {
        return calendar(prediction.portfolio()).halfTime(pmoSince(prediction), pmoDueAt(prediction));
    }

    Initiative bet(Prediction prediction) {
        return initiatives.get(prediction.initiative());
    }

    BusinessCalendar calendar(PortfolioId id) {
        Portfolio portfolio = portfolios.get(id);
        return calendars.of(portfolio.region(), portfolio.zone());
    }

    /** Now, as precise as both databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void record(String action, Prediction prediction, Map<String, ?> facts) {
        audit.record(Actor.SYSTEM.did(
                action, "prediction", prediction.id().value(), bet(prediction).code(), facts));
    }

    private Instant pmoSince(Prediction prediction) {
        Instant passedOn = prediction.passedOnAt();
        return passedOn == null ? since(prediction.judgingSince()) : passedOn;
    }

    private Instant since(@Nullable Instant at) {
        return at == null ? now() : at;
    }
}
