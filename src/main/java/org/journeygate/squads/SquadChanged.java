package org.journeygate.squads;

/** Who leads, sponsors or works in a squad, or its name or journey, has changed. */
public record SquadChanged(SquadId squad) {}
