package org.journeygate.initiatives.predictions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.Initiative;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say once the readings are in: the squad's lead comments, somebody independent confirms or corrects. */
@OnceMore
@Component
@Transactional
public class Judgements {

    private static final int WORDS = 2_000;
    private static final Set<String> JUDGING = Set.of(PredictionTurns.JUDGE, PredictionTurns.JUDGE_FOR);

    private final PredictionRepository predictions;
    private final PredictionTurns turns;
    private final Judges judges;
    private final Squads squads;
    private final Inbox inbox;
    private final AuditLog audit;

    Judgements(
            PredictionRepository predictions,
            PredictionTurns turns,
            Judges judges,
            Squads squads,
            Inbox inbox,
            AuditLog audit) {
        this.predictions = predictions;
        this.turns = turns;
        this.judges = judges;
        this.squads = squads;
        this.inbox = inbox;
        this.audit = audit;
    }

    /** Whether the person may comment on what the readings said just now. */
    @Transactional(readOnly = true)
    public boolean mayComment(Prediction prediction, Actor actor) {
        return prediction.stage() == Prediction.Stage.WITH_LEAD && leads(prediction, actor);
    }

    /**
     * The squad's lead says what there is to say about the readings, once. Refused: who does not lead the squad
     * (NotPermitted), a prediction that is not before the lead ({@link PredictionMovedOn}), no text (InvalidInput).
     */
    public Prediction comment(PredictionId id, @Nullable String text, Actor actor) {
        Prediction prediction = lock(id);
        if (!leads(prediction, actor)) {
            throw new NotPermitted(
                    "not-the-squad-lead", "Only the lead of the squad comments on how its prediction came out.");
        }
        if (prediction.stage() != Prediction.Stage.WITH_LEAD) {
            throw new PredictionMovedOn(code(prediction), prediction.stage());
        }
        var checks = new Checks();
        String said = checks.text("text", text, WORDS);
        checks.done();
        predictions.comment(id, new Prediction.Comment(said, actor.person(), turns.now()));
        audit.record(
                actor.did("prediction.commented", "prediction", id.value(), code(prediction), Map.of("text", said)));
        inbox.openAbout(id.value()).stream()
                .filter(item -> item.kind().equals(PredictionTurns.COMMENT))
                .findFirst()
                .ifPresent(item -> inbox.complete(item, actor, Map.of()));
        return predictions.find(id).orElseThrow();
    }

    /** Whether it is that person's turn to confirm or correct what the readings said. */
    @Transactional(readOnly = true)
    public boolean mayJudge(Prediction prediction, Actor actor) {
        return prediction.stage() == Prediction.Stage.BEING_JUDGED
                && decides(actor)
                && item(prediction).filter(item -> inbox.isTurn(item, actor)).isPresent()
                && judges.isIndependent(prediction, actor.person());
    }

    /**
     * Confirms what the readings said, or corrects it with a reason; it then stands, whatever becomes of the readings.
     * Refused: who is no executive or PMO, is bound to the bet or voted for it, or is not asked (NotPermitted), a prediction
     * that is not to be judged ({@link PredictionMovedOn}), no verdict, or another than the readings' without a reason
     * (InvalidInput).
     */
    public Prediction judge(PredictionId id, @Nullable Verdict verdict, @Nullable String reason, Actor actor) {
        Prediction prediction = lock(id);
        if (!decides(actor) || !judges.isIndependent(prediction, actor.person())) {
            throw new NotPermitted(
                    "not-independent",
                    "How a prediction came out is for an executive or the PMO to say, and for nobody who raised the bet, belongs to"
                            + " its squad, sponsors it or voted for it.");
        }
        if (prediction.stage() != Prediction.Stage.BEING_JUDGED) {
            throw new PredictionMovedOn(code(prediction), prediction.stage());
        }
        WorkItem item = inbox.requireTurn(item(prediction).orElseThrow(), actor, null);
        Finding finding = prediction.finding();
        var checks = new Checks();
        checks.present("verdict", verdict);
        String why = checks.optionalText("reason", reason, WORDS);
        boolean corrects = verdict != null && finding != null && verdict != finding.verdict();
        checks.that(!corrects || why != null, "reason", "is missing: say why it is not as the readings say");
        checks.done();
        Verdict said = verdict == null ? Verdict.UNCLEAR : verdict;
        predictions.judge(id, new Prediction.Judgement(said, why, actor.person(), turns.now(), null));
        Map<String, Object> facts = new HashMap<>();
        facts.put("verdict", said.name());
        facts.put("corrects", corrects);
        if (why != null) {
            facts.put("reason", why);
        }
        audit.record(actor.did("prediction.judged", "prediction", id.value(), code(prediction), facts));
        inbox.complete(item, actor, Map.of());
        return predictions.find(id).orElseThrow();
    }

    private Prediction lock(PredictionId id) {
        return predictions.lock(id).orElseThrow(Predictions::unknown);
    }

    private Optional<WorkItem> item(Prediction prediction) {
        return inbox.openAbout(prediction.id().value()).stream()
                .filter(item -> JUDGING.contains(item.kind()))
                .findFirst();
    }

    private static boolean decides(Actor actor) {
        return actor.is(Role.EXECUTIVE) || actor.is(Role.PMO);
    }

    private boolean leads(Prediction prediction, Actor actor) {
        Initiative bet = turns.bet(prediction);
        UserId lead = squads.get(bet.squad()).lead();
        return lead == null ? actor.is(bet.author()) : actor.is(Role.SQUAD_LEAD) && actor.is(lead);
    }

    private String code(Prediction prediction) {
        return turns.bet(prediction).code();
    }
}
