package org.journeygate.initiatives.moves;

import org.journeygate.initiatives.InitiativeId;
import org.journeygate.squads.SquadId;

/**
 * A bet belongs to another squad from now on. What it has under way goes along; what was promised and decided stays.
 *
 * @param code the bet's
 */
public record BetMoved(InitiativeId bet, String code, SquadId from, SquadId to) {

    /** Why work items change hands then, for those who are told. */
    public static final String REASON = "The bet has gone to another squad";
}
