package org.journeygate.access;

import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.inbox.InboxFixtures;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemReminded;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.themes.Theme;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.benchmarks.Benchmark;
import org.journeygate.journeys.benchmarks.Benchmarks;
import org.journeygate.journeys.maps.MapFixtures;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.journeys.observations.ToldObservation;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.notifications.feeds.CalendarFeeds;
import org.journeygate.people.AccessTokens;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadFixtures;
import org.journeygate.workflow.FailingProcessFixture;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the objects of {@code object-access.txt}, each in the state that is named there, and tells the facts that requests need. */
@Component
class ObjectsOfAccess {

    private static final String HISTORY = """
            initiative_code,initiative_title,portfolio,gate_model,gate,submitted_on,decided_on,outcome,failed_criteria,source_url
            B-%d,Book a visit,Health,standard-18,alpha,2015-06-01,2015-06-08,GO,,https://example.org/1
            """;

    private final GateObjects gateObjects;
    private final SettledBets settledBets;
    private final PredictionObjects predictionObjects;
    private final CharterObjects charterObjects;
    private final EscalationObjects escalationObjects;
    private final BriefObjects briefObjects;
    private final ReviewObjects reviewObjects;
    private final PackObjects packObjects;
    private final MeetingObjects meetingObjects;
    private final InitiativeFixtures bets;
    private final PortfolioFixtures portfolios;
    private final MapFixtures maps;
    private final Benchmarks benchmarks;
    private final SquadFixtures squads;
    private final PeopleFixtures people;
    private final InboxFixtures madeUp;
    private final FailingProcessFixture failing;
    private final Journeys journeys;
    private final Personas personas;
    private final Themes themes;
    private final Observations observations;
    private final Readings readings;
    private final AccessTokens tokens;
    private final CalendarFeeds calendars;
    private final ObjectProvider<MockMvc> web;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final JdbcClient database;
    private int made;

    ObjectsOfAccess(
            GateObjects gateObjects,
            SettledBets settledBets,
            PredictionObjects predictionObjects,
            CharterObjects charterObjects,
            EscalationObjects escalationObjects,
            BriefObjects briefObjects,
            ReviewObjects reviewObjects,
            PackObjects packObjects,
            MeetingObjects meetingObjects,
            InitiativeFixtures bets,
            PortfolioFixtures portfolios,
            MapFixtures maps,
            Benchmarks benchmarks,
            SquadFixtures squads,
            PeopleFixtures people,
            InboxFixtures madeUp,
            FailingProcessFixture failing,
            Journeys journeys,
            Personas personas,
            Themes themes,
            Observations observations,
            Readings readings,
            AccessTokens tokens,
            CalendarFeeds calendars,
            ObjectProvider<MockMvc> web,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            JdbcClient database) {
        this.gateObjects = gateObjects;
        this.settledBets = settledBets;
        this.predictionObjects = predictionObjects;
        this.charterObjects = charterObjects;
        this.escalationObjects = escalationObjects;
        this.briefObjects = briefObjects;
        this.reviewObjects = reviewObjects;
        this.packObjects = packObjects;
        this.meetingObjects = meetingObjects;
        this.bets = bets;
        this.portfolios = portfolios;
        this.maps = maps;
        this.benchmarks = benchmarks;
        this.squads = squads;
        this.people = people;
        this.madeUp = madeUp;
        this.failing = failing;
        this.journeys = journeys;
        this.personas = personas;
        this.themes = themes;
        this.observations = observations;
        this.readings = readings;
        this.tokens = tokens;
        this.calendars = calendars;
        this.web = web;
        this.events = events;
        this.transaction = transaction;
        this.database = database;
    }

    /** A new object in that state: its facts by name, {@code id} first. */
    Map<String, String> make(String state) throws Exception {
        made++;
        Map<String, String> facts = made(state);
        facts.put("n", String.valueOf(made));
        return facts;
    }

    private Map<String, String> made(String state) throws Exception {
        return switch (state) {
            case "BET" -> withTaker(bet(bets.bet("Bet " + made)));
            case "DOUBTED_BET" -> doubted(bets.bet("Bet " + made));
            case "THEME" -> theme();
            case "WIND_DOWN", "LATE_WIND_DOWN", "CLOSED_WIND_DOWN" -> settledBets.make(state, "Bet " + made);
            case "PREDICTION", "READ_PREDICTION", "PREDICTION_TO_JUDGE", "PREDICTION_WITH_PMO" ->
                predictionObjects.make(state);
            case "CHARTER_DRAFT",
                    "CHARTER_CHECK",
                    "CHARTER_OBJECTIONS",
                    "CHARTER_WITH_SPONSOR",
                    "CHARTER_IN_FORCE",
                    "CHARTER_LAPSED",
                    "CHARTER_RETIRED",
                    "ENDING_SQUAD",
                    "CHARTERED_SQUAD" -> charterObjects.make(state, "Squad " + made);
            case "ESCALATION_RAISED", "ESCALATION_ANSWERED", "ESCALATION_CLOSED", "ESCALATING_SQUAD" ->
                escalationObjects.make(state, "Squad " + made);
            case "PACK_CIRCULATED" -> packObjects.make(made);
            case "BRIEF_DRAFT", "BRIEF_CONFIRMED", "BRIEF_CIRCULATED" -> briefObjects.make(state, made);
            case "KEPT_PORTFOLIO",
                    "REVIEW",
                    "REVIEW_TO_CIRCULATE",
                    "REVIEW_CANCELLED",
                    "REVIEW_LATE",
                    "OBLIGATION_BRIEF",
                    "OBLIGATION_PACK",
                    "OBLIGATION_READING" -> reviewObjects.make(state, "reviewed-" + made);
            case "MEETING_AHEAD", "MEETING_NOW", "MEETING_HELD", "MINUTES_SAVED" -> meetingObjects.make(state, made);
            case "SQUAD" -> squad(squads.squad(portfolios.portfolio("retail"), "Squad " + made));
            case "JOURNEY" -> journey(newJourney());
            case "BENCHMARK" -> benchmark(newJourney());
            case "MAPPED_JOURNEY" -> mapped(newJourney());
            case "METRIC" -> metric(newJourney());
            case "READING" -> reading(newJourney());
            case "OBSERVATION" -> observation(newJourney());
            case "PERSONA" -> persona(portfolios.persona(portfolios.portfolio("retail"), "Persona " + made));
            case "PORTFOLIO" -> portfolio(portfolios.portfolio("portfolio-" + made));
            case "PERSON" -> person(people.person("person-" + made));
            case "TOKEN" ->
                facts(tokens.issue(
                                "script",
                                List.of("read"),
                                null,
                                people.person("self").acting())
                        .token()
                        .id());
            case "CALENDAR" -> facts(calendar(people.person("self").acting()));
            case "MAIL" -> facts(mail());
            case "IMPORT" -> facts(imported());
            case "FAILED_STEP" -> failedStep();
            default -> gateObjects.make(state);
        };
    }

    private Map<String, String> withTaker(Map<String, String> facts) {
        Squad taker = squads.squad(portfolios.portfolio("retail"), "Taker " + made);
        facts.put("takerId", taker.id().value().toString());
        return facts;
    }

    private Map<String, String> bet(Initiative bet) {
        Map<String, String> facts = facts(bet.id().value());
        facts.put("code", bet.code());
        facts.put("version", String.valueOf(bet.version()));
        facts.put("section", "milestones");
        facts.put("check", "persona-fit");
        facts.put("today", "2026-03-02");
        facts.put("journeyId", bet.journey().value().toString());
        facts.put("stageId", bet.stages().get(0).value().toString());
        facts.put("personaId", bet.persona().value().toString());
        facts.put("metricId", bet.promise().metric().value().toString());
        return facts;
    }

    /** A bet for customers who bring little, beside others who bring most. */
    private Map<String, String> doubted(Initiative bet) {
        personas.create(
                bet.portfolio(),
                new Personas.Particulars("Households " + made, "Replace it", new BigDecimal("80"), null, "ledger"),
                people.pmo("pmo").acting());
        return bet(bet);
    }

    private Map<String, String> theme() {
        Person owner = people.person("owner");
        Theme theme = themes.create(
                portfolios.portfolio("retail").id(),
                new Themes.Particulars("Easier buying " + made, "Why", owner.id(), LocalDate.of(2026, 1, 1), null),
                people.pmo("pmo").acting());
        Map<String, String> facts = facts(theme.id().value());
        facts.put("version", String.valueOf(theme.version()));
        facts.put("ownerId", owner.id().value().toString());
        return facts;
    }

    /** A squad, and the journey on which it could bet. */
    private Map<String, String> squad(Squad squad) {
        Map<String, String> facts = bet(bets.bet("Bet " + made));
        facts.put("id", squad.id().value().toString());
        facts.put("version", String.valueOf(squad.version()));
        return facts;
    }

    private Journey newJourney() {
        return portfolios.journey(
                portfolios.portfolio("retail"), "Journey " + made, people.person("owner"), "Find", "Pay");
    }

    private static Map<String, String> journey(Journey journey) {
        Map<String, String> facts = facts(journey.id().value());
        facts.put("journeyId", facts.get("id"));
        facts.put("version", String.valueOf(journey.version()));
        facts.put("stageId", journey.stages().get(0).id().value().toString());
        return facts;
    }

    /** With one version of its map; {@code version} is that of the draft. */
    private Map<String, String> mapped(Journey journey) {
        MapVersion version = maps.published(journey);
        Map<String, String> facts = journey(journey);
        facts.put("version", String.valueOf(maps.draftVersion(journey)));
        facts.put("number", String.valueOf(version.number()));
        return facts;
    }

    private Map<String, String> benchmark(Journey journey) {
        Metric metric = portfolios.metric(journey, "Checkout completed");
        Benchmark benchmark = benchmarks.note(
                metric.id(),
                new Benchmarks.Particulars("Nordhus", BigDecimal.TEN, LocalDate.of(2026, 1, 2), "Annual report"),
                people.pmo("pmo").acting());
        Map<String, String> facts = facts(benchmark.id().value());
        facts.put("journeyId", journey.id().value().toString());
        facts.put("metricId", metric.id().value().toString());
        return facts;
    }

    private Map<String, String> metric(Journey journey) {
        Metric metric = portfolios.metric(journey, "Checkout completed");
        Map<String, String> facts = facts(metric.id().value());
        facts.put("journeyId", journeys.get(journey.id()).id().value().toString());
        facts.put("version", String.valueOf(metric.version()));
        return facts;
    }

    private Map<String, String> reading(Journey journey) {
        Map<String, String> facts = metric(journey);
        Reading reading = readings.record(
                        new MetricId(UUID.fromString(facts.get("id"))),
                        new ToldReading(LocalDate.of(2026, 2, 20), BigDecimal.TEN, null, "analytics", null),
                        people.pmo("pmo").acting())
                .reading();
        facts.put("readingId", reading.id().value().toString());
        return facts;
    }

    private Map<String, String> observation(Journey journey) {
        return facts(observations
                .record(
                        journey.id(),
                        new ToldObservation(null, null, BigDecimal.ZERO, "It works", null, null),
                        people.lead("lead").acting())
                .id()
                .value());
    }

    private static Map<String, String> persona(Persona persona) {
        Map<String, String> facts = facts(persona.id().value());
        facts.put("version", String.valueOf(persona.version()));
        return facts;
    }

    private static Map<String, String> portfolio(Portfolio portfolio) {
        Map<String, String> facts = facts(portfolio.id().value());
        facts.put("key", portfolio.key());
        facts.put("version", String.valueOf(portfolio.version()));
        return facts;
    }

    private static Map<String, String> person(Person person) {
        Map<String, String> facts = facts(person.id().value());
        facts.put("version", String.valueOf(person.version()));
        return facts;
    }

    private UUID calendar(Actor owner) {
        calendars.of(owner).forEach(feed -> calendars.withdraw(feed.id(), owner));
        return calendars.make(null, owner).feed().id();
    }

    private UUID mail() {
        WorkItem item = madeUp.held(people.exec("exec"), "Vote " + made, Duration.ofDays(2));
        transaction.executeWithoutResult(status -> events.publishEvent(new WorkItemReminded(item)));
        return database.sql("select id from outbox where topic = 'REMINDED' order by created_at desc, id desc limit 1")
                .query(UUID.class)
                .single();
    }

    /** Uploaded by a colleague of the PMO that asks, not yet brought in. */
    private UUID imported() throws Exception {
        String path = web.getObject()
                .perform(multipart("/import")
                        .file(new MockMultipartFile(
                                "file",
                                "history.csv",
                                "text/csv",
                                HISTORY.formatted(made).getBytes()))
                        .with(as(people.pmo("pmo2"))))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(path.substring("/import/".length()));
    }

    private Map<String, String> failedStep() {
        failing.fail(UUID.randomUUID());
        return new HashMap<>(Map.of("id", failing.failedJob()));
    }

    private static Map<String, String> facts(UUID id) {
        return new HashMap<>(Map.of("id", id.toString()));
    }
}
