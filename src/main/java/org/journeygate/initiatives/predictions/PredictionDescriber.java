package org.journeygate.initiatives.predictions;

import java.util.Locale;
import java.util.Map;
import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.journeygate.initiatives.Initiative;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.TaskOpened;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the work items about a prediction. */
@Component
class PredictionDescriber implements Describer {

    private static final Map<String, Integer> MINUTES = Map.of(PredictionTurns.COMMENT, 5);
    private static final int JUDGING_MINUTES = 10;

    private final PredictionTurns turns;
    private final Squads squads;
    private final MessageSource messages;

    PredictionDescriber(PredictionTurns turns, Squads squads, MessageSource messages) {
        this.turns = turns;
        this.squads = squads;
        this.messages = messages;
    }

    @Override
    public String process() {
        return PredictionTurns.PROCESS;
    }

    @Override
    public Description describe(TaskOpened task) {
        Prediction prediction = turns.load(new PredictionId(task.subject()));
        Initiative bet = turns.bet(prediction);
        String kind = task.kind();
        Finding finding = prediction.finding();
        Object[] facts = {bet.title(), finding == null ? "" : finding.reason()};
        return new Description(
                new Subject("prediction", prediction.id().value(), bet.code()),
                say("initiatives-predictions.item." + kind + ".title", facts),
                say("initiatives-predictions.item." + kind + ".detail", facts),
                say(
                        "initiatives.item.from",
                        new Object[] {squads.get(bet.squad()).name()}),
                MINUTES.getOrDefault(kind, JUDGING_MINUTES),
                "/predictions/" + prediction.id().value() + "?item={item}");
    }

    private String say(String key, Object[] facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }
}
