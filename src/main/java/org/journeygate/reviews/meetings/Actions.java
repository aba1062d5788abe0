package org.journeygate.reviews.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What meetings give people to do: recorded and corrected by the PMO until the minutes are out, then owed by each. */
@OnceMore
@Component
@Transactional
public class Actions {

    private static final int TITLE = 200;

    private final ActionRepository actions;
    private final Agendas agendas;
    private final Meetings meetings;
    private final Reviews reviews;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final People people;
    private final Clock clock;

    Actions(
            ActionRepository actions,
            Agendas agendas,
            Meetings meetings,
            Reviews reviews,
            Portfolios portfolios,
            Calendars calendars,
            People people,
            Clock clock) {
        this.actions = actions;
        this.agendas = agendas;
        this.meetings = meetings;
        this.reviews = reviews;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.people = people;
        this.clock = clock;
    }

    /** Those of the review, in the order in which they were recorded. One statement. */
    @Transactional(readOnly = true)
    public List<Action> of(ReviewId review) {
        return actions.of(review);
    }

    /** One page of them, in the same order. Two statements. */
    @Transactional(readOnly = true)
    public Paged<Action> page(ReviewId review, PageQuery query) {
        return actions.page(review, query);
    }

    /** The review's action; NotFound where it has no such action. */
    @Transactional(readOnly = true)
    public Action get(ReviewId review, ActionId id) {
        return actions.find(id)
                .filter(action -> action.review().equals(review))
                .orElseThrow(() -> new NotFound("action-not-found", "This review has no such action."));
    }

    /** The action, for whoever corrects it. Refused as {@link #change}. */
    @Transactional(readOnly = true)
    public Action toChange(ReviewId review, ActionId id, Actor by) {
        MeetingRights.requireRun(by);
        Action action = get(review, id);
        agendas.requireOpen(reviews.get(review));
        return action;
    }

    /**
     * Records one. Refused: who is not of the PMO (NotPermitted), before the meeting and after its minutes ({@link MeetingMovedOn}); no
     * title, somebody who is not active, a day that is over, free or after the review's last one, a journey that the review is not about
     * (InvalidInput).
     */
    public Action record(ReviewId id, Said said, Actor by) {
        Review review = agendas.toRun(id, by);
        Action checked = checked(review, said, ActionId.next(), actions.nextNumber(id), by);
        actions.insert(checked);
        note(review, "review.action-recorded", checked, by);
        return get(id, checked.id());
    }

    /** Corrects one. Refused as {@link #record}, and another version than was seen (Outdated). */
    public Action change(ReviewId id, ActionId which, int seenVersion, Said said, Actor by) {
        Review review = agendas.toRun(id, by);
        Action present = get(id, which);
        Outdated.check(seenVersion, present.version());
        Action checked = checked(review, said, which, present.number(), by);
        actions.update(checked);
        note(review, "review.action-changed", checked, by);
        return get(id, which);
    }

    /** Takes one out. Refused as {@link #change}. */
    public void remove(ReviewId id, ActionId which, int seenVersion, Actor by) {
        Review review = agendas.toRun(id, by);
        Action present = get(id, which);
        Outdated.check(seenVersion, present.version());
        actions.remove(which);
        note(review, "review.action-removed", present, by);
    }

    /** When it is due: 17:00 of its day in the portfolio's zone. */
    Instant dueAt(Review review, Action action) {
        return calendar(review).closing(action.dueOn());
    }

    /** When it is due for somebody who hears of it now: the end of the next working day where its own is over, and not after the review. */
    Instant dueFromNow(Review review, Action action) {
        Instant due = dueAt(review, action);
        Instant now = clock.instant();
        if (due.isAfter(now)) {
            return due;
        }
        Instant next = calendar(review).deadline(now, 1);
        return next.isBefore(review.closesAt()) ? next : review.closesAt();
    }

    private Action checked(Review review, Said said, ActionId id, int number, Actor by) {
        var checks = new Checks();
        String title = checks.line("title", said.title(), TITLE);
        checks.present("ownerId", said.owner());
        UserId owner = said.owner();
        checks.that(
                owner == null || people.get(owner).active(),
                "ownerId",
                "cannot sign in any more: choose somebody else");
        LocalDate day = said.dueOn();
        checks.present("dueOn", day);
        if (day != null) {
            checkDay(review, day, checks);
        }
        JourneyId journey = said.journey();
        checks.that(
                journey == null || agendas.of(review).line(journey).isPresent(),
                "journeyId",
                "is none of this review's journeys");
        checks.done();
        return new Action(
                id,
                0,
                review.id(),
                number,
                journey,
                Objects.requireNonNull(owner),
                title,
                Objects.requireNonNull(day),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.person());
    }

    private void checkDay(Review review, LocalDate day, Checks checks) {
        BusinessCalendar calendar = calendar(review);
        ZoneId zone = calendar.zone();
        LocalDate last = LocalDate.ofInstant(review.closesAt(), zone);
        checks.that(calendar.isWorkingDay(day), "dueOn", "is not a working day: choose another");
        checks.that(calendar.closing(day).isAfter(clock.instant()), "dueOn", "is over already: choose a later day");
        checks.that(
                !day.isAfter(last),
                "dueOn",
                "lies after the review closes, on %s: choose an earlier day".formatted(last));
    }

    private BusinessCalendar calendar(Review review) {
        Portfolio portfolio = portfolios.get(review.portfolio());
        return calendars.of(portfolio.region(), portfolio.zone());
    }

    private void note(Review review, String what, Action action, Actor by) {
        meetings.record(
                review,
                what,
                Map.of(
                        "action", action.id().value().toString(),
                        "title", action.title(),
                        "owner", action.owner().value().toString(),
                        "dueOn", action.dueOn().toString()),
                by);
    }

    /**
     * What somebody is to do, as it was typed.
     *
     * @param journey that it is about, or null
     */
    public record Said(
            @Nullable String title,
            @Nullable UserId owner,
            @Nullable LocalDate dueOn,
            @Nullable JourneyId journey) {}
}
