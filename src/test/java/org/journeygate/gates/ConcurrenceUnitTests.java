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
    void isDueForAGuardedGoAfterALapse(Outcome forward) {
        assertThat(Concurrence.isDue(forward, true, true)).isTrue();
    }

    @Test
    void isNotDueWhereEverySeatTookPart() {
        assertThat(Concurrence.isDue(Outcome.GO, false, true)).isFalse();
    }

    @Test
    void isNotDueForWhatIsNotGuarded() {
        assertThat(Concurrence.isDue(Outcome.GO, true, false)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"PIVOT", "PAUSE", "STOP"})
    void isNotDueWhereTheBetDoesNotGoOn(Outcome other) {
        assertThat(Concurrence.isDue(other, true, true)).isFalse();
    }

    @Test
    void guardsWhatCannotBeUndone() {
        assertThat(Concurrence.guards(false, null, AMOUNT)).isTrue();
    }

    @Test
    void guardsWhatIsAboveTheAmountOfTheFullTier() {
        assertThat(Concurrence.guards(true, new BigDecimal("100000.01"), AMOUNT))
                .isTrue();
        assertThat(Concurrence.guards(true, new BigDecimal("100000.00"), AMOUNT))
                .isFalse();
    }

    @Test
    void guardsNothingElseWhileNoAmountIsKnown() {
        assertThat(Concurrence.guards(true, null, AMOUNT)).isFalse();
        assertThat(Concurrence.guards(true, new BigDecimal("200000"), null)).isFalse();
    }
}
