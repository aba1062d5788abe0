package org.journeygate.gates;

import java.time.LocalDate;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.people.UserId;

/**
 * A gate request that is not over and has evidence that was worth something when it was gathered and is worth nothing any more. What the
 * evidence says is not in it, for not everybody reads that.
 *
 * @param code of the request
 * @param author who answers for it
 * @param since the day on which the first item fell to the lowest grade
 */
public record WornOff(String code, InitiativeId bet, UserId author, LocalDate since) {}
