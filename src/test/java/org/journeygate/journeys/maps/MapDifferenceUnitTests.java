package org.journeygate.journeys.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.maps.MapDifference.Kind;
import org.journeygate.journeys.maps.MapDifference.Line;
import org.journeygate.journeys.maps.MapDifference.Part;
import org.junit.jupiter.api.Test;

class MapDifferenceUnitTests {

    static final StageId FIND = StageId.next();
    static final StageId PAY = StageId.next();
    static final StageId WAIT = StageId.next();

    static final StageMap BEFORE = new StageMap(
            "Pay",
            List.of(new Touchpoint("App", "Basket"), new Touchpoint("Shop", "Till")),
            List.of("Slow"),
            0,
            List.of());

    @Test
    void findsNothingBetweenAMapAndItself() {
        JourneyMap map = new JourneyMap(List.of(new MappedStage(PAY, "Pay", true, BEFORE)));

        assertThat(MapDifference.between(map, map).count()).isZero();
        assertThat(MapDifference.between(map, map).stages())
                .extracting(MapDifference.StageDifference::kind)
                .containsExactly(Kind.SAME);
    }

    @Test
    void namesWhatIsNewGoneAndDifferentAtAStage() {
        MetricId metric = MetricId.next();
        StageMap after = new StageMap(
                "",
                List.of(new Touchpoint("App", "Basket"), new Touchpoint("App", "Till")),
                List.of(),
                -2,
                List.of(metric));

        MapDifference difference = MapDifference.between(
                new JourneyMap(List.of(new MappedStage(PAY, "Pay", true, BEFORE))),
                new JourneyMap(List.of(new MappedStage(PAY, "Check out", false, after))));

        assertThat(difference.stages().get(0).kind()).isEqualTo(Kind.CHANGED);
        assertThat(difference.stages().get(0).lines())
                .containsExactly(
                        new Line(Part.NAME, "Pay", "Check out"),
                        new Line(Part.MOMENT, "", null),
                        new Line(Part.GOAL, "Pay", null),
                        new Line(Part.TOUCHPOINT, "Shop: Till", null),
                        new Line(Part.TOUCHPOINT, null, "App: Till"),
                        new Line(Part.EMOTION, "0", "-2"),
                        new Line(Part.PAIN, "Slow", null),
                        new Line(Part.METRIC, null, metric.value().toString()));
    }

    @Test
    void knowsStagesByTheirIdAndShowsThoseTakenOutWhereTheyWere() {
        JourneyMap before = new JourneyMap(List.of(
                new MappedStage(FIND, "Find", false, StageMap.EMPTY), new MappedStage(PAY, "Pay", false, BEFORE)));
        JourneyMap after = new JourneyMap(List.of(
                new MappedStage(PAY, "Pay", false, BEFORE), new MappedStage(WAIT, "Wait", true, StageMap.EMPTY)));

        MapDifference difference = MapDifference.between(before, after);

        assertThat(difference.stages())
                .extracting(MapDifference.StageDifference::name)
                .containsExactly("Find", "Pay", "Wait");
        assertThat(difference.stages())
                .extracting(MapDifference.StageDifference::kind)
                .containsExactly(Kind.REMOVED, Kind.SAME, Kind.ADDED);
        assertThat(difference.stages().get(2).lines()).containsExactly(new Line(Part.MOMENT, null, ""));
        assertThat(difference.count()).isEqualTo(2);
    }

    @Test
    void tellsWhichStagesChangedTheirPlace() {
        MappedStage find = new MappedStage(FIND, "Find", false, StageMap.EMPTY);
        MappedStage pay = new MappedStage(PAY, "Pay", false, StageMap.EMPTY);

        MapDifference difference =
                MapDifference.between(new JourneyMap(List.of(find, pay)), new JourneyMap(List.of(pay, find)));

        assertThat(difference.stages())
                .allSatisfy(stage -> assertThat(stage.lines()).containsExactly(new Line(Part.PLACE, "", "")));
    }
}
