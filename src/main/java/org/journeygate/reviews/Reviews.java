package org.journeygate.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Checks;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The quarterly reviews: opened, moved, held, cancelled and closed by the PMO and the calendar, read by everybody. */
@OnceMore
@Component
@Transactional
public class Reviews {

    /** The PMO's item: hold the meeting. */
    public static final String HOLD = "holdMeeting";
    /** The chair's item where the meeting does not come about. */
    static final String SETTLE = "settleMeeting";

    /** The items that the chair answers with a word. */
    public static final Set<String> CHAIRS_ITEMS = Set.of(SETTLE, Obligations.CHASE);

    private static final String CANCELLED = "journeygate.reviewCancelled";
    private static final int REASON = 2_000;
    private static final int CHAIR_DAYS = 5;

    private final ReviewRepository reviews;
    private final Obligations obligations;
    private final Openings openings;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final Inbox inbox;
    private final Processes processes;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            ReviewRepository reviews,
            Obligations obligations,
            Openings openings,
            Portfolios portfolios,
            Calendars calendars,
            Inbox inbox,
            Processes processes,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.openings = openings;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.inbox = inbox;
        this.processes = processes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The review; NotFound where there is none. One statement. */
    @Transactional(readOnly = true)
    public Review get(ReviewId id) {
        return reviews.find(id).orElseThrow(Reviews::unknown);
    }

    /** The one that an id or a code names; NotFound where there is none. One statement. */
    @Transactional(readOnly = true)
    public Review named(IdOrCode name) {
        return name.find(id -> reviews.find(new ReviewId(id)), reviews::byCode).orElseThrow(Reviews::unknown);
    }

    /** Those with the ids. One statement. */
    @Transactional(readOnly = true)
    public Map<ReviewId, Review> all(Collection<ReviewId> ids) {
        return reviews.all(ids).stream().collect(Collectors.toMap(Review::id, review -> review));
    }

    /** The portfolio's last one that was not cancelled. One statement. */
    @Transactional(readOnly = true)
    public Optional<Review> current(PortfolioId portfolio) {
        return reviews.last(portfolio);
    }

    /** The one of the same portfolio before it that was not cancelled. One statement. */
    @Transactional(readOnly = true)
    public Optional<Review> before(Review review) {
        return reviews.before(review.portfolio(), review.quarter().until());
    }

    /** Those that meet the filter, the last quarter first unless the query says otherwise. Two statements. */
    @Transactional(readOnly = true)
    public Paged<Review> search(Filter filter, PageQuery query) {
        return reviews.page(filter, query);
    }

    /** Those whose quarter ended between the two days, both included, of one portfolio or of all, the earliest first. One statement. */
    @Transactional(readOnly = true)
    public List<Review> between(@Nullable PortfolioId portfolio, LocalDate from, LocalDate until) {
        return reviews.between(portfolio, from, until);
    }

    /** Who takes part, by function. One statement. */
    @Transactional(readOnly = true)
    public List<Member> members(ReviewId id) {
        return reviews.members(id);
    }

    /** When the portfolio's next review opens by itself; NotFound where it keeps none. */
    @Transactional(readOnly = true)
    public Instant nextOpensAt(PortfolioId portfolio) {
        return openings.nextOpensAt(portfolio);
    }

    /** How each of these portfolios stands with its reviews. Four statements. */
    @Transactional(readOnly = true)
    public Map<PortfolioId, Outlook> outlooks(Collection<Portfolio> several) {
        return openings.outlooks(several);
    }

    /** Whether the person opens, moves, holds and cancels reviews. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayRun(Actor actor) {
        return actor.is(Role.PMO);
    }

    /**
     * Opens the portfolio's next review by hand, or the last one again where it was cancelled. Refused: who is not of the PMO
     * (NotPermitted), while the quarter runs ({@link QuarterNotOver}); NotFound where the portfolio keeps no reviews.
     */
    public Review open(PortfolioId portfolio, Actor by) {
        requirePmo(by);
        return openings.openByHand(portfolios.get(portfolio).id(), by);
    }

    /**
     * Moves the meeting; what is still open moves with it. Refused: who is not of the PMO (NotPermitted), a meeting whose hour has passed
     * ({@link ReviewMovedOn}), another one than was seen (Outdated), an hour that is over, on a free day or after the review's last day, or
     * no reason (InvalidInput).
     *
     * @param when in the portfolio's zone
     */
    public Review move(ReviewId id, int seenVersion, @Nullable LocalDateTime when, @Nullable String reason, Actor by) {
        Review review = lockFor(id, by);
        Outdated.check(seenVersion, review.version());
        if (!review.isBeforeMeeting() || !clock.instant().isBefore(review.meetingAt())) {
            throw new ReviewMovedOn(
                    review, "The meeting's hour has passed, or there is none any more: it cannot be moved.");
        }
        BusinessCalendar calendar = calendar(review);
        var checks = new Checks();
        String why = checks.text("reason", reason, REASON);
        Instant at = checkedDay(when, review.closesAt(), "the review closes", calendar, checks);
        checks.done();
        LocalDate day = LocalDate.ofInstant(at, calendar.zone());
        Schedule schedule = Schedule.around(
                day, LocalDateTime.ofInstant(at, calendar.zone()).toLocalTime(), review.offsets(), calendar);
        reviews.meeting(id, at, at, schedule.limitAt(), schedule.closesAt(), why);
        Review moved = get(id);
        obligations.redate(moved, schedule);
        processes.redate(id.value());
        record(moved, "review.meeting-moved", Map.of("meetingAt", at.toString(), "reason", why), by);
        events.publishEvent(new MeetingMoved(moved));
        return moved;
    }

    /**
     * Circulates the pack: what is in it does not change any more, and its readers are asked. Refused: whose turn it is not (NotPermitted),
     * before the pack was checked, or when the meeting's hour has passed ({@link ObligationMovedOn}).
     */
    public Review circulate(ReviewId id, Actor by) {
        Review review = lockFor(id, by);
        obligations.meet(owed(review, Obligation.Kind.CIRCULATION).id(), null, by);
        return get(id);
    }

    /**
     * The meeting is held with a quorum, now. Who counted the quorum answers for it. Refused: whose turn it is not (NotPermitted), before
     * its hour or once it was held ({@link ReviewMovedOn}).
     */
    public Review hold(ReviewId id, Actor by) {
        Review review = lockFor(id, by);
        WorkItem item = turn(review, by);
        Instant now = now();
        reviews.held(id, now);
        Review held = get(id);
        BusinessCalendar calendar = calendar(review);
        obligations.held(held, owed(held, Obligation.Kind.MEETING), by);
        Obligation minutes = owed(held, Obligation.Kind.MINUTES);
        LocalDate day = LocalDate.ofInstant(now, calendar.zone());
        obligations.redate(
                minutes,
                now,
                calendar.closing(calendar.workingDay(day, review.offsets().minutes())),
                review.closesAt());
        record(held, "review.meeting-held", Map.of(), by);
        events.publishEvent(new MeetingHeld(held));
        inbox.complete(item, by, Map.of("quorate", true));
        return get(id);
    }

    /**
     * For want of a quorum the meeting is to be held again. Refused: whose turn it is not (NotPermitted), before its hour or once it was
     * held ({@link ReviewMovedOn}), an hour that is over, on a free day or after the limit (InvalidInput).
     *
     * @param when in the portfolio's zone
     */
    public Review reconvene(ReviewId id, @Nullable LocalDateTime when, @Nullable String reason, Actor by) {
        Review review = lockFor(id, by);
        WorkItem item = turn(review, by);
        BusinessCalendar calendar = calendar(review);
        var checks = new Checks();
        String why = checks.optionalText("reason", reason, REASON);
        Instant at = checkedDay(
                when,
                review.limitAt(),
                "the %d working days for another meeting are over"
                        .formatted(review.offsets().reconvene()),
                calendar,
                checks);
        checks.done();
        reviews.meeting(id, at, review.cutOffAt(), review.limitAt(), review.closesAt(), why);
        Review reconvened = get(id);
        Map<String, Object> facts = new HashMap<>();
        facts.put("meetingAt", at.toString());
        if (why != null) {
            facts.put("reason", why);
        }
        record(reconvened, "review.reconvened", facts, by);
        events.publishEvent(new MeetingMoved(reconvened));
        inbox.complete(item, by, Map.of("quorate", false));
        return get(id);
    }

    /**
     * Cancels the review: nothing is owed to it any more, and its quarter can be opened again by hand. Refused: who is not of the PMO
     * (NotPermitted), once its meeting was held ({@link ReviewMovedOn}), another one than was seen (Outdated), without a reason
     * (InvalidInput).
     */
    public Review cancel(ReviewId id, int seenVersion, @Nullable String reason, Actor by) {
        Review review = lockFor(id, by);
        Outdated.check(seenVersion, review.version());
        if (!review.isBeforeMeeting()) {
            throw new ReviewMovedOn(
                    review, "Its meeting was held, or it was cancelled before: it cannot be cancelled.");
        }
        var checks = new Checks();
        String why = checks.text("reason", reason, REASON);
        checks.done();
        reviews.cancelled(review, now(), why);
        Review cancelled = get(id);
        processes.tell(id.value(), CANCELLED, Map.of());
        obligations.dropAll(cancelled);
        record(cancelled, "review.cancelled", Map.of("reason", why), by);
        events.publishEvent(new ReviewCancelled(cancelled));
        return cancelled;
    }

    /** The chair says what is to happen, about the meeting or about what the PMO owes; it is on record, and the chair is not asked again. */
    void answer(Review review, WorkItem item, @Nullable String what, Actor by) {
        var checks = new Checks();
        String said = checks.text("reason", what, REASON);
        checks.done();
        record(review, "review.chair-answered", Map.of("kind", item.kind(), "answer", said), by);
        inbox.complete(item, by, Map.of());
    }

    /** The review's one obligation of a kind of which there is one. */
    Obligation owed(Review review, Obligation.Kind kind) {
        return obligations.of(review.id()).stream()
                .filter(owed -> owed.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The review, locked until the transaction ends; NotFound where there is none. */
    public Review lock(ReviewId id) {
        return reviews.lock(id).orElseThrow(Reviews::unknown);
    }

    /** Closes it: everything owed to it has its last state from now on. */
    void close(ReviewId id) {
        Review review = lock(id);
        obligations.of(id).forEach(owed -> obligations.pass(review, owed));
        reviews.closed(id, now());
        Review closed = get(id);
        record(closed, "review.closed", Map.of(), Actor.SYSTEM);
        events.publishEvent(new ReviewClosed(closed));
    }

    /** Until when the chair is to answer. */
    Instant chairDueAt(Review review) {
        return calendar(review).deadline(now(), CHAIR_DAYS);
    }

    BusinessCalendar calendar(Review review) {
        Portfolio portfolio = portfolios.get(review.portfolio());
        return calendars.of(portfolio.region(), portfolio.zone());
    }

    ZoneId zone(Review review) {
        return portfolios.get(review.portfolio()).zone();
    }

    void record(Review review, String action, Map<String, ?> facts, Actor by) {
        audit.record(by.did(action, "review", review.id().value(), review.code(), facts));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Instant checkedDay(
            @Nullable LocalDateTime when, Instant limit, String what, BusinessCalendar calendar, Checks checks) {
        checks.present("when", when);
        if (when == null) {
            return limit;
        }
        Instant at = when.atZone(calendar.zone()).toInstant();
        checks.that(at.isAfter(now()), "when", "is over already: choose a later hour");
        checks.that(calendar.isWorkingDay(when.toLocalDate()), "when", "is not a working day: choose another");
        checks.that(!at.isAfter(limit), "when", "lies after %s: choose an earlier day".formatted(what));
        return at;
    }

    private WorkItem turn(Review review, Actor by) {
        return inbox.openAbout(review.id().value()).stream()
                .filter(item -> item.kind().equals(HOLD))
                .findFirst()
                .map(item -> inbox.requireTurn(item, by, null))
                .orElseThrow(
                        () -> new ReviewMovedOn(
                                review,
                                "The meeting's hour has not come, or it was held already: there is nothing to be recorded now."));
    }

    private Review lockFor(ReviewId id, Actor by) {
        requirePmo(by);
        return lock(id);
    }

    private void requirePmo(Actor by) {
        if (!mayRun(by)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO runs the quarterly reviews. Ask one of them.");
        }
    }

    private static NotFound unknown() {
        return new NotFound("review-not-found", "There is no such review.");
    }

    /** Which ones; null where it does not matter. */
    public record Filter(@Nullable PortfolioId portfolio, Review.@Nullable State state) {

        /** All of them. */
        public static final Filter ALL = new Filter(null, null);
    }
}
