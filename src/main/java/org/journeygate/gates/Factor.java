package org.journeygate.gates;

/**
 * One thing that speaks for a bet more or less, scored on the scale of its gate.
 *
 * @param key kebab-case, stable from version to version
 * @param name short, e.g. {@code Cost of delay}
 * @param text what the ends of the scale mean
 * @param weight against the other factors of the gate, at least 1
 */
public record Factor(String key, String name, String text, int weight) {

    /** Whether a score of the other says the same about this one; weights may differ. */
    boolean asksTheSameAs(Factor other) {
        return key.equals(other.key) && name.equals(other.name) && text.equals(other.text);
    }
}
