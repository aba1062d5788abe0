package org.journeygate.initiatives.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Figures over verdicts. */
class CalibrationUnitTests {

    @Test
    void tellsNothingBeforeTheFifth() {
        Calibration four = new Calibration(4, 4, 0, 0, 4, 280, 3600);

        assertThat(four.isShown()).isFalse();
        assertThat(four.shareKept()).isNull();
        assertThat(four.brier()).isNull();
        assertThat(four.saidOnAverage()).isNull();
    }

    @Test
    void countsUnclearOnesAsNotKept() {
        Calibration five = new Calibration(5, 2, 1, 2, 0, 0, 0);

        assertThat(five.shareKept()).isEqualByComparingTo("0.4");
        assertThat(five.brier()).isNull();
    }

    /** Said 80 % five times, kept twice: (2 · 0.2² + 3 · 0.8²) / 5. */
    @Test
    void scoresWhatWasSaidAsBrierDid() {
        Calibration five = new Calibration(5, 2, 3, 0, 5, 400, 2 * 400 + 3 * 6400);

        assertThat(five.brier()).isEqualByComparingTo("0.4");
        assertThat(five.saidOnAverage()).isEqualByComparingTo("0.8");
        assertThat(five.plus(five).brier()).isEqualByComparingTo("0.4");
        assertThat(new Calibration(7, 2, 5, 0, 4, 320, 800).brier())
                .as("four of seven said how sure they were")
                .isNull();
    }
}
