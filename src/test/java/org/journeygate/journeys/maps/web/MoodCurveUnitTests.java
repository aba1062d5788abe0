package org.journeygate.journeys.maps.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MoodCurveUnitTests {

    @Test
    void drawsGoodAboveAndBadBelowTheNeutralLine() {
        var mood = new MoodCurve(Arrays.asList(2, 0, -2), 100, 104);

        assertThat(mood.y(2)).isEqualTo(14);
        assertThat(mood.y(0)).isEqualTo(mood.zero());
        assertThat(mood.y(-2)).isEqualTo(90);
        assertThat(mood.dot(2)).isEqualTo("M250 90h0");
        assertThat(mood.viewBox(2)).isEqualTo("200 0 100 104");
        assertThat(mood.at(0)).extracting(MoodCurve.Piece::line).containsExactly("M50 14C100 14 100 52 150 52");
        assertThat(mood.at(1)).hasSize(2);
    }

    @Test
    void dashesWhatPassesStagesOfWhichNobodyKnows() {
        var mood = new MoodCurve(Arrays.asList(null, 1, null, -1), 100, 104);

        assertThat(mood.pieces()).extracting(MoodCurve.Piece::guessed).containsExactly(true);
        assertThat(mood.at(0)).isEmpty();
        assertThat(mood.at(2)).hasSize(1);
        assertThat(mood.dot(2)).isNull();
    }

    @Test
    void drawsNothingWhereOneStageAloneIsKnown() {
        assertThat(new MoodCurve(Arrays.asList(null, 1), 100, 104).pieces()).isEmpty();
    }
}
