package org.journeygate.journeys.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MoodUnitTests {

    @ParameterizedTest
    @CsvSource({
        "-1, ANGRY",
        "-0.76, ANGRY",
        "-0.75, ANNOYED",
        "-0.26, ANNOYED",
        "-0.25, NEUTRAL",
        "0.25, NEUTRAL",
        "0.26, PLEASED",
        "0.75, PLEASED",
        "0.76, DELIGHTED",
        "1, DELIGHTED"
    })
    void isTheNearestWordAndBetweenTwoTheOneNearerToNeutral(BigDecimal sentiment, Mood mood) {
        assertThat(Mood.of(sentiment)).isEqualTo(mood);
    }

    @ParameterizedTest
    @EnumSource
    void isItsOwnNearestWord(Mood mood) {
        assertThat(Mood.of(mood.score())).isEqualTo(mood);
    }

    @Test
    void refusesWhatIsNoSentiment() {
        assertThatThrownBy(() -> Mood.of(new BigDecimal("1.26"))).isInstanceOf(IllegalArgumentException.class);
    }
}
