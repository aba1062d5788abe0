package org.journeygate.initiatives.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.themes.Theme;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Today is Monday 2 March 2026. */
@DatabaseTest
class PlansModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Plans plans;

    @Autowired
    Themes themes;

    @Autowired
    Initiatives initiatives;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    Personas personas;

    @Autowired
    PeopleFixtures people;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionOperations transaction;

    Initiative bet;
    Actor lead;
    Actor pmo;

    @BeforeEach
    void raiseBet() {
        bet = bets.bet("Checkout");
        lead = people.lead("lead").acting();
        pmo = people.pmo("pmo").acting();
    }

    @Test
    void beginsEmptyAndKeepsWhatTheSquadSays() {
        assertThat(plans.of(bet.id()).version()).isZero();
        Theme theme = themes.create(
                bet.portfolio(),
                new Themes.Particulars(
                        "Easier buying", "Why", people.person("owner").id(), TODAY, null),
                pmo);
        UUID owner = people.person("owner").id().value();

        Plan plan = plans.write(bet.id(), 0, whole(theme, owner), lead);

        assertThat(plan).isEqualTo(plans.of(bet.id()));
        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.theme()).isEqualTo(theme.id());
        assertThat(plan.revenue().amount()).isEqualByComparingTo("240000");
        assertThat(plan.brand().isSaid()).isFalse();
        assertThat(plan.milestones())
                .extracting(Plan.Milestone::name, milestone -> milestone.isLate(TODAY))
                .containsExactly(tuple("Shops signed", true), tuple("Pilot over", false));
        assertThat(plan.phases()).extracting(Plan.Phase::name).containsExactly("Pilot", "All shops");
        assertThat(plan.risks()).extracting(Plan.Risk::text).as("worst first").containsExactly("Queues", "Theft");
        assertThat(plan.risks().get(0).owner()).isEqualTo(owner);
        assertThat(plan.discoveryFor("Shops signed"))
                .extracting(Plan.Discovery::planned)
                .containsExactly(12);
        assertThat(PlanParticulars.of(plan))
                .isEqualTo(PlanParticulars.of(plans.write(bet.id(), 1, PlanParticulars.of(plan), pmo)));
        assertThat(audit.actions()).contains("initiative.planned");
    }

    @Test
    void leavesThePlanToTheSquadsLeadThePmoAndAdministrators() {
        var said = PlanParticulars.of(plans.of(bet.id())).withTradeOffs("Less of the other");
        for (Actor other : List.of(
                people.lead("lead2").acting(),
                people.person("member").acting(),
                people.exec("exec").acting(),
                people.auditor("auditor").acting())) {
            assertThat(plans.mayChange(bet, other)).isFalse();
            assertThatThrownBy(() -> plans.write(bet.id(), 0, said, other)).isInstanceOf(NotPermitted.class);
        }

        plans.write(bet.id(), 0, said, people.admin("admin").acting());
        assertThatThrownBy(() -> plans.write(bet.id(), 0, said, lead)).isInstanceOf(Outdated.class);
        transaction.executeWithoutResult(
                status -> initiatives.settle(bet.id(), bet.code(), Initiative.Status.STOPPED, lead));
        assertThatThrownBy(() -> plans.write(bet.id(), 1, said, lead)).isInstanceOf(PlanClosed.class);
    }

    @Test
    void namesAllFaultsAtOnce() {
        var wrong = new PlanParticulars(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "two\nlines",
                new PlanParticulars.Worth(BigDecimal.TEN, null),
                new PlanParticulars.Worth(new BigDecimal("101"), "why"),
                null,
                null,
                List.of(
                        new PlanParticulars.Milestone("Same", TODAY, null),
                        new PlanParticulars.Milestone("same", null, TODAY.plusDays(1))),
                List.of(new PlanParticulars.Phase("A", "B", TODAY, TODAY.minusDays(1), new BigDecimal("101"))),
                List.of(new PlanParticulars.Risk("R", null, Plan.Level.LOW, null, UUID.randomUUID())),
                List.of(new PlanParticulars.Discovery(
                        "Nowhere", Plan.DiscoveryKind.TEST, "Try", 0, TODAY, null, "javascript:alert(1)")));

        assertThat(faults(wrong))
                .containsExactly(
                        "themeId",
                        "job",
                        "jobId",
                        "revenue.estimate",
                        "retention.amount",
                        "milestones[1].name",
                        "milestones[1].dueOn",
                        "milestones[1].doneOn",
                        "phases[0].until",
                        "phases[0].share",
                        "risks[0].likelihood",
                        "risks[0].ownerId",
                        "discovery[0].milestone",
                        "discovery[0].planned",
                        "discovery[0].link");
    }

    @Test
    void takesDiscoveryWorkAlongWithARenamedMilestone() {
        Plan plan = plans.write(bet.id(), 0, whole(null, null), lead);
        var renamed = PlanParticulars.of(plan)
                .withMilestones(
                        List.of(new PlanParticulars.Milestone("Forty shops", TODAY, null)),
                        Map.of("Shops signed", "Forty shops"));

        Plan after = plans.write(bet.id(), 1, renamed, lead);

        assertThat(after.discovery()).extracting(Plan.Discovery::milestone).containsExactly("Forty shops", null);
    }

    @Test
    void takesTheJobFromThePersonaAndRemembersSinceWhen() {
        Persona.Job job = plans.jobsFor(bet).get(0);
        Plan first = plans.write(
                bet.id(),
                0,
                PlanParticulars.of(plans.of(bet.id()))
                        .withPurpose(null, job.id().value(), "ignored"),
                lead);
        Plan second = plans.write(bet.id(), 1, PlanParticulars.of(first).withTradeOffs("Other"), lead);

        assertThat(second.job()).isEqualTo(first.job());
        assertThat(first.job().words()).isEqualTo(job.text());

        Persona persona = personas.get(bet.persona());
        var without = new Personas.Particulars(
                persona.name(), "Something else", persona.revenueShare(), null, persona.source());
        assertThatThrownBy(() -> personas.change(persona.id(), persona.version(), without, pmo))
                .isInstanceOf(JobStillNamed.class);
    }

    @Test
    void saysWhatTheHypothesisStillMisses() {
        var journey = bets.firstPurchase(portfolios.portfolio("retail"));

        Hypothesis bare = Hypothesis.of(bet, null, journey, null);

        assertThat(bare.missing()).containsExactly("persona", "promise");
        assertThat(bare.text())
                .isEqualTo("We believe that one page instead of four gets more people through for … at Find of First"
                        + " purchase will move … from … to … by ….");
    }

    private List<String> faults(PlanParticulars said) {
        return catchThrowableOfType(InvalidInput.class, () -> plans.write(bet.id(), 0, said, lead)).errors().stream()
                .map(InvalidInput.FieldError::field)
                .toList();
    }

    static PlanParticulars whole(Theme theme, UUID owner) {
        return new PlanParticulars(
                theme == null ? null : theme.id().value(),
                null,
                "Pay without fuss",
                new PlanParticulars.Worth(new BigDecimal("240000"), "From the experiment"),
                new PlanParticulars.Worth(null, "Nobody can say"),
                null,
                "The other bet waits",
                List.of(
                        new PlanParticulars.Milestone("Pilot over", LocalDate.of(2026, 6, 30), null),
                        new PlanParticulars.Milestone("Shops signed", LocalDate.of(2026, 2, 20), null)),
                List.of(
                        new PlanParticulars.Phase(
                                "All shops", "Everybody", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31), null),
                        new PlanParticulars.Phase(
                                "Pilot",
                                "Does it hold?",
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2026, 6, 30),
                                new BigDecimal("5"))),
                List.of(
                        new PlanParticulars.Risk("Theft", Plan.Level.LOW, Plan.Level.MEDIUM, null, null),
                        new PlanParticulars.Risk(
                                "Queues", Plan.Level.HIGH, Plan.Level.MEDIUM, "One more counter", owner)),
                List.of(
                        new PlanParticulars.Discovery(
                                "shops signed",
                                Plan.DiscoveryKind.INTERVIEWS,
                                "Twelve shopkeepers",
                                12,
                                LocalDate.of(2026, 2, 10),
                                LocalDate.of(2026, 2, 12),
                                "https://example.org/notes"),
                        new PlanParticulars.Discovery(
                                null,
                                Plan.DiscoveryKind.PILOT,
                                "Two shops",
                                null,
                                LocalDate.of(2026, 5, 1),
                                null,
                                null)));
    }
}
