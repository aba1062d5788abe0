package org.journeygate.notifications.feeds;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.notifications.Invitation;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.springframework.stereotype.Component;

/** What a mail about a review's meeting carries for the calendars of those who take part. */
@Component
public class MeetingInvitations {

    private final ReviewDates dates;
    private final ICalendar calendars;
    private final Reviews reviews;
    private final Portfolios portfolios;
    private final People people;
    private final Clock clock;

    MeetingInvitations(
            ReviewDates dates,
            ICalendar calendars,
            Reviews reviews,
            Portfolios portfolios,
            People people,
            Clock clock) {
        this.dates = dates;
        this.calendars = calendars;
        this.reviews = reviews;
        this.portfolios = portfolios;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Asks to the meeting as it is planned now, which moves it in a calendar that has it already; calls it off where the review was
     * cancelled. The same for everybody who takes part. Three statements.
     */
    public Invitation of(Review review) {
        Portfolio portfolio = portfolios.get(review.portfolio());
        Appointment meeting = dates.meeting(review, portfolio);
        List<Guest> guests = guests(review);
        Instant now = clock.instant();
        return meeting.cancelled()
                ? new Invitation(Invitation.Method.CANCEL, calendars.cancel(meeting, guests, now))
                : new Invitation(Invitation.Method.REQUEST, calendars.request(meeting, guests, now));
    }

    private List<Guest> guests(Review review) {
        return people
                .all(reviews.members(review.id()).stream().map(Member::person).toList())
                .values()
                .stream()
                .filter(Person::active)
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::login))
                .map(person -> new Guest(person.name(), person.email()))
                .toList();
    }
}
