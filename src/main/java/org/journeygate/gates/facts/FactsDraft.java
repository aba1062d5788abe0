package org.journeygate.gates.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says beyond words, not looked at yet.
 *
 * @param experiment null, or all its numbers left out: the experiment is told in words alone
 * @param before the metric's value before
 * @param after the metric's value after
 * @param method how research was done; null where nobody says
 */
public record FactsDraft(
        @Nullable ExperimentDraft experiment,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable Method method) {

    /** Nothing but words. */
    public static final FactsDraft NONE = new FactsDraft(null, null, null, null);

    private static final String MOST = "1000000000000";
    private static final String LEAST = "-1000000000000";
    private static final int DECIMALS = 6;

    /** The facts, where they belong to the kind and hold together; else their faults are noted. */
    public Facts checked(@Nullable String kind, LocalDate gatheredOn, Checks checks) {
        belongs("EXPERIMENT", kind, experiment == null || experiment.isEmpty(), "experiment", checks);
        belongs("METRIC_CHANGE", kind, before == null && after == null, "before", checks);
        belongs("RESEARCH", kind, method == null, "method", checks);
        if (kind == null) {
            return Facts.NONE;
        }
        return new Facts(
                experiment == null || experiment.isEmpty() ? null : experiment.checked(gatheredOn, checks),
                change(checks),
                method);
    }

    private @Nullable MetricChange change(Checks checks) {
        if (before == null && after == null) {
            return null;
        }
        return new MetricChange(
                checks.number("before", before, LEAST, MOST, DECIMALS),
                checks.number("after", after, LEAST, MOST, DECIMALS));
    }

    private static void belongs(String wanted, @Nullable String kind, boolean absent, String field, Checks checks) {
        checks.that(
                absent || wanted.equals(kind),
                field,
                "belongs to evidence of the kind " + wanted + ": leave it out or change the kind");
    }
}
