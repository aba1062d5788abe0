package org.journeygate.reviews.briefs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Submissions;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.PlanParticulars;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.maps.MapFixtures;
import org.journeygate.journeys.observations.Observation;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.journeys.observations.ToldObservation;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.reviews.Reviews;
import org.springframework.stereotype.Component;

/** A journey with something to tell about the quarter until 31 March 2026, and the review of that quarter. */
@Component
public class BriefFixtures {

    private final ReviewFixtures reviews;
    private final Reviews known;
    private final InitiativeFixtures bets;
    private final GateRequestFixtures gates;
    private final Submissions submissions;
    private final MapFixtures maps;
    private final Plans plans;
    private final Metrics metrics;
    private final Readings readings;
    private final Observations observations;
    private final PeopleFixtures people;

    BriefFixtures(
            ReviewFixtures reviews,
            Reviews known,
            InitiativeFixtures bets,
            GateRequestFixtures gates,
            Submissions submissions,
            MapFixtures maps,
            Plans plans,
            Metrics metrics,
            Readings readings,
            Observations observations,
            PeopleFixtures people) {
        this.reviews = reviews;
        this.known = known;
        this.bets = bets;
        this.gates = gates;
        this.submissions = submissions;
        this.maps = maps;
        this.plans = plans;
        this.metrics = metrics;
        this.readings = readings;
        this.observations = observations;
        this.people = people;
    }

    /** The journey First purchase, owned by {@code owner}, of the portfolio {@code retail}. */
    public Journey journey() {
        return bets.firstPurchase(reviews.portfolio());
    }

    /** The review of the quarter, just opened; on Wednesday 1 April. */
    public Review opened() {
        journey();
        return reviews.opened(reviews.portfolio());
    }

    /** The same, its pack circulated. */
    public Review circulated(Review opened) {
        return reviews.circulated(opened);
    }

    /** A bet that passed G2 with the evidence that it wants. */
    public Initiative passed() {
        Initiative bet = gates.before("G2", bets.bet("One-page checkout"));
        gates.decideBy(submitted(bet), Outcome.GO);
        return bet;
    }

    /** Decides what the bet asks for at its gate. */
    public void decide(Initiative bet, Outcome outcome) {
        gates.decideBy(submitted(bet), outcome);
    }

    private GateRequestId submitted(Initiative bet) {
        var request = gates.ready(bet);
        submissions.submit(request, gates.lead());
        return request;
    }

    /** Another bet on the journey. */
    public Initiative bet(String title) {
        return bets.bet(title);
    }

    /** Says what the bet is worth, in which phases it goes, and the rest of a plan. */
    public void plan(Initiative bet, String revenue) {
        plans.write(
                bet.id(),
                plans.of(bet.id()).version(),
                new PlanParticulars(
                        null,
                        null,
                        "pay in one go",
                        new PlanParticulars.Worth(new BigDecimal(revenue), "shop ledger"),
                        new PlanParticulars.Worth(null, "fewer who leave"),
                        new PlanParticulars.Worth(new BigDecimal("2"), "brand survey"),
                        "No new payment methods this year",
                        List.of(
                                new PlanParticulars.Milestone("Prototype", LocalDate.of(2026, 3, 20), null),
                                new PlanParticulars.Milestone("Live", LocalDate.of(2026, 9, 30), null)),
                        List.of(
                                new PlanParticulars.Phase(
                                        "Pilot",
                                        "one shop",
                                        LocalDate.of(2026, 3, 1),
                                        LocalDate.of(2026, 6, 30),
                                        new BigDecimal("5")),
                                new PlanParticulars.Phase(
                                        "Before", "look", LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 31), null)),
                        List.of(new PlanParticulars.Risk(
                                "Cards are refused", Plan.Level.LOW, Plan.Level.HIGH, "Call the bank", null)),
                        List.of()),
                pmo());
    }

    /** A map with feelings at its first stage is published. */
    public void map() {
        maps.published(journey());
    }

    /** A reading of the journey's one metric. */
    public void read(LocalDate day, String value) {
        Metric metric = metrics.of(List.of(journey().id())).get(journey().id()).get(0);
        read(metric, day, value);
    }

    /** A reading of that metric. */
    public void read(Metric metric, LocalDate day, String value) {
        readings.record(metric.id(), new ToldReading(day, new BigDecimal(value), 100, "web", null), pmo());
    }

    /** A customer said so. */
    public Observation heard(LocalDate day, String sentiment, String text) {
        return observations.record(
                journey().id(),
                new ToldObservation(
                        journey().stages().get(0).id(), "phone", new BigDecimal(sentiment), text, day, "Anna"),
                pmo());
    }

    /** What the owner types. */
    public TypedParts typed(String headline, UUID observation, List<String> questions, Person... contributors) {
        return new TypedParts(
                headline,
                null,
                observation,
                new ArrayList<>(questions),
                new ArrayList<>(Stream.of(contributors)
                        .map(person -> person.id().value())
                        .toList()));
    }

    /** The journey's owner. */
    public Person owner() {
        return people.person("owner");
    }

    public Actor pmo() {
        return reviews.pmo();
    }

    /** The review as it is now. */
    public Review now(Review review) {
        return known.get(review.id());
    }

    /** Lets time pass until then. */
    public void at(Instant instant) {
        reviews.at(instant);
    }
}
