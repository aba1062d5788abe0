package org.journeygate.initiatives.moves;

import java.util.Map;
import org.journeygate.initiatives.Initiative;
import org.journeygate.shared.StateMovedOn;

/** The bet is stopped or finished and nothing of it waits any more: it stays with the squad that made it. */
public final class BetOver extends StateMovedOn {

    BetOver(Initiative bet) {
        super(
                "bet-over",
                "%s is over and nothing of it waits any more: it stays with the squad that made it."
                        .formatted(bet.code()),
                Map.of("status", bet.status().name()));
    }
}
