package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrenceUnitTests {

    private static final BigDecimal AMOUNT = new BigDecimal("100000");

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"GO", "GO_WITH_CONDITIONS"})
    void isDueForAnIrreversibleGoAfterALapse(Outcome forward) {
        assertThat(Concurrence.isDue(forward, 1, false, null, AMOUNT)).isTrue();
    }

    @Test
    void isDueForAGoAboveTheAmountOfTheFullTier() {
        assertThat(Concurrence.isDue(Outcome.GO, 2, true, new BigDecimal("100000.01"), AMOUNT))
                .isTrue();
        assertThat(Concurrence.isDue(Outcome.GO, 2, true, new BigDecimal("100000.00"), AMOUNT))
                .isFalse();
    }

    @Test
    void isNotDueWhereEverySeatTookPart() {
        assertThat(Concurrence.isDue(Outcome.GO, 0, false, new BigDecimal("200000"), AMOUNT))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"PIVOT", "PAUSE", "STOP"})
    void isNotDueWhereTheBetDoesNotGoOn(Outcome other) {
        assertThat(Concurrence.isDue(other, 1, false, new BigDecimal("200000"), AMOUNT))
                .isFalse();
    }

    @Test
    void isNotDueWhileNoAmountIsKnown() {
        assertThat(Concurrence.isDue(Outcome.GO, 1, true, null, AMOUNT)).isFalse();
        assertThat(Concurrence.isDue(Outcome.GO, 1, true, new BigDecimal("200000"), null))
                .isFalse();
    }
}
