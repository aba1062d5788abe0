package org.journeygate.reviews.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.charters.Mandate;
import org.springframework.stereotype.Component;

/**
 * Reads what was owed to reviews, with what was restated, and whose it was. A squad's part is what its charter in force on the last day
 * of the quarter says: the briefs of the journeys of which it owns a stage, and the actions of the people whom it names. So a squad that
 * is formed anew, or that somebody joins, does not change its past.
 */
@Component
class Owings {

    private final Obligations obligations;
    private final RestatementRepository restatements;
    private final Charters charters;
    private final Squads squads;
    private final Portfolios portfolios;
    private final Calendars calendars;

    Owings(
            Obligations obligations,
            RestatementRepository restatements,
            Charters charters,
            Squads squads,
            Portfolios portfolios,
            Calendars calendars) {
        this.obligations = obligations;
        this.restatements = restatements;
        this.charters = charters;
        this.squads = squads;
        this.portfolios = portfolios;
        this.calendars = calendars;
    }

    /** Everything that was owed to these reviews, in their order and that of the steps. Five statements. */
    List<Owed> of(List<Review> reviews) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        Map<ReviewId, List<Obligation>> owed =
                obligations.all(reviews.stream().map(Review::id).toList());
        Map<ObligationId, ObligationState> restated = restatements.lastOf(owed.keySet());
        List<Charter> inForce = charters.inForceBetween(
                end(reviews.stream()).min(LocalDate::compareTo).orElseThrow(),
                end(reviews.stream()).max(LocalDate::compareTo).orElseThrow());
        Map<SquadId, Squad> teams =
                squads.all(inForce.stream().map(Charter::squad).distinct().toList());
        Map<PortfolioId, BusinessCalendar> days = calendars();
        List<Owed> all = new ArrayList<>();
        for (Review review : reviews) {
            Parts parts = Parts.of(review, inForce, teams);
            BusinessCalendar calendar = days.get(review.portfolio());
            for (Obligation one : owed.getOrDefault(review.id(), List.of())) {
                ObligationState corrected = restated.get(one.id());
                all.add(new Owed(
                        one,
                        review,
                        corrected == null ? one.state() : corrected,
                        corrected != null,
                        calendar == null ? null : Lag.days(one, calendar),
                        parts.of(one)));
            }
        }
        return all;
    }

    /** The squad's part in what was owed to these reviews of its portfolio; nothing is said of days. Three statements. */
    List<Owed> of(List<Review> reviews, Squad squad) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        List<Charter> inForce = charters.inForceBetween(
                squad.id(),
                end(reviews.stream()).min(LocalDate::compareTo).orElseThrow(),
                end(reviews.stream()).max(LocalDate::compareTo).orElseThrow());
        Map<ReviewId, Parts> parts = new HashMap<>();
        Set<JourneyId> journeys = new HashSet<>();
        Set<UserId> people = new HashSet<>();
        for (Review review : reviews) {
            Parts its = Parts.of(review, inForce, Map.of(squad.id(), squad));
            parts.put(review.id(), its);
            journeys.addAll(its.journeys().keySet());
            people.addAll(its.people().keySet());
        }
        List<ReviewId> ids = reviews.stream().map(Review::id).toList();
        Map<ObligationId, ObligationState> restated = restatements.lastOf(ids);
        Map<ReviewId, List<Obligation>> owed =
                obligations.parts(ids, journeys, people).stream().collect(Collectors.groupingBy(Obligation::review));
        List<Owed> all = new ArrayList<>();
        for (Review review : reviews) {
            Parts its = Objects.requireNonNull(parts.get(review.id()));
            for (Obligation one : owed.getOrDefault(review.id(), List.of())) {
                ObligationState corrected = restated.get(one.id());
                Set<SquadId> squads = its.of(one);
                if (!squads.isEmpty()) {
                    all.add(new Owed(
                            one, review, corrected == null ? one.state() : corrected, corrected != null, null, squads));
                }
            }
        }
        return all;
    }

    private Map<PortfolioId, BusinessCalendar> calendars() {
        Map<PortfolioId, BusinessCalendar> found = new HashMap<>();
        for (Portfolio portfolio : portfolios.all()) {
            found.put(portfolio.id(), calendars.of(portfolio.region(), portfolio.zone()));
        }
        return found;
    }

    private static Stream<LocalDate> end(Stream<Review> reviews) {
        return reviews.map(review -> review.quarter().until());
    }

    /** Which squads a journey or a person belonged to on the last day of a review's quarter. */
    private record Parts(Map<JourneyId, Set<SquadId>> journeys, Map<UserId, Set<SquadId>> people) {

        static Parts of(Review review, Collection<Charter> charters, Map<SquadId, Squad> teams) {
            Map<JourneyId, Set<SquadId>> journeys = new HashMap<>();
            Map<UserId, Set<SquadId>> people = new HashMap<>();
            for (Charter charter : charters) {
                Squad squad = teams.get(charter.squad());
                if (squad == null
                        || !squad.portfolio().equals(review.portfolio())
                        || !charter.isInForceOn(review.quarter().until())) {
                    continue;
                }
                for (Mandate.OwnedStage stage : charter.mandate().segment()) {
                    journeys.computeIfAbsent(new JourneyId(stage.journey()), key -> new HashSet<>())
                            .add(squad.id());
                }
                for (Mandate.Member member : charter.mandate().members()) {
                    people.computeIfAbsent(new UserId(member.person()), key -> new HashSet<>())
                            .add(squad.id());
                }
            }
            return new Parts(journeys, people);
        }

        Set<SquadId> of(Obligation owed) {
            JourneyId journey = owed.journey();
            UserId owner = owed.owner();
            if (owed.kind() == Obligation.Kind.BRIEF && journey != null) {
                return journeys.getOrDefault(journey, Set.of());
            }
            return owed.kind() == Obligation.Kind.ACTION && owner != null
                    ? people.getOrDefault(owner, Set.of())
                    : Set.of();
        }
    }
}
