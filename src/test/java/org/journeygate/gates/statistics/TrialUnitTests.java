package org.journeygate.gates.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrialUnitTests {

    @Test
    void says1WhereNobodyDidAnything() {
        Comparison nothing = new TwoProportions(new Proportion(0, 500), new Proportion(0, 500)).compare();

        assertThat(nothing.pValue()).isEqualTo(1, within(1e-9));
        assertThat(nothing.effect()).isZero();
        assertThat(nothing.interval().includesZero()).isTrue();
    }

    @Test
    void turnsRoundWithTheArms() {
        Comparison one = new TwoProportions(new Proportion(40, 400), new Proportion(60, 500)).compare();
        Comparison other = new TwoProportions(new Proportion(60, 500), new Proportion(40, 400)).compare();

        assertThat(one.effect()).isEqualTo(-other.effect(), within(1e-12));
        assertThat(one.interval().low()).isEqualTo(-other.interval().high(), within(1e-12));
        assertThat(one.pValue()).isEqualTo(other.pValue(), within(1e-12));
    }

    @Test
    void hasMorePowerTheLargerItIs() {
        double little = new TwoProportions(new Proportion(50, 500), new Proportion(50, 500)).power(0.02);
        double more = new TwoProportions(new Proportion(500, 5_000), new Proportion(500, 5_000)).power(0.02);

        assertThat(little).isLessThan(0.2);
        assertThat(more).isGreaterThan(Trial.ENOUGH_POWER);
        assertThat(new TwoProportions(new Proportion(0, 50), new Proportion(0, 50)).power(0.001))
                .isBetween(0.0, 0.2);
        assertThat(new TwoProportions(new Proportion(0, 50), new Proportion(0, 50)).power(1))
                .isEqualTo(1);
    }

    @Test
    void hasThePowerOfTheNormalDistributionWhereManyTookPart() {
        double below = new TwoMeans(new Mean(49_000, 10, 4), new Mean(49_000, 10, 4)).power(0.07);
        double above = new TwoMeans(new Mean(51_000, 10, 4), new Mean(51_000, 10, 4)).power(0.07);

        assertThat(above - below).isBetween(0.0, 0.03);
        assertThat(new TwoMeans(new Mean(2, 10, 4), new Mean(2, 10, 4)).power(1))
                .isBetween(0.04, 0.1);
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mean(1, 5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TwoMeans(new Mean(2, 5, 0), new Mean(2, 6, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
