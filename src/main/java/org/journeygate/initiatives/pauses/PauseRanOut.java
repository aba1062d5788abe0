package org.journeygate.initiatives.pauses;

import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.jspecify.annotations.Nullable;

/**
 * A pause has run out without a resumption, or its squad has let go: somebody has to choose what becomes of the bet.
 *
 * @param request the gate request on which the pause was decided
 * @param renewable whether it may be paused once more
 * @param reason why the squad has let go; null where the pause ran out
 */
public record PauseRanOut(
        PauseId pause,
        InitiativeId initiative,
        UUID request,
        boolean renewable,
        @Nullable String reason) {}
