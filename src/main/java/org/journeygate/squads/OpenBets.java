package org.journeygate.squads;

import java.util.List;

/** The open bets of a squad, as the module of the bets knows them. */
public interface OpenBets {

    /** The codes of the bets that go on or of which something waits, the oldest first. One statement. */
    List<String> of(SquadId squad);
}
