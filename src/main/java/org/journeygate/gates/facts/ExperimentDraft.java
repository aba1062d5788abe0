package org.journeygate.gates.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an experiment as somebody gives them, see {@link Experiment}.
 *
 * @param endedOn the day it was gathered where it is left out
 */
public record ExperimentDraft(
        @Nullable ArmDraft control,
        @Nullable ArmDraft variant,
        @Nullable BigDecimal smallestEffect,
        @Nullable Integer plannedSize,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate endedOn,
        @Nullable Boolean peeked) {

    private static final int MOST = 100_000_000;
    private static final String FIELD = "experiment.";

    boolean isEmpty() {
        return Stream.of(control, variant).allMatch(arm -> arm == null || arm.isEmpty())
                && smallestEffect == null
                && plannedSize == null
                && plannedEnd == null
                && endedOn == null
                && !Boolean.TRUE.equals(peeked);
    }

    /** The experiment; null with the faults noted where its numbers do not hold together. */
    @Nullable
    Experiment checked(LocalDate gatheredOn, Checks checks) {
        int faults = checks.errors().size();
        boolean measured = Stream.of(control, variant).anyMatch(arm -> arm != null && arm.isMeasured());
        Arm one = arm("control", control, measured, checks);
        Arm other = arm("variant", variant, measured, checks);
        BigDecimal smallest =
                checks.number(FIELD + "smallestEffect", smallestEffect, "-1000000000000", "1000000000000", 6);
        if (smallestEffect != null) {
            checks.that(
                    smallest.signum() != 0,
                    FIELD + "smallestEffect",
                    "is not zero: below it the change is not worth having");
        }
        checks.that(
                plannedSize == null || plannedSize >= 2 && plannedSize <= 2 * MOST,
                FIELD + "plannedSize",
                "is a whole number from 2 on");
        LocalDate ended = endedOn == null ? gatheredOn : endedOn;
        checks.that(!ended.isAfter(gatheredOn), FIELD + "endedOn", "lies after the day on which it was gathered");
        if (checks.errors().size() > faults) {
            return null;
        }
        var experiment =
                new Experiment(one, other, smallest, plannedSize, plannedEnd, ended, Boolean.TRUE.equals(peeked));
        checkMeaning(experiment, checks);
        return checks.errors().size() > faults ? null : experiment;
    }

    private static void checkMeaning(Experiment experiment, Checks checks) {
        if (experiment.isOfShares()) {
            double share = experiment.trial().compare().control()
                    + experiment.smallestEffect().doubleValue() / 100;
            checks.that(
                    share > 0 && share < 1,
                    FIELD + "smallestEffect",
                    "leads beyond 0 or 100 %: give it in percentage points, negative where less is better");
        }
    }

    private static Arm arm(String name, @Nullable ArmDraft arm, boolean measured, Checks checks) {
        String field = FIELD + name + ".";
        ArmDraft given = arm == null ? ArmDraft.EMPTY : arm;
        int fewest = measured ? 2 : 1;
        Integer n = given.n();
        checks.that(n != null, field + "n", "is missing");
        checks.that(
                n == null || n >= fewest && n <= MOST,
                field + "n",
                "is a whole number from %d to %d".formatted(fewest, MOST));
        if (measured) {
            checks.that(
                    given.conversions() == null,
                    field + "conversions",
                    "goes with a count: give conversions in both arms, or mean and sd in both");
            BigDecimal mean = checks.number(field + "mean", given.mean(), "-1000000000000", "1000000000000", 6);
            BigDecimal sd = checks.number(field + "sd", given.sd(), "0", "1000000000000", 6);
            checks.that(given.sd() == null || sd.signum() > 0, field + "sd", "is more than zero");
            return new Arm(n == null ? fewest : n, null, mean, sd);
        }
        Integer conversions = given.conversions();
        checks.that(conversions != null, field + "conversions", "is missing, or mean and sd in both arms");
        checks.that(
                conversions == null || conversions >= 0 && (n == null || conversions <= n),
                field + "conversions",
                "is a whole number from 0 to n");
        return new Arm(n == null ? fewest : n, conversions == null ? 0 : conversions, null, null);
    }

    /** One arm as somebody gives it. */
    public record ArmDraft(
            @Nullable Integer n,
            @Nullable Integer conversions,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal sd) {

        static final ArmDraft EMPTY = new ArmDraft(null, null, null, null);

        boolean isEmpty() {
            return equals(EMPTY);
        }

        boolean isMeasured() {
            return mean != null || sd != null;
        }
    }
}
