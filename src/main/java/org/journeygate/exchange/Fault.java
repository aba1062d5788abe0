package org.journeygate.exchange;

/**
 * One thing wrong in one cell of a file.
 *
 * @param row as a spreadsheet numbers it: the header is row 1
 * @param column the column's name in the header
 * @param message cause and remedy in one sentence
 */
public record Fault(int row, String column, String message) {}
