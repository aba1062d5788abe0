package org.journeygate.gates.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.JourneyId;
import org.junit.jupiter.api.Test;

/** Whatever a squad asks for in whatever order, what it gives itself stays within both limits. */
class SpendingPropertyUnitTests {

    private static final BigDecimal PER_DECISION = new BigDecimal("50");
    private static final BigDecimal PER_QUARTER = new BigDecimal("120");
    private static final LocalDate SPRING = LocalDate.of(2026, 1, 1);
    private static final JourneyId JOURNEY = JourneyId.next();
    private static final List<UUID> STAGES =
            IntStream.range(0, 3).mapToObj(number -> UUID.randomUUID()).toList();
    private static final List<InitiativeId> BETS =
            IntStream.range(0, 6).mapToObj(number -> InitiativeId.next()).toList();

    @Property(tries = 1_000)
    void staysWithinBothLimits(@ForAll("asking") List<Ask> asking) {
        List<Grant> granted = new ArrayList<>();
        asking.forEach(ask -> take(granted, ask));

        Map<LocalDate, BigDecimal> perQuarter = new HashMap<>();
        Map<String, BigDecimal> perStage = new HashMap<>();
        for (Grant grant : granted) {
            perQuarter.merge(grant.quarter(), grant.taken(), BigDecimal::add);
            grant.stages()
                    .forEach(stage -> perStage.merge(stage + " " + grant.quarter(), grant.taken(), BigDecimal::add));
        }
        assertThat(perQuarter.values()).allMatch(sum -> sum.compareTo(PER_QUARTER) <= 0);
        assertThat(perStage.values()).allMatch(sum -> sum.compareTo(PER_DECISION) <= 0);
    }

    @Property(tries = 500)
    void givesABetNoMoreThanItOnceAskedFor(@ForAll("asking") List<Ask> asking) {
        List<Grant> granted = new ArrayList<>();
        asking.forEach(ask -> take(granted, ask));

        for (InitiativeId bet : BETS) {
            BigDecimal most = asking.stream()
                    .filter(ask -> BETS.get(ask.bet()).equals(bet))
                    .map(Ask::money)
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
            assertThat(granted.stream()
                            .filter(grant -> grant.bet().equals(bet))
                            .map(Grant::taken)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isLessThanOrEqualTo(most);
        }
    }

    @Test
    void takesNothingMoreForTheNextGateOfTheSameCost() {
        List<Grant> granted =
                List.of(new Grant(BETS.get(0), JOURNEY, Set.of(STAGES.get(0)), SPRING, true, new BigDecimal("40")));

        Spending next = spending(granted, new Ask(0, 0, 40, 0));

        assertThat(next.taken()).isZero();
        assertThat(next.decision()).isEqualByComparingTo("40");
        assertThat(next.quarter()).isEqualByComparingTo("40");
    }

    @Test
    void countsASliceOnTheSameStageAsOneDecision() {
        List<Grant> granted =
                List.of(new Grant(BETS.get(0), JOURNEY, Set.of(STAGES.get(0)), SPRING, true, new BigDecimal("40")));

        assertThat(spending(granted, new Ask(1, 0, 11, 0)).decision()).isEqualByComparingTo("51");
        assertThat(spending(granted, new Ask(1, 1, 11, 0)).decision()).isEqualByComparingTo("11");
        assertThat(spending(granted, new Ask(1, 0, 11, 1)).decision()).isEqualByComparingTo("11");
    }

    private static void take(List<Grant> granted, Ask ask) {
        Spending spending = spending(granted, ask);
        if (spending.decision().compareTo(PER_DECISION) <= 0
                && spending.quarter().compareTo(PER_QUARTER) <= 0) {
            granted.add(new Grant(
                    BETS.get(ask.bet()),
                    JOURNEY,
                    Set.of(STAGES.get(ask.stage())),
                    quarter(ask),
                    true,
                    spending.taken()));
        }
    }

    private static Spending spending(List<Grant> granted, Ask ask) {
        return Spending.of(
                granted, BETS.get(ask.bet()), JOURNEY, Set.of(STAGES.get(ask.stage())), quarter(ask), ask.money());
    }

    private static LocalDate quarter(Ask ask) {
        return SPRING.plusMonths(3L * ask.quarter());
    }

    @Provide
    Arbitrary<List<Ask>> asking() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, BETS.size() - 1),
                        Arbitraries.integers().between(0, STAGES.size() - 1),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 1))
                .as(Ask::new)
                .list()
                .ofMaxSize(30);
    }

    /** A bet asks for so much on a stage, in a quarter. */
    record Ask(int bet, int stage, int cost, int quarter) {

        BigDecimal money() {
            return BigDecimal.valueOf(cost);
        }
    }
}
