package org.journeygate.gates;

/**
 * One thing that must be so before a gate may be asked for; one no blocks.
 *
 * @param key kebab-case, stable from version to version
 * @param text a short statement, e.g. {@code A core journey is linked}
 * @param answer who says whether it is so
 */
public record Criterion(String key, String text, Answer answer) {

    /** Whether this is read from the record. */
    public boolean isComputed() {
        return answer == Answer.COMPUTED;
    }

    /** Who says whether a criterion is met. */
    public enum Answer {
        /** The record itself. */
        COMPUTED,
        /** The squad lead, with a reason. */
        DECLARED
    }
}
