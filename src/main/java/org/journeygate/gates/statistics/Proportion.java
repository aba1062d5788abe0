package org.journeygate.gates.statistics;

/**
 * How many of so many did it.
 *
 * @param successes from 0 to {@code trials}
 * @param trials at least 1
 */
public record Proportion(int successes, int trials) {

    public Proportion {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(successes, trials));
        }
    }

    /** The share, 0 to 1. */
    public double share() {
        return (double) successes / trials;
    }

    /** Wilson's score interval (1927), 95 %: unlike Wald's it stays within 0 to 1 and does not collapse at either end. */
    public Interval wilson() {
        double z = Normal.CRITICAL;
        double square = z * z;
        double centre = (successes + square / 2) / (trials + square);
        double half = z / (trials + square) * Math.sqrt(trials * share() * (1 - share()) + square / 4);
        return new Interval(
                successes == 0 ? 0 : Math.max(0, centre - half), successes == trials ? 1 : Math.min(1, centre + half));
    }
}
