package org.journeygate.journeys.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.observations.ObservationFilter.Feeling;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ObservationsModuleTests {

    @Autowired
    Observations observations;

    @Autowired
    Journeys journeys;

    @Autowired
    PortfolioFixtures fixtures;

    @Autowired
    PeopleFixtures people;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    Journey journey;
    Actor lead;
    LocalDate today;

    @BeforeEach
    void describeAJourney() {
        journey =
                fixtures.journey(fixtures.portfolio("retail"), "First purchase", people.person("owner"), "Find", "Pay");
        lead = people.lead("lead").acting();
        today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }

    @Test
    void keepsWhatWasHeardWithTodayAndTheTellerWhereNothingElseIsSaid() {
        Observation heard = observations.record(
                journey.id(), told(stage("Pay"), "  I gave up <b>here</b>\nand left ", "-0.5"), lead);

        assertThat(observations.get(heard.id())).isEqualTo(heard);
        assertThat(heard.text()).isEqualTo("I gave up <b>here</b>\nand left");
        assertThat(heard.stageName()).isEqualTo("Pay");
        assertThat(heard.heardOn()).isEqualTo(today);
        assertThat(heard.heardBy()).isEqualTo(lead.name());
        assertThat(heard.mood()).isEqualTo(Mood.ANNOYED);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void refusesWhatSaysTooLittleTooMuchOrOfAnotherJourney() {
        Journey other = fixtures.journey(fixtures.portfolio("retail"), "Delivery", people.person("owner"), "Track");
        var told = new ToldObservation(
                other.stages().get(0).id(),
                "c".repeat(41),
                new BigDecimal("1.01"),
                "t".repeat(1001),
                today.plusDays(2),
                "two\nlines");

        assertThatThrownBy(() -> observations.record(journey.id(), told, lead))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::errors, InstanceOfAssertFactories.list(InvalidInput.FieldError.class))
                .extracting(InvalidInput.FieldError::field)
                .containsExactlyInAnyOrder("stageId", "channel", "sentiment", "text", "heardOn", "heardBy");
        assertThatThrownBy(() -> observations.record(journey.id(), told(null, " ", null), lead))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::errors, InstanceOfAssertFactories.list(InvalidInput.FieldError.class))
                .extracting(InvalidInput.FieldError::field)
                .containsExactlyInAnyOrder("text", "sentiment");
        assertThatThrownBy(() -> observations.record(JourneyId.next(), told(null, "Good", "1"), lead))
                .isInstanceOf(NotFound.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void isToldByEverybodyButAuditors() {
        observations.record(
                journey.id(), told(null, "Good", "1"), people.exec("exec").acting());

        assertThatThrownBy(() -> observations.record(
                        journey.id(),
                        told(null, "Good", "1"),
                        people.auditor("auditor").acting()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void isTakenOutByTheTellerOrTheJourneysKeepersWithAReasonAndTheLogKeepsNoWords() {
        Observation heard = observations.record(journey.id(), told(null, "Call Mrs Secret back", "0"), lead);
        Observation kept = observations.record(journey.id(), told(null, "Good", "1"), lead);

        for (Actor actor :
                List.of(people.lead("other").acting(), people.auditor("auditor").acting())) {
            assertThatThrownBy(() -> observations.takeOut(heard.id(), "Names her", actor))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> observations.takeOut(heard.id(), " ", lead)).isInstanceOf(InvalidInput.class);
        observations.takeOut(heard.id(), "Names a customer", lead);
        observations.takeOut(kept.id(), "Told twice", people.pmo("pmo").acting());

        assertThat(all()).isEmpty();
        assertThatThrownBy(() -> observations.takeOut(heard.id(), "Again", lead))
                .isInstanceOf(NotFound.class);
        assertThat(database.sql("select count(*) from audit_entry where details like '%Secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void isFoundByJourneyMoodAndWordsNewestFirst() {
        hear("Find", "Where is the sale?", "-0.5", 3);
        hear("Pay", "100% fine_", "1", 1);
        hear(null, "Well", "0", 2);

        assertThat(texts(null, null)).containsExactly("100% fine_", "Well", "Where is the sale?");
        assertThat(texts(Feeling.UNHAPPY, null)).containsExactly("Where is the sale?");
        assertThat(texts(Feeling.NEUTRAL, null)).containsExactly("Well");
        assertThat(texts(null, "0% FINE_")).containsExactly("100% fine_");
        assertThat(texts(null, "%")).containsExactly("100% fine_");
        assertThat(observations
                        .search(
                                new ObservationFilter(null, stage("Pay"), null, today.minusDays(2), today, null),
                                PageQuery.first(1))
                        .total())
                .isEqualTo(1);
        List<String> exported = new ArrayList<>();
        observations.each(
                new ObservationFilter(journey.id(), null, null, null, null, null), heard -> exported.add(heard.text()));
        assertThat(exported).containsExactly("100% fine_", "Well", "Where is the sale?");
    }

    @Test
    void saysPerStageWhatWasHeardOfLate() {
        hear("Pay", "Broken", "-1", 0);
        hear("Pay", "Slow", "-0.5", 90);
        hear("Pay", "Long ago", "1", 91);
        hear(null, "Well", "0.6", 5);

        Heard heard = observations.lately(journey.id());

        assertThat(heard.count()).isEqualTo(3);
        assertThat(heard.sentiment()).isEqualByComparingTo("-0.30");
        assertThat(heard.mood()).isEqualTo(Mood.ANNOYED);
        assertThat(heard.stages()).containsOnlyKeys(stage("Pay"));
        assertThat(heard.stages().get(stage("Pay")).count()).isEqualTo(2);
        assertThat(heard.stages().get(stage("Pay")).mood()).isEqualTo(Mood.ANNOYED);
        assertThat(heard.latest()).extracting(Observation::text).containsExactly("Broken", "Well", "Slow");
        assertThat(observations.lately(JourneyId.next()).mood()).isNull();
    }

    @Test
    void keepsTheNameOfAStageThatIsGone() {
        Observation heard = hear("Pay", "Broken", "-1", 0);
        journeys.changeStages(
                journey.id(),
                journey.version(),
                List.of(new Journeys.StageParticulars(stage("Find"), "Find", false)),
                people.pmo("pmo").acting());

        assertThat(observations.get(heard.id()).stageName()).isEqualTo("Pay");
    }

    private Observation hear(@Nullable String stage, String text, String sentiment, int daysAgo) {
        return observations.record(
                journey.id(),
                new ToldObservation(
                        stage == null ? null : stage(stage),
                        "phone",
                        new BigDecimal(sentiment),
                        text,
                        today.minusDays(daysAgo),
                        null),
                lead);
    }

    private static ToldObservation told(@Nullable StageId stage, String text, @Nullable String sentiment) {
        return new ToldObservation(stage, null, sentiment == null ? null : new BigDecimal(sentiment), text, null, null);
    }

    private StageId stage(String name) {
        return journey.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> texts(@Nullable Feeling feeling, @Nullable String text) {
        return observations
                .search(new ObservationFilter(journey.id(), null, feeling, null, null, text), PageQuery.first(10))
                .items()
                .stream()
                .map(Observation::text)
                .toList();
    }

    private List<Observation> all() {
        return observations
                .search(new ObservationFilter(null, null, null, null, null, null), PageQuery.first(10))
                .items();
    }
}
