package org.journeygate.squads.escalations;

import java.util.UUID;
import org.journeygate.people.UserId;
import org.journeygate.squads.SquadId;

/**
 * What others owe a squad and have not given in time.
 *
 * @param id of what is owed; it is escalated once
 * @param by who owes it: never asked to unblock what they are late with
 * @param askedBy who asked for it on the squad's behalf
 * @param blocked what is late, in one sentence
 * @param matter at which the squad waits for it
 */
public record Owed(UUID id, UserId by, UserId askedBy, SquadId squad, String blocked, Matter matter) {}
