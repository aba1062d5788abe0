package org.journeygate.gates;

/**
 * What awaits a gate request if it is submitted now.
 *
 * @param longest the working days that it takes at most, without return, question, meeting or chair
 */
public record Prospect(Readiness readiness, Tier tier, int longest) {}
