package org.journeygate.squads;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the predictions of a squad came out, as the module of the bets knows it. */
public interface TrackRecord {

    /** The squad's figures. One statement. */
    Figures of(SquadId squad);

    /**
     * How many came out how; unclear ones count as not kept.
     *
     * @param judged how many are judged
     * @param fewest from how many on the other figures are told; they are null before
     * @param shareKept between 0 and 1
     * @param said how sure the squad was on average, between 0 and 1, where it often enough said
     * @param brier the Brier score of those, 0 at best
     */
    record Figures(
            long judged,
            long fewest,
            @Nullable Long kept,
            @Nullable BigDecimal shareKept,
            @Nullable BigDecimal said,
            @Nullable BigDecimal brier) {}
}
