package org.journeygate.journeys.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.journeygate.DatabaseTest;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.StageId;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MapsModuleTests {

    @Autowired
    Maps maps;

    @Autowired
    MapFixtures fixtures;

    @Autowired
    Journeys journeys;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    PeopleFixtures people;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Actor owner;
    Journey journey;
    StageId find;
    StageId pay;

    @BeforeEach
    void describeOneJourney() {
        owner = people.person("owner").acting();
        journey = portfolios.journey(
                portfolios.portfolio("retail"), "First purchase", people.person("owner"), "Find", "Pay");
        find = journey.stages().get(0).id();
        pay = journey.stages().get(1).id();
    }

    @Test
    void keepsADraftUntilItIsPublished() {
        Metric metric = portfolios.metric(journey, "Paid");
        MapState state = maps.describe(journey.id(), pay, 0, said(" Pay ", -2, metric.id()), owner);

        assertThat(state.draftVersion()).isEqualTo(1);
        assertThat(state.unpublished()).isTrue();
        assertThat(state.published().empty()).isTrue();
        StageMap drawn = state.draft().stage(pay).orElseThrow().map();
        assertThat(drawn.goal()).isEqualTo("Pay");
        assertThat(drawn.touchpoints()).containsExactly(new Touchpoint("App", "Basket"));
        assertThat(drawn.metrics()).containsExactly(metric.id());

        MapVersion version = maps.publish(journey.id(), 1, withCustomers(8, 1), owner);

        assertThat(version.number()).isEqualTo(1);
        assertThat(version.participation().customers()).isEqualTo(8);
        assertThat(version.drawnBy()).isEqualTo(owner.person());
        assertThat(maps.of(journey).published()).isEqualTo(version.map());
        assertThat(maps.of(journey).unpublished()).isFalse();
        assertThat(actions()).containsExactly("map.drawn", "map.published");
    }

    @Test
    void leavesWhatIsPublishedAsItWas() {
        MapVersion first = fixtures.published(journey);
        Journey renamed = journeys.changeStages(
                journey.id(),
                0,
                List.of(
                        new Journeys.StageParticulars(pay, "Check out", true),
                        new Journeys.StageParticulars(null, "Wait", false)),
                owner);

        MapState state = maps.of(renamed);

        assertThat(maps.version(journey.id(), 1)).isEqualTo(first);
        assertThat(first.map().stages()).extracting(MappedStage::name).containsExactly("Find", "Pay");
        assertThat(state.published().stages()).extracting(MappedStage::name).containsExactly("Check out", "Wait");
        assertThat(state.published().empty()).isTrue();
        assertThat(state.unpublished()).isTrue();
        maps.describe(journey.id(), pay, state.draftVersion(), said("Pay", 0), owner);
        MapVersion second = maps.publish(journey.id(), state.draftVersion() + 1, withCustomers(3, 0), owner);
        assertThat(MapDifference.between(first.map(), second.map()).stages())
                .extracting(MapDifference.StageDifference::kind)
                .containsExactly(MapDifference.Kind.REMOVED, MapDifference.Kind.CHANGED, MapDifference.Kind.ADDED);
        assertThat(maps.versions(journey.id(), PageQuery.first(5)).items())
                .extracting(MapVersion::number)
                .containsExactly(2, 1);
    }

    @Test
    void goesBackToTheLatestVersion() {
        MapVersion first = fixtures.published(journey);
        int before = fixtures.draftVersion(journey);
        maps.redraw(journey.id(), before, Map.of(pay, said("Pay", 2)), owner);

        MapState state = maps.discard(journey.id(), before + 1, owner);

        assertThat(state.draft()).isEqualTo(first.map());
        assertThat(state.unpublished()).isFalse();
        assertThat(state.draftVersion()).isEqualTo(before + 2);
    }

    @Test
    void tellsWhoDrawsOnAnOldDraft() {
        maps.describe(journey.id(), find, 0, said("Find", 0), owner);

        assertThatThrownBy(() -> maps.describe(journey.id(), pay, 0, said("Pay", 0), owner))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> maps.redraw(journey.id(), 2, Map.of(), owner)).isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> maps.publish(journey.id(), 0, withCustomers(1, 0), owner))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> maps.discard(journey.id(), 0, owner)).isInstanceOf(Outdated.class);
    }

    @Test
    void leavesDrawingToTheOwnerThePmoAndAdministrators() {
        maps.describe(
                journey.id(), find, 0, said("Find", 0), people.admin("admin").acting());
        Actor lead = people.lead("lead").acting();

        assertThatThrownBy(() -> maps.describe(journey.id(), find, 1, said("Find", 0), lead))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> maps.publish(journey.id(), 1, withCustomers(1, 0), lead))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> maps.discard(journey.id(), 1, lead)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> maps.describe(journey.id(), StageId.next(), 1, said("Find", 0), owner))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> maps.version(journey.id(), 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void namesWhatIsWrongWithAStage() {
        Journey other = portfolios.journey(portfolios.portfolio("retail"), "Return", people.person("owner"), "Ask");
        MetricId foreign = portfolios.metric(other, "Asked").id();
        var wrong = new StageGiven(
                "a".repeat(401),
                List.of(new StageGiven.TouchpointGiven(" ", "Basket\nTill")),
                List.of("b".repeat(241)),
                3,
                List.of(foreign));

        assertThat(faults(() -> maps.describe(journey.id(), find, 0, wrong, owner)))
                .containsExactly(
                        "goal", "touchpoints[0].channel", "touchpoints[0].text", "pains[0]", "emotion", "metrics");
        assertThat(faults(
                        () -> maps.redraw(journey.id(), 0, Map.of(pay, wrong, StageId.next(), said("Ask", 0)), owner)))
                .contains("stages[1].goal", "stages");
    }

    @Test
    void wantsToKnowWhichCustomersTookPart() {
        maps.describe(journey.id(), find, 0, said("Find", 0), owner);

        assertThat(faults(() -> publish(null, null, null))).containsExactly("customers", "tookPartOn");
        assertThat(faults(() -> publish(0, today().plusDays(2), false))).containsExactly("customers", "tookPartOn");
        assertThat(faults(() -> publish(3, today(), true))).containsExactly("withoutCustomers");
        assertThat(publish(null, null, true).participation().any()).isFalse();
        assertThat(faults(() -> maps.publish(
                        portfolios
                                .journey(portfolios.portfolio("retail"), "Blank", people.person("owner"), "Ask")
                                .id(),
                        0,
                        withCustomers(2, 0),
                        owner)))
                .containsExactly("map");
    }

    private MapVersion publish(Integer customers, LocalDate on, Boolean without) {
        return maps.publish(
                journey.id(),
                fixtures.draftVersion(journey),
                new PublicationGiven(customers, on, without, null, null),
                owner);
    }

    private PublicationGiven withCustomers(int customers, int daysAgo) {
        return new PublicationGiven(customers, today().minusDays(daysAgo), null, "first-time buyers", null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<String> actions() {
        return database.sql("select action from audit_entry where action like 'map.%' order by seq")
                .query(String.class)
                .list();
    }

    private static StageGiven said(String goal, int emotion, MetricId... metrics) {
        return new StageGiven(
                goal,
                List.of(new StageGiven.TouchpointGiven("App", "Basket")),
                List.of("Slow"),
                emotion,
                List.of(metrics));
    }

    private static List<String> faults(ThrowingCallable act) {
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
