package org.journeygate.squads;

/** A squad was dissolved; it is kept to be read. */
public record SquadEnded(SquadId squad, String reason) {}
