package org.journeygate.reviews.compliance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.ReadingPrivacy;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The PMO's chaser: who owes the open reviews something by now, and one mail a day to each of them that lists all of it. Since readings of
 * the pack are among it, only the PMO and auditors see the list.
 */
@OnceMore
@Component
@Transactional
public class Chases {

    /** How long the sentence that the PMO adds may be. */
    public static final int SENTENCE = 500;

    /** Longer than any zone's today lasts. */
    private static final Duration AHEAD = Duration.ofHours(25);

    private final ChaseRepository chases;
    private final Obligations obligations;
    private final Reviews reviews;
    private final Inbox inbox;
    private final Portfolios portfolios;
    private final People people;
    private final Calendars calendars;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Chases(
            ChaseRepository chases,
            Obligations obligations,
            Reviews reviews,
            Inbox inbox,
            Portfolios portfolios,
            People people,
            Calendars calendars,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.chases = chases;
        this.obligations = obligations;
        this.reviews = reviews;
        this.inbox = inbox;
        this.portfolios = portfolios;
        this.people = people;
        this.calendars = calendars;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person may see who is to be chased. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayRead(Actor reader) {
        return ReadingPrivacy.isForAll(reader);
    }

    /** Whether the person may chase. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean maySend(Actor reader) {
        return reader.is(Role.PMO);
    }

    /**
     * Who owes reviews of that portfolio, or of all, something that is due today or overdue and not done. It is with whoever has the
     * item in hand. Refused: who is neither of the PMO nor an auditor (NotPermitted). A constant number of statements.
     */
    @Transactional(readOnly = true)
    public ChaseList list(@Nullable PortfolioId portfolio, Actor reader) {
        if (!mayRead(reader)) {
            throw new NotPermitted(
                    "chase-not-shown",
                    "Only the PMO and auditors see who is to be chased: it tells who has read what.");
        }
        return list(portfolio);
    }

    /** How many persons can be chased now; null for who may not know. */
    @Transactional(readOnly = true)
    public @Nullable Long count(Actor reader) {
        return mayRead(reader) ? list(null).open() : null;
    }

    /**
     * Chases these persons for everything that they owe, in whatever portfolio: a mail each, noted with each thing and in the log.
     * Who was chased today, owes nothing any more, waits for others, has left or has no address is left out and named. Refused: who is
     * not of the PMO (NotPermitted), nobody chosen or too long a sentence (InvalidInput), nobody left ({@link NobodyChased}).
     *
     * @param sentence what is added, may be left out
     */
    public Sent send(Collection<UserId> persons, @Nullable String sentence, Actor by) {
        if (!maySend(by)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO chases.");
        }
        var checks = new Checks();
        checks.that(!persons.isEmpty(), "persons", "are missing: choose at least one");
        String said = checks.optionalLine("sentence", sentence, SENTENCE);
        checks.done();
        ChaseList list = list(null);
        Map<UserId, Debtor> debtors = list.debtors().stream()
                .filter(debtor -> debtor.person() != null)
                .collect(Collectors.toMap(
                        debtor -> Objects.requireNonNull(debtor.person()).id(), Function.identity()));
        List<Person> chased = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        // always in the same order, so that of two who chase at once none waits for the other
        for (UserId person : persons.stream()
                .distinct()
                .sorted(Comparator.comparing(UserId::value))
                .toList()) {
            Debtor debtor = debtors.get(person);
            if (debtor == null || debtor.person() == null) {
                leftOut.add(new LeftOut(person, people.get(person).name(), Debtor.Standing.NOTHING_DUE));
            } else if (!debtor.isOpen()) {
                leftOut.add(new LeftOut(person, debtor.person().name(), debtor.standing()));
            } else if (!chases.isFirstOf(list.day(), person, now(), by.person())) {
                leftOut.add(new LeftOut(person, debtor.person().name(), Debtor.Standing.CHASED_TODAY));
            } else {
                chase(debtor.person(), debtor.lines(), list.day(), said, by);
                chased.add(debtor.person());
            }
        }
        if (chased.isEmpty()) {
            throw new NobodyChased(leftOut);
        }
        return new Sent(
                chased.stream().sorted(Comparator.comparing(Person::name)).toList(), leftOut);
    }

    private void chase(Person person, List<DueLine> lines, LocalDate day, @Nullable String sentence, Actor by) {
        List<DueLine> open = lines.stream().filter(line -> !line.isBlocked()).toList();
        obligations.noteChased(open.stream().map(DueLine::obligation).toList(), by);
        Map<String, Object> facts = new HashMap<>();
        facts.put("day", day.toString());
        facts.put(
                "obligations",
                open.stream()
                        .map(line -> Map.of(
                                "obligation",
                                line.obligation().id().value().toString(),
                                "kind",
                                line.obligation().kind().name(),
                                "review",
                                line.review().code()))
                        .toList());
        if (sentence != null) {
            facts.put("sentence", sentence);
        }
        audit.record(by.did("review.chased", "person", person.id().value(), person.login(), facts));
        events.publishEvent(new PersonChased(person, open, day, sentence, by.name()));
    }

    private ChaseList list(@Nullable PortfolioId portfolio) {
        Instant now = now();
        LocalDate today = LocalDate.ofInstant(now, calendars.standard().zone());
        Map<@Nullable UserId, List<DueLine>> lines = byHolder(due(portfolio, now));
        List<ObligationId> ids = lines.values().stream()
                .flatMap(List::stream)
                .map(line -> line.obligation().id())
                .distinct()
                .toList();
        Map<ObligationId, Instant> reminded = obligations.chasedByClock(ids);
        Set<UserId> holders = lines.keySet().stream().filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UserId, ChaseRepository.Chase> last = chases.lastOf(holders);
        Map<UserId, Person> persons = people.all(
                Stream.concat(holders.stream(), last.values().stream().map(ChaseRepository.Chase::by))
                        .toList());
        List<Debtor> debtors = new ArrayList<>();
        lines.forEach((holder, owed) -> {
            Person person = holder == null ? null : persons.get(holder);
            ChaseRepository.Chase chase = holder == null ? null : last.get(holder);
            boolean chasedToday = chase != null && chase.day().equals(today);
            debtors.add(new Debtor(
                    person,
                    owed,
                    standing(person, owed, chasedToday),
                    chase == null
                            ? null
                            : new Debtor.LastChase(
                                    chase.at(),
                                    Objects.requireNonNull(persons.get(chase.by()))
                                            .name()),
                    owed.stream()
                            .map(line -> reminded.get(line.obligation().id()))
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null)));
        });
        debtors.sort(Comparator.comparing(
                (Debtor debtor) ->
                        debtor.person() == null ? null : debtor.person().name(),
                Comparator.nullsLast(Comparator.naturalOrder())));
        return new ChaseList(today, debtors);
    }

    private List<DueLine> due(@Nullable PortfolioId portfolio, Instant now) {
        List<Obligation> owed = obligations.due(now.plus(AHEAD));
        Map<ReviewId, Review> of =
                reviews.all(owed.stream().map(Obligation::review).distinct().toList());
        Map<PortfolioId, Portfolio> within =
                portfolios.all().stream().collect(Collectors.toMap(Portfolio::id, Function.identity()));
        List<DueLine> due = new ArrayList<>();
        for (Obligation one : owed) {
            Review review = Objects.requireNonNull(of.get(one.review()));
            Portfolio its = Objects.requireNonNull(within.get(review.portfolio()));
            boolean wanted = portfolio == null || portfolio.equals(its.id());
            boolean byToday =
                    !LocalDate.ofInstant(one.dueAt(), its.zone()).isAfter(LocalDate.ofInstant(now, its.zone()));
            if (wanted && byToday) {
                BusinessCalendar calendar = calendars.of(its.region(), its.zone());
                due.add(new DueLine(
                        one, review, its.name(), Math.max(0, calendar.workingDaysBetween(one.dueAt(), now))));
            }
        }
        return due;
    }

    /** By who has its item in hand; without an item by whose it is. Null: the PMO. */
    private Map<@Nullable UserId, List<DueLine>> byHolder(List<DueLine> due) {
        Map<UUID, WorkItem> items =
                inbox
                        .openAbout(due.stream()
                                .map(line -> line.obligation().id().value())
                                .toList())
                        .stream()
                        .filter(item -> item.kind().equals(Obligations.MEET))
                        .collect(Collectors.toMap(
                                item -> item.subject().id(), Function.identity(), (one, other) -> one));
        Map<@Nullable UserId, List<DueLine>> lines = new LinkedHashMap<>();
        for (DueLine line : due) {
            WorkItem item = items.get(line.obligation().id().value());
            Set<@Nullable UserId> holders = new HashSet<>();
            if (item == null || item.holders().isEmpty()) {
                holders.add(item == null ? line.obligation().owner() : null);
            } else {
                holders.addAll(item.holders());
            }
            holders.forEach(holder ->
                    lines.computeIfAbsent(holder, key -> new ArrayList<>()).add(line));
        }
        return lines;
    }

    private static Debtor.Standing standing(@Nullable Person person, List<DueLine> lines, boolean chasedToday) {
        if (person == null) {
            return Debtor.Standing.PMO;
        }
        if (!person.active()) {
            return Debtor.Standing.INACTIVE;
        }
        if (person.email().isBlank()) {
            return Debtor.Standing.NO_ADDRESS;
        }
        if (chasedToday) {
            return Debtor.Standing.CHASED_TODAY;
        }
        return lines.stream().allMatch(DueLine::isBlocked) ? Debtor.Standing.BLOCKED : Debtor.Standing.OPEN;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What came of a chase.
     *
     * @param chased by name
     */
    public record Sent(List<Person> chased, List<LeftOut> leftOut) {

        public Sent {
            chased = List.copyOf(chased);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Who was chosen but not chased, and why. */
    public record LeftOut(UserId person, String name, Debtor.Standing standing) {}
}
