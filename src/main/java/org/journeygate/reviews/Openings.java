package org.journeygate.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.calendars.FiscalCalendar;
import org.journeygate.calendars.FiscalQuarter;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Codes;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens the reviews: each quarter once, in their order, at the planned morning or, where nobody was there then, as soon as there is
 * somebody. One at a time, under the lock on the portfolio's cadence.
 */
@Component
class Openings {

    static final String PROCESS = "quarterlyReview";

    private final Cadences cadences;
    private final ReviewRepository reviews;
    private final ObligationRepository obligations;
    private final Portfolios portfolios;
    private final Journeys journeys;
    private final People people;
    private final Calendars calendars;
    private final Codes codes;
    private final Processes processes;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Openings(
            Cadences cadences,
            ReviewRepository reviews,
            ObligationRepository obligations,
            Portfolios portfolios,
            Journeys journeys,
            People people,
            Calendars calendars,
            Codes codes,
            Processes processes,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cadences = cadences;
        this.reviews = reviews;
        this.obligations = obligations;
        this.portfolios = portfolios;
        this.journeys = journeys;
        this.people = people;
        this.calendars = calendars;
        this.codes = codes;
        this.processes = processes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** When the portfolio's next review opens by itself. */
    Instant nextOpensAt(PortfolioId id) {
        Cadence cadence = cadences.get(id);
        Portfolio portfolio = portfolios.get(id);
        return Schedule.planned(next(cadence, portfolio), cadence, calendar(portfolio))
                .opensAt();
    }

    /** How each of these portfolios stands. Four statements. */
    Map<PortfolioId, Outlook> outlooks(Collection<Portfolio> several) {
        Map<PortfolioId, Cadence> kept = cadences.all();
        Map<PortfolioId, LocalDate> until = reviews.lastUntil();
        Map<PortfolioId, Review> last =
                reviews.last().stream().collect(Collectors.toMap(Review::portfolio, Function.identity()));
        Map<PortfolioId, Outlook> outlooks = new HashMap<>();
        for (Portfolio portfolio : several) {
            outlooks.put(
                    portfolio.id(),
                    outlook(portfolio, kept.get(portfolio.id()), until.get(portfolio.id()), last.get(portfolio.id())));
        }
        return outlooks;
    }

    private Outlook outlook(
            Portfolio portfolio, @Nullable Cadence cadence, @Nullable LocalDate until, @Nullable Review last) {
        if (cadence == null) {
            return new Outlook(null, false, last);
        }
        FiscalQuarter next = next(cadence, portfolio, until);
        boolean cancelled =
                until != null && (last == null || last.quarter().until().isBefore(until));
        return new Outlook(
                Schedule.planned(next, cadence, calendar(portfolio)).opensAt(),
                cancelled || isOver(next, portfolio),
                last);
    }

    /** Opens the portfolio's next review if its time has come. */
    void openDue(PortfolioId id) {
        Cadence cadence = cadences.lock(id);
        Portfolio portfolio = portfolios.get(id);
        FiscalQuarter quarter = next(cadence, portfolio);
        Instant planned =
                Schedule.planned(quarter, cadence, calendar(portfolio)).opensAt();
        if (!planned.isAfter(clock.instant())) {
            open(cadence, portfolio, quarter, Actor.SYSTEM);
        }
    }

    /** Opens it by hand: the last quarter again where its review was cancelled, else the next one if it is over. */
    Review openByHand(PortfolioId id, Actor by) {
        Cadence cadence = cadences.lock(id);
        Portfolio portfolio = portfolios.get(id);
        FiscalQuarter quarter = cancelled(portfolio);
        if (quarter == null) {
            quarter = next(cadence, portfolio);
            if (!isOver(quarter, portfolio)) {
                throw new QuarterNotOver(portfolio, quarter, nextOpensAt(id));
            }
        }
        Review opened = open(cadence, portfolio, quarter, by);
        processes.redate(id.value());
        return opened;
    }

    private boolean isOver(FiscalQuarter quarter, Portfolio portfolio) {
        return quarter.until().isBefore(LocalDate.ofInstant(clock.instant(), portfolio.zone()));
    }

    /** The quarter that is reviewed next: the first one that ends after the last reviewed, and no earlier than the cadence begins. */
    private FiscalQuarter next(Cadence cadence, Portfolio portfolio) {
        return next(cadence, portfolio, reviews.lastUntil(portfolio.id()));
    }

    private static FiscalQuarter next(Cadence cadence, Portfolio portfolio, @Nullable LocalDate last) {
        FiscalCalendar fiscal = portfolio.fiscal();
        FiscalQuarter first = fiscal.quarterOf(cadence.startsOn());
        return last == null || last.isBefore(first.from()) ? first : fiscal.quarterOf(last.plusDays(1));
    }

    /** The portfolio's last quarter, if its review was cancelled and not opened again. */
    private @Nullable FiscalQuarter cancelled(Portfolio portfolio) {
        LocalDate last = reviews.lastUntil(portfolio.id());
        return last == null || reviews.isTaken(portfolio.id(), last)
                ? null
                : portfolio.fiscal().quarterOf(last);
    }

    private Review open(Cadence cadence, Portfolio portfolio, FiscalQuarter quarter, Actor by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Schedule schedule =
                Schedule.openedOn(LocalDate.ofInstant(now, portfolio.zone()), quarter, cadence, calendar(portfolio));
        var review = new Review(
                ReviewId.next(),
                1,
                codes.next("QR"),
                portfolio.id(),
                quarter,
                !reviews.hasReviewed(portfolio.id()),
                Review.State.PREPARING,
                now,
                by.id(),
                schedule.meetingAt(),
                0,
                schedule.meetingAt(),
                schedule.limitAt(),
                null,
                schedule.closesAt(),
                null,
                null,
                null,
                cadence.required(),
                cadence.quorum(),
                cadence.chair(),
                cadence.meetingTime(),
                cadence.offsets());
        Map<UserId, Person> known =
                people.all(cadence.members().stream().map(Member::person).toList());
        List<Member> members = cadence.members().stream()
                .filter(member -> known.containsKey(member.person())
                        && Objects.requireNonNull(known.get(member.person())).active())
                .toList();
        reviews.insert(review, members);
        owed(review, schedule, members, known).forEach(obligations::insert);
        audit.record(by.did(
                "review.opened",
                "review",
                review.id().value(),
                review.code(),
                Map.of(
                        "portfolio", portfolio.key(),
                        "quarter", quarter.label(),
                        "until", quarter.until().toString(),
                        "meetingAt", review.meetingAt().toString(),
                        "rehearsal", review.rehearsal())));
        processes.start(PROCESS, review.id().value(), Map.of());
        events.publishEvent(new ReviewOpened(review));
        return review;
    }

    private List<Obligation> owed(Review review, Schedule schedule, List<Member> members, Map<UserId, Person> known) {
        List<Obligation> owed = new ArrayList<>();
        journeys.of(review.portfolio())
                .forEach(journey -> owed.add(new Draft(Obligation.Kind.BRIEF, journey.name())
                        .of(review, journey.id(), journey.owner(), schedule)));
        owed.add(new Draft(Obligation.Kind.PACK, "").of(review, null, null, schedule));
        owed.add(new Draft(Obligation.Kind.CIRCULATION, "").of(review, null, null, schedule));
        members.forEach(member -> owed.add(new Draft(
                        Obligation.Kind.PRE_READ,
                        Objects.requireNonNull(known.get(member.person())).name())
                .of(review, null, member.person(), schedule)));
        owed.add(new Draft(Obligation.Kind.MEETING, "").of(review, null, null, schedule));
        owed.add(new Draft(Obligation.Kind.MINUTES, "").of(review, null, null, schedule));
        return owed;
    }

    private BusinessCalendar calendar(Portfolio portfolio) {
        return calendars.of(portfolio.region(), portfolio.zone());
    }
}
