package org.journeygate.gates;

/**
 * One thing that speaks for a bet more or less, scored 0 to 10.
 *
 * @param key kebab-case, stable from version to version
 * @param name short, e.g. {@code Cost of delay}
 * @param text what 0 and 10 mean
 * @param weight against the other factors of the gate, at least 1
 */
public record Factor(String key, String name, String text, int weight) {

    /** The best score. */
    public static final int TOP = 10;
}
