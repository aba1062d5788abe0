package org.journeygate.reviews.meetings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.maps.MapFixtures;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.reviews.briefs.TypedParts;
import org.springframework.stereotype.Component;

/** Meetings for tests, of the review that {@link ReviewFixtures} opens, with two more journeys that are in band. */
@Component
public class MeetingFixtures {

    private final ReviewFixtures reviewed;
    private final PortfolioFixtures portfolios;
    private final PeopleFixtures people;
    private final MapFixtures maps;
    private final Readings readings;
    private final Briefs briefs;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Actions actions;
    private final Minutes minutes;

    MeetingFixtures(
            ReviewFixtures reviewed,
            PortfolioFixtures portfolios,
            PeopleFixtures people,
            MapFixtures maps,
            Readings readings,
            Briefs briefs,
            Meetings meetings,
            Agendas agendas,
            Actions actions,
            Minutes minutes) {
        this.reviewed = reviewed;
        this.portfolios = portfolios;
        this.people = people;
        this.maps = maps;
        this.readings = readings;
        this.briefs = briefs;
        this.meetings = meetings;
        this.agendas = agendas;
        this.actions = actions;
        this.minutes = minutes;
    }

    /** At its hour: “Return goods” without a metric, “Browse” (with a map of this quarter) and “Get help” in band. */
    public Review atItsHour() {
        return atItsHour(List.of());
    }

    /** As {@link #atItsHour()}; the brief of “Browse” asks those questions. */
    public Review atItsHour(List<String> questions) {
        Review opened = opened(questions);
        return reviewed.atMeeting(opened);
    }

    /** As {@link #atItsHour(List)}, but just opened. */
    public Review opened(List<String> questions) {
        Portfolio portfolio = reviewed.portfolio();
        Journey browse = inBand(portfolio, "Browse");
        maps.published(browse);
        inBand(portfolio, "Get help");
        Review opened = reviewed.opened();
        if (!questions.isEmpty()) {
            briefs.write(
                    opened,
                    browse.id(),
                    0,
                    new TypedParts(null, null, null, new ArrayList<>(questions), new ArrayList<>()),
                    reviewed.pmo());
        }
        return opened;
    }

    /** Held with exec and exec2. */
    public Review held() {
        return held(List.of());
    }

    /** As {@link #held()}; the brief of “Browse” asks those questions. */
    public Review held(List<String> questions) {
        return held(atItsHour(questions));
    }

    /** The meeting whose hour has come, held with exec and exec2. */
    public Review held(Review review) {
        Meeting counted = meetings.attend(
                review.id(),
                0,
                List.of(
                        new Meetings.Said(people.exec("exec").id(), Presence.PRESENT, null),
                        new Meetings.Said(people.exec("exec2").id(), Presence.PRESENT, null)),
                reviewed.pmo());
        return meetings.hold(review.id(), counted.version(), reviewed.pmo()).review();
    }

    /** Every journey dealt with, one action recorded, the draft of the minutes saved as version 1. */
    public Review readyToPublish() {
        Review review = held();
        Set<JourneyId> read = new HashSet<>();
        agendas.of(review.id()).toBeTakenAsRead().forEach(line -> read.add(line.journey()));
        agendas.takeAsRead(review.id(), read, reviewed.pmo());
        agendas.of(review.id())
                .undecided()
                .forEach(line -> agendas.decide(
                        review.id(),
                        line.journey(),
                        0,
                        new Agendas.Said(Outcome.CONTINUE, "It goes on", null),
                        reviewed.pmo()));
        actions.record(
                review.id(),
                new Actions.Said("Ask legal", reviewed.owner().id(), LocalDate.of(2026, 4, 30), null),
                reviewed.pmo());
        minutes.keep(review.id(), 0, minutes.of(review.id()).text(), reviewed.pmo());
        return review;
    }

    /** The minutes out. */
    public Review out() {
        Review review = readyToPublish();
        minutes.publish(review.id(), 1, reviewed.pmo());
        return review;
    }

    /** A journey of {@code owner} whose one metric had reached its target on that day. */
    public Journey inBand(Portfolio portfolio, String name, LocalDate readOn) {
        Journey journey = portfolios.journey(portfolio, name, reviewed.owner(), "Begin", "End");
        Metric metric = portfolios.metric(journey, "Done unaided");
        readings.record(
                metric.id(), new ToldReading(readOn, new BigDecimal("70"), null, "analytics", null), reviewed.pmo());
        return journey;
    }

    private Journey inBand(Portfolio portfolio, String name) {
        return inBand(portfolio, name, LocalDate.of(2026, 3, 2));
    }
}
