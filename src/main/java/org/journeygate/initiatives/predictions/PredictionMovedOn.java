package org.journeygate.initiatives.predictions;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The prediction is not where it can be commented or judged. */
public final class PredictionMovedOn extends StateMovedOn {

    PredictionMovedOn(String bet, Prediction.Stage stage) {
        super("prediction-moved-on", remedy(bet, stage), Map.of("stage", stage.name()));
    }

    private static String remedy(String bet, Prediction.Stage stage) {
        return switch (stage) {
            case RUNNING ->
                "The promised day of %s is not over yet, or its readings are still coming in.".formatted(bet);
            case WITH_LEAD -> "The squad's lead has the word on %s first.".formatted(bet);
            case BEING_JUDGED -> "The prediction of %s is being judged; it can no longer be commented.".formatted(bet);
            case JUDGED -> "It is certain how the prediction of %s came out.".formatted(bet);
        };
    }
}
