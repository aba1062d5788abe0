package org.journeygate.initiatives.moves;

import java.time.Instant;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.people.UserId;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * A bet went from one squad to another.
 *
 * @param number counts the bet's moves from 1 on
 * @param fromName what the squad was called then
 * @param by who moved it; null where it happened by itself
 */
public record BetMove(
        InitiativeId bet,
        int number,
        SquadId from,
        SquadId to,
        String fromName,
        String toName,
        String reason,
        @Nullable UserId by,
        Instant at) {}
