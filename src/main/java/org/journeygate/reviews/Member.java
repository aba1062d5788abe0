package org.journeygate.reviews;

import org.journeygate.people.UserId;
import org.journeygate.squads.functions.SquadFunction;

/** Somebody who takes part in a portfolio's reviews, and the function that they speak for. */
public record Member(UserId person, SquadFunction function) {}
