package org.journeygate.initiatives.themes;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** Bets name the theme, so it is retired instead of being deleted. */
public final class ThemeInUse extends StateMovedOn {

    ThemeInUse(Theme theme, long bets) {
        super(
                "theme-in-use",
                "%d %s the theme %s, so it cannot be deleted: retire it, and no other bet will name it."
                        .formatted(bets, bets == 1 ? "bet names" : "bets name", theme.name()),
                Map.of("bets", bets));
    }
}
