package org.journeygate.gates.facts;

import org.jspecify.annotations.Nullable;

/**
 * What an item states beyond words; at most one of the three, as its kind has it.
 *
 * @param experiment the numbers of an experiment
 * @param change a metric before and after
 * @param method how research was done
 */
public record Facts(
        @Nullable Experiment experiment,
        @Nullable MetricChange change,
        @Nullable Method method) {

    /** Nothing but words. */
    public static final Facts NONE = new Facts(null, null, null);

    /** Whether the numbers of an experiment or of a metric's change are given. */
    public boolean isCounted() {
        return experiment != null || change != null;
    }
}
