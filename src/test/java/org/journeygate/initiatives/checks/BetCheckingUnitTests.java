package org.journeygate.initiatives.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.journeys.JobId;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.StageId;
import org.journeygate.people.UserId;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BetCheckingUnitTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final Journey.Stage FIND = new Journey.Stage(StageId.next(), "Find", false);
    private static final Journey.Stage PAY = new Journey.Stage(StageId.next(), "Pay", true);
    private static final CriticalMass.Customers LARGE = customers("First-time buyers", "70");
    private static final CriticalMass.Customers MIDDLE = customers("Households", "20");
    private static final CriticalMass.Customers SMALL = customers("Landlords", "9.50");
    private static final CriticalMass.Customers UNCOUNTED = customers("Museums", null);
    private static final List<CriticalMass.Customers> ALL = List.of(SMALL, LARGE, UNCOUNTED, MIDDLE);

    @Test
    void findsNothingAgainstABetForTheCriticalMassOnACoreJourney() {
        assertThat(checking(MIDDLE, ALL, true, false).doubts()).isEmpty();
        assertThat(checking(null, ALL, true, false).doubts())
                .as("nobody named: nothing to compare")
                .isEmpty();
    }

    @Test
    void doubtsABetForAPersonaOutsideTheCriticalMass() {
        assertThat(checking(SMALL, ALL, true, false).doubts())
                .extracting(Doubt::kind, Doubt::text)
                .containsExactly(tuple(
                        Doubt.Kind.PERSONA_FIT,
                        "The persona Landlords is outside the critical mass: it brings 9.5 % of the revenue, while"
                                + " First-time buyers and Households together hold 90 %."));
        assertThat(checking(UNCOUNTED, ALL, true, false).doubts())
                .extracting(Doubt::text)
                .containsExactly(
                        "The persona Museums is outside the critical mass: its share of the revenue is not known, while"
                                + " First-time buyers and Households together hold 90 %.");
    }

    @Test
    void doubtsNobodysFitWhereTheSharesDoNotAddUp() {
        assertThat(checking(SMALL, List.of(SMALL, MIDDLE), true, false).doubts())
                .isEmpty();
        assertThat(checking(UNCOUNTED, List.of(UNCOUNTED), true, false).doubts())
                .isEmpty();
    }

    @Test
    void asksAnewOnceOthersAreTheCriticalMass() {
        var after = List.of(SMALL, customers("Newcomers", "75"), MIDDLE);

        assertThat(facts(checking(SMALL, ALL, true, false)))
                .isEqualTo(facts(checking(SMALL, List.of(LARGE, MIDDLE, SMALL), true, false)))
                .isNotEqualTo(facts(checking(SMALL, after, true, false)));
    }

    @Test
    void doubtsABetThatImprovesNoCoreJourney() {
        assertThat(checking(MIDDLE, ALL, false, false).doubts())
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.ORPHAN_BET);
        assertThat(checking(MIDDLE, ALL, false, true).doubts())
                .as("its metric is one of a core journey")
                .isEmpty();
    }

    @Test
    void leavesTheAnswerToTheBetThatNamedTheJobLater() {
        Twin earlier = twin("BT-2026-0009", MONDAY, null, FIND);
        Twin atOnce = twin("BT-2026-0001", TUESDAY, null, FIND);
        Twin later = twin("BT-2026-0002", TUESDAY.plusSeconds(1), null, FIND);
        var job = new Plan.Job(null, "Pay without fuss", TUESDAY);

        List<Doubt> doubts =
                checking(MIDDLE, job, List.of(earlier, atOnce, later)).doubts();

        assertThat(doubts).extracting(doubt -> doubt.other().code()).containsExactly("BT-2026-0009", "BT-2026-0001");
        assertThat(doubts.get(0).text())
                .isEqualTo("BT-2026-0009 “Other” names the same job at Find: “Pay without fuss”.");
    }

    @Test
    void asksAnewOnceJobOrSharedStagesAreOthers() {
        var job = new Plan.Job(null, "Pay without fuss", TUESDAY);
        var before = facts(checking(MIDDLE, job, List.of(twin("BT-2026-0009", MONDAY, null, FIND))));

        assertThat(facts(checking(
                        MIDDLE,
                        new Plan.Job(null, "PAY, without   fuss!", TUESDAY),
                        List.of(twin("BT-2026-0009", MONDAY, null, FIND)))))
                .isEqualTo(before);
        assertThat(facts(checking(
                        MIDDLE,
                        new Plan.Job(null, "Pay later", TUESDAY),
                        List.of(twin("BT-2026-0009", MONDAY, null, FIND)))))
                .isNotEqualTo(before);
        assertThat(facts(checking(MIDDLE, job, List.of(twin("BT-2026-0009", MONDAY, null, FIND, PAY)))))
                .isNotEqualTo(before);
    }

    @Test
    void knowsAJobByItsIdWhateverItsWords() {
        JobId id = JobId.next();
        Twin twin = twin("BT-2026-0009", MONDAY, id, FIND);

        assertThat(twin.facts(new Plan.Job(id, "Pay without fuss", TUESDAY)))
                .isEqualTo(twin.facts(new Plan.Job(id, "Pay in peace", TUESDAY)));
    }

    private static UUID facts(BetChecking checking) {
        return checking.doubts().get(0).facts();
    }

    private static BetChecking checking(
            CriticalMass.@Nullable Customers persona,
            List<CriticalMass.Customers> all,
            boolean core,
            boolean measured) {
        return new BetChecking(bet(persona), journey(core), measured, all, null, List.of(), new BigDecimal("80"));
    }

    private static BetChecking checking(CriticalMass.Customers persona, Plan.Job job, List<Twin> twins) {
        return new BetChecking(bet(persona), journey(true), false, ALL, job, twins, new BigDecimal("80"));
    }

    private static Twin twin(String code, Instant namedAt, @Nullable JobId job, Journey.Stage... shared) {
        return new Twin(
                new Doubt.Other(InitiativeId.next(), code, "Other"),
                Set.copyOf(Arrays.stream(shared).map(Journey.Stage::id).toList()),
                job,
                namedAt);
    }

    private static Journey journey(boolean core) {
        return new Journey(
                new JourneyId(new UUID(1, 1)),
                0,
                new PortfolioId(new UUID(1, 2)),
                "First purchase",
                "Own it",
                new UserId(new UUID(1, 3)),
                core,
                List.of(FIND, PAY));
    }

    private static Initiative bet(CriticalMass.@Nullable Customers persona) {
        return new Initiative(
                new InitiativeId(new UUID(1, 4)),
                0,
                "BT-2026-0005",
                "One-page checkout",
                new PortfolioId(new UUID(1, 2)),
                new SquadId(new UUID(1, 5)),
                new JourneyId(new UUID(1, 1)),
                List.of(FIND.id(), PAY.id()),
                persona == null ? null : persona.id(),
                "one page instead of four gets more people through",
                null,
                "Two million",
                null,
                null,
                true,
                Initiative.Risk.LOW,
                "journey-bet",
                "G0",
                Initiative.Status.ACTIVE,
                new UserId(new UUID(1, 3)),
                MONDAY);
    }

    private static CriticalMass.Customers customers(String name, @Nullable String share) {
        return new CriticalMass.Customers(PersonaId.next(), name, share == null ? null : new BigDecimal(share));
    }
}
