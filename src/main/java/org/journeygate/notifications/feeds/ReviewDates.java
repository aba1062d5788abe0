package org.journeygate.notifications.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.calendars.FiscalQuarter;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Person;
import org.journeygate.reviews.Cadences;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The dates of quarterly reviews, in their portfolios' zones. A cancelled review keeps its meeting, as cancelled, and nothing else. */
@Component
class ReviewDates {

    /** How long a review's meeting is set down for. */
    static final Duration MEETING = Duration.ofMinutes(90);

    private static final Period PORTFOLIO_LOOKS_BACK = Period.ofMonths(15);
    private static final Period PERSON_LOOKS_BACK = Period.ofMonths(7);

    private final Reviews reviews;
    private final Obligations obligations;
    private final Cadences cadences;
    private final Portfolios portfolios;
    private final MessageSource messages;
    private final Clock clock;

    ReviewDates(
            Reviews reviews,
            Obligations obligations,
            Cadences cadences,
            Portfolios portfolios,
            MessageSource messages,
            Clock clock) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.cadences = cadences;
        this.portfolios = portfolios;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the portfolio's reviews of the last five quarters had and have as dates, and when the next one opens. */
    List<Appointment> of(Portfolio portfolio) {
        List<Review> recent = recent(portfolio.id(), PORTFOLIO_LOOKS_BACK);
        Map<ReviewId, List<Obligation>> owed =
                obligations.all(recent.stream().map(Review::id).toList());
        List<Appointment> dates = new ArrayList<>();
        for (Review review : recent) {
            dates.add(meeting(review, portfolio));
            if (review.state() != Review.State.CANCELLED) {
                dates.add(opening(portfolio, review.quarter(), review.version(), review.openedAt(), path(review)));
                last(owed, review, Obligation.Kind.BRIEF)
                        .ifPresent(due -> dates.add(step(review, portfolio, "briefs", due)));
                last(owed, review, Obligation.Kind.CIRCULATION)
                        .ifPresent(due -> dates.add(step(review, portfolio, "circulation", due)));
                last(owed, review, Obligation.Kind.MINUTES)
                        .ifPresent(due -> dates.add(step(review, portfolio, "minutes", due)));
                dates.add(step(review, portfolio, "closing", review.closesAt()));
            }
        }
        next(portfolio).ifPresent(dates::add);
        return dates;
    }

    /** The meetings that the person takes part in, and what they will owe to a review but do not have in their inbox yet. Four statements. */
    List<Appointment> of(Person person) {
        List<Review> recent = recent(null, PERSON_LOOKS_BACK);
        if (recent.isEmpty()) {
            return List.of();
        }
        Map<PortfolioId, Portfolio> places =
                portfolios.all().stream().collect(Collectors.toMap(Portfolio::id, Function.identity()));
        Map<ReviewId, List<Obligation>> owed =
                obligations.of(person.id(), recent.stream().map(Review::id).toList());
        List<Appointment> dates = new ArrayList<>();
        for (Review review : recent) {
            Portfolio portfolio = places.get(review.portfolio());
            List<Obligation> own = owed.getOrDefault(review.id(), List.of());
            if (portfolio != null) {
                if (review.chair().equals(person.id()) || takesPart(own)) {
                    dates.add(meeting(review, portfolio));
                }
                own.stream()
                        .filter(ReviewDates::isToCome)
                        .forEach(each -> dates.add(deadline(each, review, portfolio)));
            }
        }
        return dates;
    }

    /** The review's meeting: the same in every calendar and in the mails that ask to it. */
    Appointment meeting(Review review, Portfolio portfolio) {
        boolean cancelled = review.state() == Review.State.CANCELLED;
        String reason = review.reason();
        return new Appointment(
                Appointment.uid("review-meeting", review.id().value()),
                review.meetingSequence(),
                cancelled ? review.cancelledAt() : review.meetingSequence() == 0 ? review.openedAt() : null,
                review.meetingAt(),
                review.meetingAt().plus(MEETING),
                portfolio.zone(),
                say(cancelled ? "review.cancelled" : "review.meeting", facts(review, portfolio)),
                cancelled && reason != null
                        ? say("review.why", reason)
                        : say("review.meeting.details", facts(review, portfolio)),
                path(review),
                cancelled,
                true);
    }

    private Optional<Appointment> next(Portfolio portfolio) {
        if (!cadences.portfolios().contains(portfolio.id())) {
            return Optional.empty();
        }
        Instant opens = reviews.nextOpensAt(portfolio.id());
        FiscalQuarter quarter = portfolio
                .fiscal()
                .quarterOf(LocalDate.ofInstant(opens, portfolio.zone()))
                .previous();
        return Optional.of(opening(portfolio, quarter, 0, opens, "/reviews"));
    }

    private Appointment opening(Portfolio portfolio, FiscalQuarter quarter, int sequence, Instant opens, String path) {
        return new Appointment(
                Appointment.uid("review-opening", portfolio.id().value() + "-" + quarter.until()),
                sequence,
                null,
                opens,
                opens.plus(Deadlines.SHOWN),
                portfolio.zone(),
                say("review.opening", portfolio.name(), quarter.label()),
                say("review.opening.details"),
                path,
                false,
                false);
    }

    private Appointment step(Review review, Portfolio portfolio, String step, Instant due) {
        return due(
                Appointment.uid("review-" + step, review.id().value()),
                review,
                portfolio,
                due,
                say("review." + step, facts(review, portfolio)));
    }

    private Appointment deadline(Obligation owed, Review review, Portfolio portfolio) {
        Object[] facts = {portfolio.name(), review.quarter().label(), owed.title()};
        return due(
                Appointment.uid("review-obligation", owed.id().value()),
                review,
                portfolio,
                owed.dueAt(),
                say("owed." + owed.kind(), facts));
    }

    private Appointment due(String uid, Review review, Portfolio portfolio, Instant due, String title) {
        return new Appointment(
                uid,
                review.version(),
                null,
                due.minus(Deadlines.SHOWN),
                due,
                portfolio.zone(),
                title,
                say("review.code", review.code(), review.rehearsal() ? 1 : 0),
                path(review),
                false,
                false);
    }

    private List<Review> recent(@Nullable PortfolioId portfolio, Period back) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return reviews.between(portfolio, today.minus(back), today.plusDays(1));
    }

    private static boolean takesPart(List<Obligation> own) {
        return own.stream().anyMatch(each -> each.kind() == Obligation.Kind.PRE_READ);
    }

    /** What was asked for already stands among the work items. */
    private static boolean isToCome(Obligation owed) {
        return owed.askedAt() == null
                && owed.doneAt() == null
                && (owed.kind() == Obligation.Kind.BRIEF || owed.kind() == Obligation.Kind.PRE_READ)
                && (owed.state() == ObligationState.NOT_DUE || owed.state() == ObligationState.OPEN)
                && !owed.isSettled();
    }

    private static Optional<Instant> last(Map<ReviewId, List<Obligation>> owed, Review review, Obligation.Kind kind) {
        return owed.getOrDefault(review.id(), List.of()).stream()
                .filter(each -> each.kind() == kind)
                .map(Obligation::dueAt)
                .max(Comparator.naturalOrder());
    }

    private static Object[] facts(Review review, Portfolio portfolio) {
        return new Object[] {portfolio.name(), review.quarter().label(), review.code(), review.rehearsal() ? 1 : 0};
    }

    private static String path(Review review) {
        return "/reviews/" + review.code();
    }

    private String say(String key, Object... facts) {
        return messages.getMessage("notifications-feeds." + key, facts, Locale.UK);
    }
}
