package org.journeygate.initiatives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.journeygate.initiatives.BetCount;
import org.journeygate.initiatives.GateModelCatalog;
import org.journeygate.initiatives.Initiative.Status;
import org.junit.jupiter.api.Test;

class FunnelUnitTests {

    private static final GateModelCatalog.Choice MODEL = new GateModelCatalog.Choice(
            "bets", "Bets", List.of(new GateModelCatalog.Gate("A", "First"), new GateModelCatalog.Gate("B", "Second")));

    @Test
    void countsWhoCameToEachGateAndWhatBecameOfThem() {
        Funnel funnel = Funnel.of(
                MODEL,
                List.of(
                        new BetCount("bets", "A", Status.ACTIVE, 4),
                        new BetCount("bets", "A", Status.STOPPED, 1),
                        new BetCount("bets", "B", Status.PAUSED, 2),
                        new BetCount("bets", "B", Status.STOPPED, 3),
                        new BetCount("bets", null, Status.FINISHED, 5),
                        new BetCount("others", "A", Status.ACTIVE, 9)));

        assertThat(funnel.raised()).isEqualTo(15);
        assertThat(funnel.through()).isEqualTo(5);
        assertThat(funnel.steps())
                .extracting(Funnel.Step::came, Funnel.Step::passed)
                .containsExactly(Tuple.tuple(15L, 10L), Tuple.tuple(10L, 5L));
        assertThat(funnel.hardest()).map(step -> step.gate().key()).contains("B");
    }

    @Test
    void hasNoHardestGateWhereNothingWasStopped() {
        Funnel funnel = Funnel.of(MODEL, List.of(new BetCount("bets", "A", Status.ACTIVE, 1)));

        assertThat(funnel.hardest()).isEmpty();
        assertThat(funnel.through()).isZero();
    }

    @Test
    void namesNoGateAsTheHardestWhereTwoStopAsMany() {
        Funnel funnel = Funnel.of(
                MODEL,
                List.of(new BetCount("bets", "A", Status.STOPPED, 1), new BetCount("bets", "B", Status.STOPPED, 1)));

        assertThat(funnel.hardest()).isEmpty();
    }
}
