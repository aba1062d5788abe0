package org.journeygate.gates.statistics;

/** The numbers of a trial in which some got the change and others did not. */
public sealed interface Trial permits TwoProportions, TwoMeans {

    /** The share of tests of the wanted strength that must find an effect that is there. */
    double ENOUGH_POWER = 0.8;

    /** How far the arms lie apart, and how sure that is. */
    Comparison compare();

    /**
     * The probability that a trial of this size finds an effect of that size, at 5 % two-sided. It asks about the smallest
     * effect that matters, never about the one observed, which would only say the p-value again.
     *
     * @param effect variant less control, as a share or in the unit of the means; not zero
     */
    double power(double effect);

    /** How many took part, both arms together. */
    int size();
}
