package org.journeygate.initiatives.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.journeygate.initiatives.InitiativeId;
import org.junit.jupiter.api.Test;

class RoadmapUnitTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void putsPhasesAndMilestonesOnOneAxis() {
        Plan plan = plan(
                List.of(
                        new Plan.Milestone("Begun", DAY, DAY),
                        new Plan.Milestone("Half", DAY.plusDays(50), null),
                        new Plan.Milestone("End", DAY.plusDays(99), null)),
                List.of(
                        new Plan.Phase("One", "A", DAY, DAY.plusDays(49), null),
                        new Plan.Phase("Two", "B", DAY.plusDays(50), DAY.plusDays(99), null)));

        Roadmap roadmap = Roadmap.of(plan, DAY.plusDays(60));

        assertThat(roadmap.bars()).extracting(Roadmap.Bar::x).containsExactly(0, 500);
        assertThat(roadmap.bars()).extracting(Roadmap.Bar::width).containsExactly(500, 500);
        assertThat(roadmap.marks()).extracting(Roadmap.Mark::x).containsExactly(0, 500, 988);
        assertThat(roadmap.today()).isEqualTo(600);
        assertThat(roadmap.current()).isEqualTo(2);
        assertThat(roadmap.late()).as("Half, not Begun").isEqualTo(1);
        assertThat(Roadmap.of(plan, DAY.plusDays(100)).today()).isNull();
        assertThat(Roadmap.of(plan, DAY.minusDays(1)).current()).isZero();
    }

    @Test
    void drawsASingleDay() {
        Plan plan = plan(List.of(), List.of(new Plan.Phase("One", "A", DAY, DAY, null)));

        assertThat(Roadmap.of(plan, DAY).bars()).extracting(Roadmap.Bar::width).containsExactly(1000);
        assertThat(Roadmap.of(plan(List.of(), List.of()), DAY).isEmpty()).isTrue();
    }

    private static Plan plan(List<Plan.Milestone> milestones, List<Plan.Phase> phases) {
        return new Plan(
                InitiativeId.next(),
                1,
                null,
                null,
                Plan.Worth.UNKNOWN,
                Plan.Worth.UNKNOWN,
                Plan.Worth.UNKNOWN,
                null,
                milestones,
                phases,
                List.of(),
                List.of());
    }
}
