package org.journeygate.gates.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.journeygate.gates.statistics.Comparison.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The statistics against worked examples that others have published, each with its source. Three of them are such that the
 * naive answer is wrong: the Wald interval, pooled strata, and a test that is stopped as soon as it looks good.
 */
class PublishedExamplesUnitTests {

    private static final Offset<Double> FOUR_PLACES = within(0.00006);

    /**
     * R. G. Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven methods,
     * Statistics in Medicine 17 (1998) 873-890, table II, examples (a) to (h), method 10.
     */
    @ParameterizedTest(name = "{0}/{1} less {2}/{3}")
    @CsvSource({
        "56, 70, 48, 80,  0.0524, 0.3339",
        " 9, 10,  3, 10,  0.1705, 0.8090",
        " 6,  7,  2,  7,  0.0582, 0.8062",
        " 5, 56,  0, 29, -0.0381, 0.1926",
        " 0, 10,  0, 20, -0.1611, 0.2775",
        " 0, 10,  0, 10, -0.2775, 0.2775",
        "10, 10,  0, 20,  0.6791, 1.0000",
        "10, 10,  0, 10,  0.6075, 1.0000"
    })
    void givesNewcombesIntervals(int variant, int ofVariant, int control, int ofControl, double low, double high) {
        Interval interval = shares(control, ofControl, variant, ofVariant).interval();

        assertThat(interval.low()).isEqualTo(low, FOUR_PLACES);
        assertThat(interval.high()).isEqualTo(high, FOUR_PLACES);
    }

    /**
     * Newcombe 1998, table II, example (d), where the naive answer is wrong: Wald's interval (method 1) is 0.0146 to 0.1640
     * and seems to prove an effect that neither Newcombe's interval nor Fisher's test finds.
     */
    @org.junit.jupiter.api.Test
    void isNotTakenInByTheWaldInterval() {
        double share = 5.0 / 56;
        double wald = Normal.CRITICAL * Math.sqrt(share * (1 - share) / 56);
        assertThat(share - wald).isEqualTo(0.0146, FOUR_PLACES);
        assertThat(share + wald).isEqualTo(0.1640, FOUR_PLACES);

        Comparison comparison = shares(0, 29, 5, 56);

        assertThat(comparison.interval().includesZero()).isTrue();
        assertThat(comparison.isSignificant()).isFalse();
        assertThat(comparison.test()).isEqualTo(Test.FISHER);
    }

    /**
     * R. A. Fisher, The Design of Experiments (1935), chapter II, the lady tasting tea, three of four cups right; in the
     * example of R's {@code fisher.test} 0.2429 one-sided and, the table being symmetric, 0.4857 two-sided.
     */
    @org.junit.jupiter.api.Test
    void tastesTeaWithFisher() {
        Comparison comparison = shares(1, 4, 3, 4);

        assertThat(comparison.test()).isEqualTo(Test.FISHER);
        assertThat(comparison.pValue()).isEqualTo(34.0 / 70, within(1e-9)).isEqualTo(0.4857, FOUR_PLACES);
    }

    /**
     * D. C. Montgomery and G. C. Runger, Applied Statistics and Probability for Engineers, supplement, example S10-1: 4 of 10
     * rolls without a defect before, 8 of 10 after, P = 0.0750 + 0.0095 + 0.0003 = 0.0848 one-sided; with equal arms the two tails are alike.
     */
    @org.junit.jupiter.api.Test
    void comparesRollsOfCloth() {
        assertThat(shares(4, 10, 8, 10).pValue()).isEqualTo(2 * 0.0848, within(0.0003));
    }

    /**
     * C. R. Charig and others, BMJ 292 (1986) 879-882, as discussed by S. A. Julious and M. A. Mullee, Confounding and
     * Simpson's paradox, BMJ 309 (1994) 1480: open surgery does better with small stones (81 of 87 against 234 of 270) and
     * with large ones (192 of 263 against 55 of 80), and yet the naive answer from the pooled counts (273 of 350 against 289
     * of 350) is the opposite. Counts alone cannot show that the arms were not alike.
     */
    @org.junit.jupiter.api.Test
    void turnsRoundWhereStrataArePooled() {
        double small = shares(234, 270, 81, 87).effect();
        double large = shares(55, 80, 192, 263).effect();
        double pooled = shares(234 + 55, 270 + 80, 81 + 192, 87 + 263).effect();

        assertThat(small).isEqualTo(0.93 - 0.87, within(0.01)).isPositive();
        assertThat(large).isEqualTo(0.73 - 0.69, within(0.01)).isPositive();
        assertThat(pooled).isEqualTo(0.78 - 0.83, within(0.01)).isNegative();
    }

    /**
     * Steering Committee of the Physicians' Health Study, NEJM 321 (1989) 129-135: 104 heart attacks among 11 037 who took
     * aspirin, 189 among 11 034 who took placebo. A. Agresti, An Introduction to Categorical Data Analysis, section 2.2: difference 0.0077 with an
     * interval of 0.005 to 0.011.
     */
    @org.junit.jupiter.api.Test
    void findsWhatAspirinDoes() {
        Comparison comparison = shares(189, 11_034, 104, 11_037);

        assertThat(comparison.test()).isEqualTo(Test.Z);
        assertThat(comparison.effect()).isEqualTo(-0.0077, FOUR_PLACES);
        assertThat(comparison.interval().low()).isEqualTo(-0.011, within(0.0005));
        assertThat(comparison.interval().high()).isEqualTo(-0.005, within(0.0005));
        assertThat(comparison.pValue()).isLessThan(0.00001);
    }

    /**
     * NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.3, Two-Sample t-Test for Equal Means, AUTO83B.DAT, and the same in
     * the Dataplot reference: miles per gallon of 249 American and 79 Japanese cars; without equal variances T = -12.94627
     * with 136.87499 degrees of freedom, p = 1.571e-25.
     */
    @org.junit.jupiter.api.Test
    void comparesCarsAsNistDoes() {
        var cars = new TwoMeans(new Mean(79, 30.48101, 6.10771), new Mean(249, 20.14458, 6.41470));
        Comparison comparison = cars.compare();

        assertThat(cars.freedom()).isEqualTo(136.87499, within(0.001));
        assertThat(comparison.effect()).isEqualTo(-10.33643, within(0.00001));
        double error = (comparison.interval().high() - comparison.interval().low()) / 2 / 1.9775;
        assertThat(comparison.effect() / error).isEqualTo(-12.94627, within(0.003));
        assertThat(comparison.pValue()).isEqualTo(1.571e-25, within(1e-27));
    }

    /**
     * Student, The probable error of a mean, Biometrika 6 (1908) 1-25, the two soporific drugs, as in the example of R's
     * {@code t.test(extra ~ group, data = sleep)}: p = 0.07939, 95 % interval -3.3654832 to 0.2054832.
     */
    @org.junit.jupiter.api.Test
    void sleepsAsLongAsStudent() {
        Comparison comparison = new TwoMeans(new Mean(10, 2.33, 2.002249), new Mean(10, 0.75, 1.789010)).compare();

        assertThat(comparison.effect()).isEqualTo(-1.58, within(1e-9));
        assertThat(comparison.interval().low()).isEqualTo(-3.3654832, within(0.00001));
        assertThat(comparison.interval().high()).isEqualTo(0.2054832, within(0.00001));
        assertThat(comparison.pValue()).isEqualTo(0.07939, within(0.00001));
    }

    /** R manual, {@code power.prop.test}, examples: n = 50 gives 0.740 for 0.50 against 0.75; 76.7 an arm give 0.90. */
    @org.junit.jupiter.api.Test
    void hasThePowerOfTwoSharesThatRPrints() {
        assertThat(new TwoProportions(new Proportion(25, 50), new Proportion(30, 50)).power(0.25))
                .isEqualTo(0.740, within(0.0005));
        assertThat(new TwoProportions(new Proportion(38, 76), new Proportion(38, 76)).power(0.25))
                .isLessThan(0.90);
        assertThat(new TwoProportions(new Proportion(39, 78), new Proportion(39, 78)).power(0.25))
                .isGreaterThan(0.90);
    }

    /** R manual, {@code power.t.test}, examples: n = 20 an arm and a difference of one standard deviation give 0.8689528. */
    @org.junit.jupiter.api.Test
    void hasThePowerOfTwoMeansThatRPrints() {
        assertThat(new TwoMeans(new Mean(20, 0, 1), new Mean(20, 0, 1)).power(1))
                .isEqualTo(0.8689528, within(0.00001));
    }

    /** J. Cohen, A power primer, Psychological Bulletin 112 (1992) 155-159, table 2: n an arm for power 0.80 at 0.05. */
    @ParameterizedTest(name = "{1} an arm for d = {0}")
    @CsvSource({"0.2, 393", "0.5, 64", "0.8, 26"})
    void needsTheSampleThatCohenNames(double effect, int size) {
        assertThat(new TwoMeans(new Mean(size, 0, 1), new Mean(size, 0, 1)).power(effect))
                .isEqualTo(Trial.ENOUGH_POWER, within(0.008));
    }

    /**
     * P. Armitage, C. K. McPherson and B. C. Rowe, Repeated significance tests on accumulating data, Journal of the Royal
     * Statistical Society A 132 (1969) 235-244: whoever looks at each stage and stops at the first p below 0.05 finds an effect
     * that is not there with 0.083 after two looks, 0.142 after five, 0.193 after ten, where the naive answer is 0.05. No
     * p-value mends that afterwards, so that a test that was stopped early is called so.
     */
    @ParameterizedTest(name = "{0} looks")
    @CsvSource({"1, 0.050", "2, 0.083", "5, 0.142", "10, 0.193"})
    void errsAsOftenAsArmitageSaysWhereOneLooksTooOften(int looks, double error) {
        var random = new Random(1969);
        int found = 0;
        int trials = 40_000;
        for (int trial = 0; trial < trials; trial++) {
            double sum = 0;
            for (int look = 1; look <= looks; look++) {
                sum += random.nextGaussian();
                if (Normal.beyond(sum / Math.sqrt(look)) < 0.05) {
                    found++;
                    break;
                }
            }
        }
        assertThat((double) found / trials).isEqualTo(error, within(0.006));
    }

    private static Comparison shares(int control, int ofControl, int variant, int ofVariant) {
        return new TwoProportions(new Proportion(control, ofControl), new Proportion(variant, ofVariant)).compare();
    }
}
