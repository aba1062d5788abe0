package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.gates.GateFixtures.PAIN;
import static org.journeygate.gates.GateFixtures.REACH;

import java.util.List;
import java.util.Map;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput.FieldError;
import org.junit.jupiter.api.Test;

class ScorecardUnitTests {

    private static final Gate GATE = GateFixtures.asking(List.of(), List.of(PAIN, REACH));

    @Test
    void weighsTheScores() {
        assertThat(new Scorecard(GATE, Map.of("pain", 10, "reach", 0)).percent())
                .isEqualTo(75);
        assertThat(new Scorecard(GATE, Map.of("pain", 0, "reach", 10)).percent())
                .isEqualTo(25);
        assertThat(new Scorecard(GATE, Map.of("pain", 10, "reach", 10)).percent())
                .isEqualTo(100);
    }

    @Test
    void countsWhatIsMissingAsNothing() {
        var scorecard = new Scorecard(GATE, Map.of("reach", 10));

        assertThat(scorecard.percent()).isEqualTo(25);
        assertThat(scorecard.missing()).containsExactly(PAIN);
    }

    @Test
    void reachesTheHurdleExactly() {
        assertThat(new Scorecard(GATE, Map.of("pain", 6, "reach", 6)).reachesHurdle())
                .isTrue();
        assertThat(new Scorecard(GATE, Map.of("pain", 6, "reach", 5)).reachesHurdle())
                .isFalse();
    }

    @Test
    void roundsDownSoThatAHurdleJustMissedNeverReadsAsReached() {
        var scorecard = new Scorecard(GATE, Map.of("pain", 7, "reach", 2));

        assertThat(scorecard.percent()).isEqualTo(57);
    }

    @Test
    void countsRatingsAndMeasuresThemAgainstGreen() {
        var rated = new Gate("beta", "Beta", "?", List.of(), Scale.RATING, List.of(PAIN, REACH), 0, List.of());
        var scorecard = new Scorecard(rated, Map.of("pain", 2, "reach", 0));

        assertThat(scorecard.ratings()).isEqualTo(Map.of(Rating.GREEN, 1, Rating.AMBER, 0, Rating.RED, 1));
        assertThat(scorecard.percent()).isEqualTo(75);
        var checks = new Checks();
        Scorecard.check(checks, rated, Map.of("pain", 3, "reach", 2));
        assertThat(checks.errors()).extracting(error -> error.field()).containsExactly("scores.pain");
    }

    @Test
    void isNothingWithoutFactors() {
        var scorecard = new Scorecard(GateFixtures.askingNothing(), Map.of());

        assertThat(scorecard.percent()).isZero();
        assertThat(scorecard.missing()).isEmpty();
    }

    @Test
    void takesScoresFromNoughtToTen() {
        var checks = new Checks();
        Scorecard.check(checks, GATE, Map.of("pain", 0, "reach", 10));

        assertThat(checks.errors()).isEmpty();
    }

    @Test
    void refusesScoresOutsideAndOfNoFactor() {
        var checks = new Checks();
        Scorecard.check(checks, GATE, Map.of("pain", 11, "reach", -1, "luck", 5));

        assertThat(checks.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("scores.pain", "scores.reach", "scores.luck");
    }
}
