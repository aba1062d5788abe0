package org.journeygate.notifications.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.notifications.Links;
import org.journeygate.notifications.feeds.CalendarFeedRepository.Kept;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.reviews.Cadences;
import org.journeygate.shared.Identity;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.Secrets;
import org.journeygate.shared.StateMovedOn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses under which people's calendars find what is due from them, and the reviews of a portfolio. An address is a secret, shown once and kept as a hash; what
 * is read by it is what its owner may see at that moment.
 */
@Component
@Transactional
public class CalendarFeeds {

    private static final String PREFIX = "jgc_";
    private static final Duration READ_NOTED_EVERY = Duration.ofHours(1);

    private final CalendarFeedRepository feeds;
    private final Deadlines deadlines;
    private final ReviewDates reviews;
    private final Cadences cadences;
    private final Portfolios portfolios;
    private final ICalendar calendars;
    private final Reads reads;
    private final People people;
    private final Links links;
    private final MessageSource messages;
    private final AuditLog audit;
    private final Clock clock;

    CalendarFeeds(
            CalendarFeedRepository feeds,
            Deadlines deadlines,
            ReviewDates reviews,
            Cadences cadences,
            Portfolios portfolios,
            ICalendar calendars,
            Reads reads,
            People people,
            Links links,
            MessageSource messages,
            AuditLog audit,
            Clock clock) {
        this.feeds = feeds;
        this.deadlines = deadlines;
        this.reviews = reviews;
        this.cadences = cadences;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.reads = reads;
        this.people = people;
        this.links = links;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** The actor's own feeds. */
    @Transactional(readOnly = true)
    public List<CalendarFeed> of(Actor owner) {
        return feeds.of(owner.person()).stream().map(Kept::feed).toList();
    }

    /** The portfolios that keep reviews, by name: those of which there can be a feed. Two statements. */
    @Transactional(readOnly = true)
    public List<Portfolio> portfolios() {
        Set<PortfolioId> keeping = cadences.portfolios();
        return portfolios.all().stream()
                .filter(portfolio -> keeping.contains(portfolio.id()))
                .toList();
    }

    /**
     * Makes an address for the actor; refused where they have one already (StateMovedOn). NotFound for a portfolio that is none.
     *
     * @param portfolio whose reviews it shows; null for what is due from the actor
     */
    public Issued make(@Nullable PortfolioId portfolio, Actor by) {
        String secret = Secrets.fresh(PREFIX);
        Map<String, Object> facts = portfolio == null
                ? Map.of()
                : Map.of("portfolio", portfolios.get(portfolio).key());
        var feed = new CalendarFeed(Identity.next(), portfolio, clock.instant(), null);
        if (!feeds.insert(new Kept(by.person(), feed), Secrets.hash(secret))) {
            throw new StateMovedOn(
                    "calendar-feed-exists",
                    "There is an address already. Renew it to see a new one; the old one then ends.");
        }
        audit.record(by.did("calendar-feed.made", "calendar-feed", feed.id(), null, facts));
        return issued(feed, secret);
    }

    /** Gives one of the actor's own feeds a new address; the old one ends at once. Any other is not found. */
    public Issued renew(UUID id, Actor by) {
        String secret = Secrets.fresh(PREFIX);
        if (!feeds.renew(id, by.person(), Secrets.hash(secret), clock.instant())) {
            throw unknown();
        }
        audit.record(by.did("calendar-feed.renewed", "calendar-feed", id, null, Map.of()));
        CalendarFeed renewed =
                of(by).stream().filter(feed -> feed.id().equals(id)).findFirst().orElseThrow();
        return issued(renewed, secret);
    }

    /** Ends one of the actor's own feeds at once; any other is not found. */
    public void withdraw(UUID id, Actor by) {
        if (!feeds.delete(id, by.person())) {
            throw unknown();
        }
        audit.record(by.did("calendar-feed.withdrawn", "calendar-feed", id, null, Map.of()));
    }

    /**
     * What is at the address with that secret, as its owner may see it now. NotFound for an address that is none, that was renewed
     * or withdrawn, and of a person who is not active; TooManyAttempts where it is asked for without end.
     */
    public Reading read(String secret) {
        Kept kept = feeds.byHash(Secrets.hash(secret)).orElseThrow(CalendarFeeds::unknown);
        Person owner = Optional.ofNullable(people.all(List.of(kept.owner())).get(kept.owner()))
                .filter(Person::active)
                .orElseThrow(CalendarFeeds::unknown);
        reads.count(kept.feed().id());
        note(kept.feed());
        Portfolio portfolio = portfolio(kept.feed());
        String name = portfolio == null ? say("name.own") : say("name.portfolio", portfolio.name());
        List<Appointment> appointments = portfolio == null
                ? Stream.concat(deadlines.of(owner).stream(), reviews.of(owner).stream())
                        .toList()
                : reviews.of(portfolio);
        return new Reading(
                Secrets.hash(name + appointments), () -> calendars.published(name, appointments, clock.instant()));
    }

    private @Nullable Portfolio portfolio(CalendarFeed feed) {
        PortfolioId id = feed.portfolio();
        return id == null ? null : portfolios.get(id);
    }

    private String say(String key, Object... values) {
        return messages.getMessage("notifications-feeds." + key, values, Locale.UK);
    }

    private void note(CalendarFeed feed) {
        Instant now = clock.instant();
        Instant before = feed.lastReadAt();
        if (before == null || before.isBefore(now.minus(READ_NOTED_EVERY))) {
            feeds.noteRead(feed.id(), now, now.minus(READ_NOTED_EVERY));
        }
    }

    private Issued issued(CalendarFeed feed, String secret) {
        return new Issued(feed, links.to("/calendar/" + secret + ".ics"));
    }

    private static NotFound unknown() {
        return new NotFound(
                "no-such-calendar", "There is no calendar at this address. It may have been renewed or withdrawn.");
    }

    /** A feed with its address, which is shown this once. */
    public record Issued(CalendarFeed feed, String url) {}

    /**
     * What was found at an address.
     *
     * @param tag the same as long as nothing has changed
     * @param text the calendar, RFC 5545, written when it is asked for
     */
    public record Reading(String tag, Supplier<String> text) {}
}
