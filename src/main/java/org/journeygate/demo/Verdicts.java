package org.journeygate.demo;

import java.util.Objects;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.predictions.Judgements;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where squad leads comment on predictions and executives say how they came out. */
@Component
@Profile("demo")
class Verdicts {

    private final Registry registry;
    private final Predictions predictions;
    private final Judgements judgements;
    private final People people;

    Verdicts(Registry registry, Predictions predictions, Judgements judgements, People people) {
        this.registry = registry;
        this.predictions = predictions;
        this.judgements = judgements;
        this.people = people;
    }

    void comment(InitiativeId bet, Squad squad, String text) {
        predictions.of(bet).stream()
                .filter(prediction -> prediction.stage() == Prediction.Stage.WITH_LEAD)
                .forEach(prediction -> judgements.comment(prediction.id(), text, registry.leadOf(squad)));
    }

    /** Whoever is asked confirms what the readings say, unless the script says otherwise. */
    void judge(InitiativeId bet, Script.@Nullable Came came) {
        predictions.of(bet).stream()
                .filter(prediction -> prediction.stage() == Prediction.Stage.BEING_JUDGED)
                .forEach(prediction -> judgements.judge(
                        prediction.id(),
                        came == null || came.say() == null
                                ? Objects.requireNonNull(prediction.finding()).verdict()
                                : came.say(),
                        came == null ? null : came.why(),
                        asked(prediction)));
    }

    private Actor asked(Prediction prediction) {
        UserId judge = prediction.judge();
        return judge == null ? registry.actor("pmo") : people.get(judge).acting();
    }
}
