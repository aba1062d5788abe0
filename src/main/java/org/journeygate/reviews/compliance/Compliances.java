package org.journeygate.reviews.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.calendars.Calendars;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.ReadingPrivacy;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.shared.Checks;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who kept the rhythm of the quarterly reviews. Read by everybody, but for who has read a pack ({@link ReadingPrivacy}). */
@Component
@Transactional(readOnly = true)
public class Compliances {

    /** How many quarters are shown unless said. */
    public static final int QUARTERS = 8;

    private static final int MONTHS = 3 * QUARTERS + 3;
    private static final int MOST_YEARS = 10;

    private final Reviews reviews;
    private final Owings owings;
    private final Squads squads;
    private final Journeys journeys;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final Clock clock;

    Compliances(
            Reviews reviews,
            Owings owings,
            Squads squads,
            Journeys journeys,
            Portfolios portfolios,
            Calendars calendars,
            Clock clock) {
        this.reviews = reviews;
        this.owings = owings;
        this.squads = squads;
        this.journeys = journeys;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What those quarters came to, the same rates for every reader; the last eight that were reviewed where no day is said. Refused: days in the wrong order or more than
     * ten years apart (InvalidInput). A constant number of statements.
     */
    public Compliance of(Filter filter, Actor reader) {
        LocalDate until = filter.until() == null ? today() : filter.until();
        LocalDate from = filter.from() == null ? until.minusMonths(MONTHS) : filter.from();
        var checks = new Checks();
        checks.that(!from.isAfter(until), "from", "lies after the last day: swap them");
        checks.that(from.plusYears(MOST_YEARS).isAfter(until), "from", "lies more than ten years before the last day");
        checks.done();
        List<Review> held = reviews.between(filter.portfolio(), from, until).stream()
                .filter(review -> review.state() != Review.State.CANCELLED)
                .toList();
        if (filter.from() == null) {
            held = lastOf(held);
        }
        List<Owed> owed = owings.of(held).stream()
                .filter(one -> filter.squad() == null || one.squads().contains(filter.squad()))
                .toList();
        Map<PortfolioId, Portfolio> within =
                portfolios.all().stream().collect(Collectors.toMap(Portfolio::id, Function.identity()));
        List<Compliance.Quarter> quarters = quarters(held, owed);
        List<Kept> kept = owed.stream().map(Owed::kept).toList();
        Heatmap heatmap =
                switch (filter.by()) {
                    case SQUAD -> bySquad(owed, quarters, within, filter.squad());
                    case JOURNEY -> byJourney(owed, quarters, within);
                    case QUARTER -> byQuarter(held, owed, within, reader);
                };
        ObligationState state = filter.state();
        return new Compliance(
                filter,
                quarters,
                state == null ? heatmap : heatmap.with(state),
                Rate.of(kept),
                Lateness.of(kept),
                owed.stream()
                        .filter(one -> !ReadingPrivacy.isHidden(one.obligation(), reader))
                        .filter(one -> state == null || one.state() == state)
                        .toList());
    }

    /** One squad's line over the last eight quarters that were reviewed in its portfolio. Four statements. */
    public Heatmap of(Squad squad) {
        LocalDate until = today();
        List<Review> held = lastOf(reviews.between(squad.portfolio(), until.minusMonths(MONTHS), until).stream()
                .filter(review -> review.state() != Review.State.CANCELLED)
                .toList());
        List<Owed> owed = owings.of(held, squad);
        String key = squad.id().value().toString();
        return Heatmap.of(
                columns(quarters(held, owed)),
                List.of(new Heatmap.Name(key, squad.name(), "")),
                owed.stream()
                        .map(one -> entry(key, Quarters.key(one.review()), one))
                        .toList());
    }

    private Heatmap bySquad(
            List<Owed> owed,
            List<Compliance.Quarter> quarters,
            Map<PortfolioId, Portfolio> within,
            @Nullable SquadId only) {
        Set<SquadId> ids = owed.stream().flatMap(one -> one.squads().stream()).collect(Collectors.toSet());
        if (only != null) {
            ids.retainAll(Set.of(only));
        }
        List<Heatmap.Name> names = squads.all(ids).values().stream()
                .sorted(Comparator.comparing(Squad::name)
                        .thenComparing(squad -> squad.id().value()))
                .map(squad ->
                        new Heatmap.Name(squad.id().value().toString(), squad.name(), name(within, squad.portfolio())))
                .toList();
        List<Heatmap.Entry> entries = owed.stream()
                .flatMap(one -> one.squads().stream()
                        .map(squad -> entry(squad.value().toString(), Quarters.key(one.review()), one)))
                .toList();
        return Heatmap.of(columns(quarters), names, entries);
    }

    private Heatmap byJourney(List<Owed> owed, List<Compliance.Quarter> quarters, Map<PortfolioId, Portfolio> within) {
        List<Owed> briefs = owed.stream()
                .filter(one -> one.obligation().kind() == Obligation.Kind.BRIEF
                        && one.obligation().journey() != null)
                .toList();
        List<JourneyId> ids = briefs.stream()
                .map(one -> Objects.requireNonNull(one.obligation().journey()))
                .distinct()
                .toList();
        List<Heatmap.Name> names = journeys.all(ids).values().stream()
                .sorted(Comparator.comparing(Journey::name)
                        .thenComparing(journey -> journey.id().value()))
                .map(journey -> new Heatmap.Name(
                        journey.id().value().toString(), journey.name(), name(within, journey.portfolio())))
                .toList();
        return Heatmap.of(
                columns(quarters),
                names,
                briefs.stream()
                        .map(one -> entry(
                                Objects.requireNonNull(one.obligation().journey())
                                        .value()
                                        .toString(),
                                Quarters.key(one.review()),
                                one))
                        .toList());
    }

    private static Heatmap byQuarter(
            List<Review> held, List<Owed> owed, Map<PortfolioId, Portfolio> within, Actor reader) {
        List<Heatmap.Column> kinds = Stream.of(Obligation.Kind.values())
                .map(kind -> new Heatmap.Column(kind.name(), kind.name()))
                .toList();
        List<Heatmap.Name> names = held.stream()
                .sorted(Comparator.comparing((Review review) -> review.quarter().until())
                        .reversed()
                        .thenComparing(Review::code))
                .map(review ->
                        new Heatmap.Name(review.code(), review.quarter().label(), name(within, review.portfolio())))
                .toList();
        Heatmap heatmap = Heatmap.of(
                kinds,
                names,
                owed.stream()
                        .map(one -> entry(
                                one.review().code(), one.obligation().kind().name(), one))
                        .toList());
        return ReadingPrivacy.isForAll(reader)
                ? heatmap
                : heatmap.without(Obligation.Kind.PRE_READ.name(), ReadingPrivacy.FEWEST);
    }

    private static Heatmap.Entry entry(String line, String column, Owed one) {
        return new Heatmap.Entry(line, column, one.kept(), one.review().code());
    }

    private static List<Heatmap.Column> columns(List<Compliance.Quarter> quarters) {
        return quarters.stream()
                .map(quarter -> new Heatmap.Column(quarter.key(), quarter.label()))
                .toList();
    }

    private static List<Compliance.Quarter> quarters(List<Review> held, List<Owed> owed) {
        Map<String, List<Review>> columns = held.stream().collect(Collectors.groupingBy(Quarters::key));
        Map<String, List<Kept>> kept = owed.stream()
                .collect(Collectors.groupingBy(
                        one -> Quarters.key(one.review()), Collectors.mapping(Owed::kept, Collectors.toList())));
        return new TreeSet<>(columns.keySet())
                .stream()
                        .map(key -> new Compliance.Quarter(
                                key,
                                Quarters.label(columns.getOrDefault(key, List.of()), isOne(held)),
                                Rate.of(kept.getOrDefault(key, List.of()))))
                        .toList();
    }

    private static List<Review> lastOf(List<Review> held) {
        List<String> keys = held.stream().map(Quarters::key).distinct().sorted().toList();
        Set<String> last = Set.copyOf(keys.subList(Math.max(0, keys.size() - QUARTERS), keys.size()));
        return held.stream()
                .filter(review -> last.contains(Quarters.key(review)))
                .toList();
    }

    private static boolean isOne(Collection<Review> held) {
        return held.stream().map(Review::portfolio).distinct().count() == 1;
    }

    private static String name(Map<PortfolioId, Portfolio> within, PortfolioId id) {
        Portfolio portfolio = within.get(id);
        return portfolio == null ? "" : portfolio.name();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), calendars.standard().zone());
    }

    /**
     * What is asked for.
     *
     * @param from the first day on which a quarter may end; null: the last eight quarters
     * @param until the last one; null: today
     * @param squad only what is its own, or null
     * @param state only lines and obligations with it, or null; rates stay
     */
    public record Filter(
            Compliance.By by,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable PortfolioId portfolio,
            @Nullable SquadId squad,
            @Nullable ObligationState state) {}
}
