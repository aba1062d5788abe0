package org.journeygate.journeys;

import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotPermitted;

/** Who keeps portfolios, personas and journeys: the PMO and administrators; a journey's owner keeps that journey. */
final class Stewardship {

    private Stewardship() {}

    static boolean isSteward(Actor actor) {
        return actor.is(Role.PMO) || actor.is(Role.ADMINISTRATOR);
    }

    static boolean keeps(UserId owner, Actor actor) {
        return isSteward(actor) || actor.is(owner);
    }

    static void requireSteward(Actor actor, String thing) {
        if (!isSteward(actor)) {
            throw new NotPermitted(
                    "not-steward",
                    "Only the PMO and administrators keep " + thing + ". Ask one of them for the change.");
        }
    }

    static void requireKeeper(UserId owner, Actor actor) {
        if (!keeps(owner, actor)) {
            throw new NotPermitted(
                    "not-journey-owner",
                    "Only the journey's owner, the PMO and administrators change a journey, its stages and its metrics.");
        }
    }
}
