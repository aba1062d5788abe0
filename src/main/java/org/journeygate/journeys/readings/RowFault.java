package org.journeygate.journeys.readings;

/**
 * One thing wrong in one row of a longer list of readings.
 *
 * @param row its number there
 * @param column the field's name; empty where the row as a whole is meant
 * @param message cause and remedy in one sentence
 */
public record RowFault(int row, String column, String message) {}
