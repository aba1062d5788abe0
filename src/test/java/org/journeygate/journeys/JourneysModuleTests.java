package org.journeygate.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.journeygate.DatabaseTest;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class JourneysModuleTests {

    @Autowired
    Portfolios portfolios;

    @Autowired
    Personas personas;

    @Autowired
    Journeys journeys;

    @Autowired
    Metrics metrics;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    Actor pmo;
    Actor exec;
    Person owner;
    Portfolio retail;

    @BeforeEach
    void keepOnePortfolio() {
        pmo = people.pmo("pmo").acting();
        exec = people.exec("exec").acting();
        owner = people.person("owner");
        retail = fixtures.portfolio("retail");
    }

    @Test
    void keepsPortfoliosByKeyAndName() {
        Portfolio business = fixtures.portfolio("business");

        assertThat(portfolios.get(retail.id())).isEqualTo(retail);
        assertThat(portfolios.named("retail")).isEqualTo(retail);
        assertThat(portfolios.named(retail.id().value().toString())).isEqualTo(retail);
        assertThat(portfolios.all()).containsExactly(business, retail);
        assertThatThrownBy(() -> portfolios.named("unheard-of")).isInstanceOf(NotFound.class);
    }

    @Test
    void namesWhatIsWrongWithEachFieldOfPortfolio() {
        assertThat(faults(() -> portfolios.create(
                        "Not Kebab",
                        new Portfolios.Particulars(" ", "XXL", "Mars/Base", "Britain", 13, null, null),
                        pmo)))
                .containsExactly("key", "name", "currency", "zone", "region", "fiscalYearStart");
        assertThat(faults(() -> portfolios.create(
                        "retail",
                        new Portfolios.Particulars("Another", "EUR", "Europe/Berlin", "de-by", null, null, null),
                        pmo)))
                .containsExactly("key");
        assertThat(faults(() -> portfolios.create(
                        "other",
                        new Portfolios.Particulars(retail.name(), "EUR", "Europe/Berlin", "de", 1, null, null),
                        pmo)))
                .containsExactly("name");
    }

    @Test
    void leavesPortfoliosAndPersonasToPmoAndAdministrators() {
        var wanted = new Portfolios.Particulars("Retail", "EUR", "Europe/Berlin", "de", 1, null, null);
        var person = new Personas.Particulars("Movers", "Move house", null, null, null);

        assertThatThrownBy(() -> portfolios.create("other", wanted, exec)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> portfolios.change(
                        retail.id(), 0, wanted, people.auditor("auditor").acting()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> personas.create(retail.id(), person, exec)).isInstanceOf(NotPermitted.class);
        assertThat(portfolios
                        .change(retail.id(), 0, wanted, people.admin("admin").acting())
                        .name())
                .isEqualTo("Retail");
    }

    @Test
    void tellsWhoChangesAnOldVersion() {
        var wanted = new Portfolios.Particulars("Retail", "EUR", "Europe/Berlin", "de", 1, null, null);
        assertThat(portfolios.change(retail.id(), 0, wanted, pmo).version()).isEqualTo(1);

        assertThatThrownBy(() -> portfolios.change(retail.id(), 0, wanted, pmo)).isInstanceOf(Outdated.class);
    }

    @Test
    void keepsPersonasWithTheirSharesAndWhereTheyComeFrom() {
        Persona persona = personas.create(
                retail.id(),
                new Personas.Particulars("Movers", "Move house", new BigDecimal("12.50"), null, "ledger"),
                pmo);

        assertThat(personas.get(persona.id()).revenueShare()).isEqualByComparingTo("12.5");
        assertThat(personas.search(retail.id(), PageQuery.first(10)).items())
                .extracting(Persona::name)
                .containsExactly("Movers");
        assertThat(faults(() -> personas.change(
                        persona.id(),
                        0,
                        new Personas.Particulars("Movers", "Move", new BigDecimal("101"), BigDecimal.ONE, " "),
                        pmo)))
                .containsExactly("revenueShare", "source");
    }

    @Test
    void keepsThePersonasJobsByTheirId() {
        Persona persona = personas.create(retail.id(), persona(List.of("Move house", "Pay less"), "2027"), pmo);
        Persona.Job pay = persona.jobs().get(1);

        Persona changed = personas.change(
                persona.id(),
                0,
                new Personas.Particulars(
                        "Movers",
                        List.of(
                                new Personas.JobParticulars(pay.id(), "Pay less than today"),
                                new Personas.JobParticulars(null, "Keep the number")),
                        List.of("One visit", "One bill"),
                        new Personas.SharesGiven(null, null, null, null, null, null, null)),
                pmo);

        assertThat(changed.job()).isEqualTo("Pay less than today");
        assertThat(changed.job(pay.id())).contains(changed.jobs().get(0));
        assertThat(changed.jobs())
                .hasSize(2)
                .extracting(Persona.Job::text)
                .containsExactly("Pay less than today", "Keep the number");
        assertThat(changed.needs()).containsExactly("One visit", "One bill");
        assertThat(personas.search(null, PageQuery.first(5)).items()).containsExactly(changed);
        assertThat(faults(() -> personas.change(
                        persona.id(),
                        1,
                        new Personas.Particulars(
                                "Movers",
                                List.of(
                                        new Personas.JobParticulars(
                                                persona.jobs().get(0).id(), "Same"),
                                        new Personas.JobParticulars(null, "same")),
                                List.of("a".repeat(181)),
                                new Personas.SharesGiven(
                                        null,
                                        null,
                                        BigDecimal.TEN,
                                        null,
                                        null,
                                        org.journeygate.people.UserId.next(),
                                        "x")),
                        pmo)))
                .containsExactly("jobs[0].id", "jobs[1].text", "needs", "wantedBy", "ownerId");
    }

    private Personas.Particulars persona(List<String> jobs, String year) {
        return new Personas.Particulars(
                "Movers",
                jobs.stream().map(job -> new Personas.JobParticulars(null, job)).toList(),
                List.of(),
                new Personas.SharesGiven(
                        new BigDecimal("12"),
                        null,
                        new BigDecimal("15"),
                        null,
                        Integer.valueOf(year),
                        owner.id(),
                        "ledger"));
    }

    @Test
    void keepsStagesInOrderAndByTheirId() {
        Journey journey = fixtures.journey(retail, "First purchase", owner, "Find", "Choose", "Pay");
        Journey.Stage find = journey.stages().get(0);
        Journey.Stage pay = journey.stages().get(2);

        Journey changed = journeys.changeStages(
                journey.id(),
                0,
                List.of(
                        new Journeys.StageParticulars(pay.id(), "Pay", true),
                        new Journeys.StageParticulars(null, "Return", false),
                        new Journeys.StageParticulars(find.id(), "Look around", false)),
                pmo);

        assertThat(changed.stages()).extracting(Journey.Stage::name).containsExactly("Pay", "Return", "Look around");
        assertThat(changed.stages().get(0)).isEqualTo(new Journey.Stage(pay.id(), "Pay", true));
        assertThat(changed.stages().get(2).id()).isEqualTo(find.id());
        assertThat(journeys.all(List.of(journey.id(), JourneyId.next())))
                .containsOnly(java.util.Map.entry(journey.id(), changed));
    }

    @Test
    void refusesForeignAndRepeatedStages() {
        Journey journey = fixtures.journey(retail, "First purchase", owner, "Find");
        Journey other = fixtures.journey(retail, "Return", owner, "Ask");

        assertThat(faults(() -> journeys.changeStages(
                        journey.id(),
                        0,
                        List.of(
                                new Journeys.StageParticulars(
                                        other.stages().get(0).id(), "Ask", false),
                                new Journeys.StageParticulars(null, "ask", false),
                                new Journeys.StageParticulars(null, "", false)),
                        pmo)))
                .containsExactly("stages[0].id", "stages[1].name", "stages[2].name");
    }

    @Test
    void letsOwnerKeepTheirJourneyButNotHandItOverOrCallItCore() {
        Journey journey = fixtures.journey(retail, "First purchase", owner, "Find");
        Person other = people.person("other");

        Journey renamed = journeys.change(
                journey.id(),
                0,
                new Journeys.Particulars("Purchase", "Buy", owner.id(), true, List.of()),
                owner.acting());

        assertThat(renamed.name()).isEqualTo("Purchase");
        assertThatThrownBy(() -> journeys.change(
                        journey.id(),
                        1,
                        new Journeys.Particulars("Purchase", "Buy", owner.id(), false, List.of()),
                        owner.acting()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> journeys.change(
                        journey.id(),
                        1,
                        new Journeys.Particulars("Purchase", "Buy", other.id(), true, List.of()),
                        owner.acting()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> journeys.addStage(journey.id(), "Pay", false, other.acting()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void wantsAnOwnerWhoCanAct() {
        assertThat(faults(() -> journeys.create(
                        retail.id(),
                        new Journeys.Particulars(
                                "A", "B", people.auditor("auditor").id(), false, List.of()),
                        pmo)))
                .containsExactly("ownerId");
        assertThat(faults(() -> journeys.create(
                        retail.id(),
                        new Journeys.Particulars("A", "B", org.journeygate.people.UserId.next(), false, List.of()),
                        pmo)))
                .containsExactly("ownerId");
    }

    @Test
    void keepsMetricsOfAJourneyForItsOwner() {
        Journey journey = fixtures.journey(retail, "First purchase", owner, "Find");
        var wanted = new Metrics.Particulars(
                "Effort",
                "points",
                Metric.Direction.LOWER,
                Metric.Kind.EXPERIENCE,
                new BigDecimal("4.2500"),
                new BigDecimal("3"),
                null);
        Metric metric = metrics.create(journey.id(), wanted, owner.acting());

        assertThat(metrics.get(metric.id()).baseline()).isEqualTo(new BigDecimal("4.25"));
        assertThat(metrics.of(List.of(journey.id())).get(journey.id())).containsExactly(metrics.get(metric.id()));
        assertThatThrownBy(() -> metrics.change(metric.id(), 0, wanted, exec)).isInstanceOf(NotPermitted.class);
        assertThat(faults(() -> metrics.create(
                        journey.id(),
                        new Metrics.Particulars(
                                null, "a\nb", null, null, new BigDecimal("1.00001"), null, new BigDecimal("-1")),
                        pmo)))
                .containsExactly("name", "unit", "direction", "kind", "baseline", "tolerance");
    }

    @Test
    void findsJourneysByPortfolioAndText() {
        fixtures.journey(retail, "First purchase", owner, "Find");
        fixtures.journey(fixtures.portfolio("business"), "First order", owner, "Ask");

        assertThat(journeys.search(null, "FIRST", PageQuery.first(10)).items())
                .extracting(Journey::name)
                .containsExactly("First order", "First purchase");
        assertThat(journeys.search(retail.id(), "first", PageQuery.first(10)).total())
                .isEqualTo(1);
        assertThat(journeys.search(retail.id(), "100%", PageQuery.first(10)).total())
                .isZero();
        assertThatThrownBy(() -> journeys.search(null, null, new PageQuery(0, 10, "secret")))
                .isInstanceOf(InvalidInput.class);
    }

    static List<String> faults(ThrowingCallable act) {
        try {
            act.call();
        } catch (InvalidInput refused) {
            return refused.errors().stream().map(InvalidInput.FieldError::field).toList();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        return List.of();
    }
}
