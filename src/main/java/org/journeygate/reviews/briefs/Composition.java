package org.journeygate.reviews.briefs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.calendars.FiscalQuarter;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.springframework.stereotype.Component;

/** Makes a brief of the record as it stood at a quarter's end and of what its people typed, as long as two pages let it be. */
@Component
class Composition {

    private static final int NAME = 90;
    private static final int GOAL = 200;

    private final Journeys journeys;
    private final Portfolios portfolios;
    private final People people;
    private final JourneyPart journeyPart;
    private final BetsPart betsPart;
    private final TwoPages pages;

    Composition(
            Journeys journeys,
            Portfolios portfolios,
            People people,
            JourneyPart journeyPart,
            BetsPart betsPart,
            TwoPages pages) {
        this.journeys = journeys;
        this.portfolios = portfolios;
        this.people = people;
        this.journeyPart = journeyPart;
        this.betsPart = betsPart;
        this.pages = pages;
    }

    /** The brief of a journey. As many statements whatever it is made of. */
    BriefContent of(JourneyId id, FiscalQuarter quarter, Typed typed) {
        Journey journey = journeys.get(id);
        Portfolio portfolio = portfolios.get(journey.portfolio());
        return pages.fit(whole(journey, portfolio, new QuarterEnd(quarter, portfolio.zone()), typed));
    }

    private BriefContent whole(Journey journey, Portfolio portfolio, QuarterEnd end, Typed typed) {
        MapVersion map = journeyPart.map(journey.id(), end).orElse(null);
        BetLines bets = new BetLines(betsPart.then(journey.id(), end));
        List<BriefContent.Measured> metrics = journeyPart.metrics(journey.id(), end);
        List<BriefContent.Promised> promises = bets.promises();
        BriefContent.Voice voice = journeyPart.voice(journey.id(), end, typed);
        return new BriefContent(
                scope(journey, portfolio, end, typed),
                tally(metrics, promises),
                typed.headline(),
                voice,
                voice == null && typed.voice() != Typed.VoiceChoice.NONE,
                Excerpt.all(bets.personas()),
                JourneyPart.path(journey, map, bets.perStage()),
                JourneyPart.pains(map),
                Excerpt.all(metrics),
                Excerpt.all(promises),
                Excerpt.all(bets.evidence()),
                Excerpt.all(bets.bets()),
                Excerpt.all(bets.roadmap()),
                Excerpt.all(bets.risks()),
                Excerpt.all(bets.milestones()),
                Excerpt.all(bets.tradeOffs()),
                typed.questions());
    }

    private BriefContent.Scope scope(Journey journey, Portfolio portfolio, QuarterEnd end, Typed typed) {
        List<UserId> named = new ArrayList<>(typed.contributors());
        named.add(journey.owner());
        Map<UserId, Person> known = people.all(named);
        return new BriefContent.Scope(
                Clipped.to(NAME, portfolio.name()),
                portfolio.currency().getCurrencyCode(),
                end.quarter().label(),
                end.from(),
                end.until(),
                end.zone().getId(),
                Clipped.to(NAME, journey.name()),
                Clipped.to(GOAL, journey.goal()),
                journey.core(),
                name(known, journey.owner()),
                Excerpt.all(typed.contributors().stream()
                        .map(one -> name(known, one))
                        .sorted()
                        .toList()));
    }

    private static String name(Map<UserId, Person> known, UserId person) {
        Person found = known.get(person);
        return found == null ? "" : Clipped.to(NAME, found.name());
    }

    static BriefContent.Tally tally(List<BriefContent.Measured> metrics, List<BriefContent.Promised> promises) {
        return new BriefContent.Tally(
                metrics.size(),
                standing(metrics, MetricMove.Standing.IN_BAND) + standing(metrics, MetricMove.Standing.REACHED),
                standing(metrics, MetricMove.Standing.OUTSIDE),
                standing(metrics, MetricMove.Standing.UNREAD),
                moved(metrics, MetricMove.Move.BETTER),
                moved(metrics, MetricMove.Move.WORSE),
                came(promises, BriefContent.Came.KEPT),
                came(promises, BriefContent.Came.MISSED),
                came(promises, BriefContent.Came.UNCLEAR) + came(promises, BriefContent.Came.STOPPED));
    }

    private static int standing(List<BriefContent.Measured> metrics, MetricMove.Standing standing) {
        return (int) metrics.stream().filter(one -> one.standing() == standing).count();
    }

    private static int moved(List<BriefContent.Measured> metrics, MetricMove.Move move) {
        return (int) metrics.stream().filter(one -> one.move() == move).count();
    }

    private static int came(List<BriefContent.Promised> promises, BriefContent.Came came) {
        return (int) promises.stream()
                .filter(one -> Objects.equals(one.came(), came))
                .count();
    }
}
