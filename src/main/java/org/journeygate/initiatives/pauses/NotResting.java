package org.journeygate.initiatives.pauses;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The pause is not one in which the bet rests: its panel or chair is asked already, or it has ended. */
public final class NotResting extends StateMovedOn {

    NotResting(String bet, Pause.Stage stage) {
        super("pause-moved-on", remedy(bet, stage), Map.of("stage", stage.name()));
    }

    private static String remedy(String bet, Pause.Stage stage) {
        return switch (stage) {
            case RESUMING -> "The panel is asked whether %s may resume: wait for its answer.".formatted(bet);
            case WITH_CHAIR -> "The pause of %s is over; its chair now chooses what becomes of it.".formatted(bet);
            default -> "The pause of %s has ended.".formatted(bet);
        };
    }
}
