package org.journeygate.initiatives;

import java.util.Locale;
import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The bet is paused, stopped or finished and so stays as it is. */
public final class BetNotActive extends StateMovedOn {

    BetNotActive(String code, Initiative.Status status) {
        super(
                "bet-not-active",
                "%s is %s, so it stays as it is.".formatted(code, status.name().toLowerCase(Locale.ROOT)),
                Map.of("status", status.name()));
    }
}
