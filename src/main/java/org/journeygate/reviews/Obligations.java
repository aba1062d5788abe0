package org.journeygate.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is owed to the reviews: asked for, done, let go, or not done in time. Every act holds the lock on the review. */
@OnceMore
@Component
@Transactional
public class Obligations {

    static final String PROCESS = "reviewObligation";
    /** The item of whoever owes it. */
    public static final String MEET = "meetObligation";
    /** The chair's item about what the PMO owes. */
    static final String CHASE = "chaseObligation";

    static final int NOTE = 2_000;

    private static final String DROPPED = "journeygate.obligationDropped";

    private final ReviewRepository reviews;
    private final ObligationRepository obligations;
    private final Inbox inbox;
    private final Processes processes;
    private final People people;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Obligations(
            ReviewRepository reviews,
            ObligationRepository obligations,
            Inbox inbox,
            Processes processes,
            People people,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.inbox = inbox;
        this.processes = processes;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Everything owed to the review, in the order of its steps. One statement. */
    @Transactional(readOnly = true)
    public List<Obligation> of(ReviewId review) {
        return obligations.of(review);
    }

    /** What is owed to the review as far as it is for the reader. One statement. */
    @Transactional(readOnly = true)
    public VisibleObligations visible(ReviewId review, Actor reader) {
        return ReadingPrivacy.visible(of(review), reader);
    }

    /** Everything owed to several reviews. One statement. */
    @Transactional(readOnly = true)
    public Map<ReviewId, List<Obligation>> all(Collection<ReviewId> several) {
        return obligations.all(several);
    }

    /** The briefs of these journeys and the actions of these people, in several reviews. One statement. */
    @Transactional(readOnly = true)
    public List<Obligation> parts(
            Collection<ReviewId> reviews, Collection<JourneyId> journeys, Collection<UserId> persons) {
        return reviews.isEmpty() || journeys.isEmpty() && persons.isEmpty()
                ? List.of()
                : obligations.parts(reviews, journeys, persons);
    }

    /**
     * What is due before that instant and still to be done: what is open in open reviews, blocked or not, and actions, also those that
     * a review left undone when it closed. What is due first comes first. Two statements.
     */
    @Transactional(readOnly = true)
    public List<Obligation> due(Instant before) {
        return obligations.due(before).stream()
                .filter(owed -> owed.state() == ObligationState.OPEN
                        || owed.state() == ObligationState.BLOCKED
                        || owed.kind() == Obligation.Kind.ACTION)
                .toList();
    }

    /** When each of them was last chased by the clock; those that never were are left out. One statement. */
    @Transactional(readOnly = true)
    public Map<ObligationId, Instant> chasedByClock(Collection<ObligationId> several) {
        return obligations.chasedByClock(several);
    }

    /** Notes that a person has chased whoever owes these; nothing else about them changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteChased(Collection<Obligation> several, Actor by) {
        several.forEach(owed -> note(owed, ObligationAct.Kind.CHASED, by, null));
    }

    /** What that person owes these reviews. Two statements. */
    @Transactional(readOnly = true)
    public Map<ReviewId, List<Obligation>> of(UserId owner, Collection<ReviewId> several) {
        return obligations.of(owner, several).stream().collect(Collectors.groupingBy(Obligation::review));
    }

    /** The obligation; NotFound where there is none. Two statements. */
    @Transactional(readOnly = true)
    public Obligation get(ObligationId id) {
        return obligations
                .reviewOf(id)
                .flatMap(review -> of(id, review))
                .orElseThrow(() -> new NotFound("obligation-not-found", "There is no such obligation."));
    }

    /** As {@link #get(ObligationId)}. Refused with NotPermitted: somebody else's reading, as {@link ReadingPrivacy} says. Two statements. */
    @Transactional(readOnly = true)
    public Obligation get(ObligationId id, Actor reader) {
        Obligation owed = get(id);
        ReadingPrivacy.require(owed, reader);
        return owed;
    }

    /** What happened with it, in order. Refused as {@link #get(ObligationId, Actor)}. Three statements. */
    @Transactional(readOnly = true)
    public List<ObligationAct> story(ObligationId id, Actor reader) {
        return obligations.acts(get(id, reader).id());
    }

    /** What happened with what is owed to the review as far as it is for the reader, each in order. Two statements. */
    @Transactional(readOnly = true)
    public Map<ObligationId, List<ObligationAct>> stories(ReviewId review, Actor reader) {
        Map<ObligationId, List<ObligationAct>> stories = obligations.actsOf(review);
        stories.keySet()
                .retainAll(visible(review, reader).items().stream()
                        .map(Obligation::id)
                        .collect(Collectors.toSet()));
        return stories;
    }

    /** Whether it waits for that person: it is their turn, or it can still be done afterwards and is theirs. */
    @Transactional(readOnly = true)
    public boolean isTurn(Obligation owed, Actor reader) {
        return !turns(List.of(owed), reader).isEmpty();
    }

    /** Those of them that wait for that person, as {@link #isTurn}. One statement. */
    @Transactional(readOnly = true)
    public List<Obligation> turns(List<Obligation> several, Actor reader) {
        List<Obligation> undone =
                several.stream().filter(owed -> owed.doneAt() == null).toList();
        Set<UUID> turns = inbox
                .openAbout(undone.stream().map(owed -> owed.id().value()).toList())
                .stream()
                .filter(item -> item.kind().equals(MEET) && inbox.isTurn(item, reader))
                .map(item -> item.subject().id())
                .collect(Collectors.toSet());
        return undone.stream()
                .filter(owed -> turns.contains(owed.id().value())
                        || owed.state() == ObligationState.MISSED && isOwner(owed, reader) && isDoneAfterwards(owed))
                .toList();
    }

    /** Whether the person may let it go: nobody their own, so the chair for what the PMO owes. */
    @Transactional(readOnly = true)
    public boolean mayWaive(Obligation owed, Actor reader) {
        return !owed.isSettled()
                && isWaivable(owed.kind())
                && (owed.kind() != Obligation.Kind.MINUTES || owed.askedAt() != null)
                && (owed.isPmos()
                        ? reader.is(reviews.find(owed.review()).orElseThrow().chair()) && !reader.is(Role.PMO)
                        : reader.is(Role.PMO) && !reader.is(owed.owner()));
    }

    /**
     * It is done now; its work item ends with it. On time or late stays; where it was missed it stays missed, with the day on which it
     * was done. Refused: whose turn it is not (NotPermitted), done, let go, or not possible yet or any more ({@link ObligationMovedOn}).
     *
     * @param note what is to be remembered about it, e.g. that the pack was read on paper
     */
    public Obligation meet(ObligationId id, @Nullable String note, Actor by) {
        Review review = lock(id);
        Obligation owed = get(id, by);
        requireOpen(review, owed);
        Optional<WorkItem> item = item(owed);
        if (item.isPresent()) {
            inbox.requireTurn(item.get(), by, null);
        } else if (!isOwner(owed, by)) {
            throw new NotPermitted("not-yours", "Somebody else owes this: ask them to do it, or to hand it over.");
        }
        return done(review, owed, item.orElse(null), note, by);
    }

    /** As {@link #meet}, for what is done with a word. Refused with InvalidInput: a brief and the minutes, which have pages of their own. */
    public Obligation meetByWord(ObligationId id, @Nullable String note, Actor by) {
        var checks = new Checks();
        checks.that(
                isMetByWord(get(id).kind()),
                "obligation",
                "is done on a page of its own: confirm the brief, or hold the meeting and publish its minutes, there");
        checks.done();
        return meet(id, note, by);
    }

    /** Whether it is done with a word: the others are done on pages of their own, where one sees what one says yes to. */
    public static boolean isMetByWord(Obligation.Kind kind) {
        return switch (kind) {
            case PACK, CIRCULATION, PRE_READ, ACTION -> true;
            case BRIEF, MEETING, MINUTES -> false;
        };
    }

    /** Whether the person may note that somebody else has read the pack. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayNoteRead(Obligation owed, Actor reader) {
        return owed.kind() == Obligation.Kind.PRE_READ
                && owed.doneAt() == null
                && owed.askedAt() != null
                && owed.state() != ObligationState.WAIVED
                && owed.state() != ObligationState.NOT_DUE
                && reader.is(Role.PMO);
    }

    /**
     * The PMO notes that a member has read the pack on paper. Refused: who is not of the PMO (NotPermitted), what is no reading
     * (InvalidInput), as {@link #meet}.
     */
    public Obligation noteRead(ObligationId id, @Nullable String note, Actor by) {
        Review review = lock(id);
        Obligation owed = get(id);
        if (!by.is(Role.PMO)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO notes for others that they have read the pack.");
        }
        var checks = new Checks();
        checks.that(
                owed.kind() == Obligation.Kind.PRE_READ, "obligation", "is no reading of the pack: its owner does it");
        checks.done();
        requireOpen(review, owed);
        return done(review, owed, item(owed).orElse(null), note, by);
    }

    /**
     * Lets it go, for good. Refused: who may not, and nobody may let go their own (NotPermitted), without a reason (InvalidInput), what
     * has its last state and minutes without a meeting ({@link ObligationMovedOn}), pack and meeting, without which there is no review.
     */
    public Obligation waive(ObligationId id, @Nullable String reason, Actor by) {
        Review review = lock(id);
        Obligation owed = get(id);
        if (owed.isPmos() ? !by.is(review.chair()) || by.is(Role.PMO) : !by.is(Role.PMO)) {
            throw new NotPermitted(
                    "not-yours-to-waive",
                    owed.isPmos()
                            ? "The PMO owes this, so only the review's chair may let it go, and not as one of the PMO."
                            : "Only the PMO lets go what is owed to a review.");
        }
        if (by.is(owed.owner())) {
            throw new NotPermitted("own-obligation", "You owe this yourself: ask a colleague of the PMO to let it go.");
        }
        var checks = new Checks();
        String why = checks.text("reason", reason, NOTE);
        checks.that(
                isWaivable(owed.kind()),
                "obligation",
                "cannot be let go, for there is no review without it: cancel the review instead");
        checks.done();
        if (owed.isSettled()) {
            throw new ObligationMovedOn(owed, "This has its last state already: it stays as it is.");
        }
        if (owed.kind() == Obligation.Kind.MINUTES && owed.askedAt() == null) {
            throw new ObligationMovedOn(owed, "The meeting has not been held yet: there is nothing to let go.");
        }
        settle(owed, ObligationState.WAIVED, by.person(), why);
        note(owed, ObligationAct.Kind.WAIVED, by, why);
        record(review, owed, "obligation.waived", Map.of("reason", why), by);
        drop(owed);
        if (owed.kind() == Obligation.Kind.MINUTES) {
            events.publishEvent(new MinutesWaived(review, by));
        }
        passOn(review, get(id));
        return get(id);
    }

    /** An action that the meeting gave somebody, from now on a work item to its end. The review's minutes are on their way out, or were let go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ObligationId addAction(Review review, UserId owner, String title, Instant dueAt, Actor by) {
        Instant now = now();
        Obligation owed = new Draft(Obligation.Kind.ACTION, title)
                .of(review, null, owner, new Draft.Dates(now, dueAt, review.closesAt()));
        obligations.insert(owed);
        record(review, owed, "obligation.added", Map.of("dueAt", dueAt.toString()), by);
        ask(owed);
        return owed.id();
    }

    /** Asks for everything of that kind that was not asked for yet and is still wanted. */
    void ask(Review review, Obligation.Kind kind) {
        of(review.id()).stream()
                .filter(owed -> owed.kind() == kind && !owed.isSettled() && owed.askedAt() == null)
                .forEach(this::ask);
    }

    /** Its cut-off has passed: what was not done has its last state now. */
    void pass(Review review, Obligation owed) {
        if (owed.isSettled()) {
            return;
        }
        settle(owed, owed.state(), null, null);
        note(owed, ObligationAct.Kind.PASSED, Actor.SYSTEM, null);
        record(review, owed, "obligation.passed", Map.of("state", owed.state().name()), Actor.SYSTEM);
    }

    /** The review was cancelled: nothing is owed to it any more. */
    void dropAll(Review review) {
        of(review.id()).stream().filter(owed -> !owed.isSettled()).forEach(owed -> {
            settle(owed, ObligationState.NOT_DUE, null, null);
            note(owed, ObligationAct.Kind.DROPPED, Actor.SYSTEM, null);
            drop(owed);
        });
    }

    /** The meeting has another date: what is still open follows it, and nothing that lay ahead comes to lie behind. */
    void redate(Review review, Schedule schedule) {
        Instant now = now();
        for (Obligation owed : of(review.id())) {
            if (owed.isSettled() || owed.kind() == Obligation.Kind.ACTION) {
                continue;
            }
            Draft.Dates dates = Draft.Dates.of(owed.kind(), review.openedAt(), schedule);
            Instant due = dates.dueAt().isAfter(now) || owed.dueAt().isBefore(now)
                    ? dates.dueAt()
                    : earlier(owed.dueAt(), dates.cutOffAt());
            obligations.redate(owed.id(), dates.opensAt(), due, dates.cutOffAt());
            note(owed, ObligationAct.Kind.MOVED, Actor.SYSTEM, null);
            processes.redate(owed.id().value());
            item(owed).ifPresent(item -> inbox.moveDeadline(item.id(), due));
        }
    }

    /** The dates of one obligation follow what has happened, e.g. those of the minutes the meeting. */
    void redate(Obligation owed, Instant opens, Instant due, Instant cutOff) {
        obligations.redate(owed.id(), opens, due, cutOff);
    }

    /** The meeting was held: that is no work item of its own. */
    void held(Review review, Obligation owed, Actor by) {
        done(review, owed, null, null, by);
    }

    void note(Obligation owed, ObligationAct.Kind kind, Actor by, @Nullable String note) {
        obligations.note(owed.id(), new ObligationAct(kind, now(), by.id(), note));
    }

    /** When a person last chased for it, or null. */
    @Nullable
    Instant chasedByPerson(Obligation owed) {
        return obligations.chasedByPerson(owed.id());
    }

    /** The review, locked until the transaction ends. */
    Review lock(ObligationId id) {
        return obligations
                .reviewOf(id)
                .flatMap(reviews::lock)
                .orElseThrow(() -> new NotFound("obligation-not-found", "There is no such obligation."));
    }

    /** The review of it. */
    Review review(Obligation owed) {
        return reviews.find(owed.review()).orElseThrow();
    }

    void record(Review review, Obligation owed, String action, Map<String, ?> more, Actor by) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("kind", owed.kind().name());
        facts.put("obligation", owed.id().value().toString());
        if (!owed.title().isEmpty()) {
            facts.put("title", owed.title());
        }
        audit.record(by.did(action, "review", review.id().value(), review.code(), facts));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Obligation done(Review review, Obligation owed, @Nullable WorkItem item, @Nullable String note, Actor by) {
        var checks = new Checks();
        String said = checks.optionalText("note", note, NOTE);
        checks.done();
        Instant now = now();
        obligations.done(owed.id(), now, by.person(), said);
        boolean afterwards = owed.isSettled();
        if (!afterwards) {
            boolean onTime = !now.isAfter(owed.dueAt());
            ObligationState last = onTime
                    ? ObligationState.ON_TIME
                    : now.isBefore(owed.cutOffAt()) ? ObligationState.LATE : owed.state();
            settle(owed, last, null, null);
        }
        note(owed, afterwards ? ObligationAct.Kind.DONE_AFTERWARDS : ObligationAct.Kind.DONE, by, said);
        Map<String, Object> facts = new HashMap<>();
        facts.put("state", get(owed.id()).state().name());
        if (said != null) {
            facts.put("note", said);
        }
        record(review, owed, "obligation.done", facts, by);
        if (item != null) {
            inbox.complete(item, by, Map.of());
        }
        passOn(review, owed);
        return get(owed.id());
    }

    /** Tells the review's process what it waits for. */
    private void passOn(Review before, Obligation owed) {
        Review review = reviews.find(before.id()).orElseThrow();
        switch (owed.kind()) {
            case PACK -> tell(review, Review.State.PREPARING, "journeygate.packChecked");
            case CIRCULATION -> {
                reviews.state(review.id(), Review.State.CIRCULATED);
                events.publishEvent(new PackCirculated(reviews.find(review.id()).orElseThrow()));
                tell(review, Review.State.PREPARING, "journeygate.packCirculated");
            }
            case MINUTES -> {
                if (review.state() == Review.State.MEETING_HELD) {
                    reviews.state(review.id(), Review.State.MINUTES_OUT);
                    if (owed.state() != ObligationState.WAIVED) {
                        events.publishEvent(
                                new MinutesPublished(reviews.find(review.id()).orElseThrow()));
                    }
                    tell(review, Review.State.MEETING_HELD, "journeygate.minutesOut");
                }
            }
            case ACTION -> {
                if (of(review.id()).stream().allMatch(Obligation::isSettled)) {
                    tell(review, Review.State.MINUTES_OUT, "journeygate.everythingSettled");
                }
            }
            case BRIEF, PRE_READ, MEETING -> {
                // the process waits for dates here, not for people
            }
        }
    }

    private void tell(Review review, Review.State waiting, String message) {
        if (review.state() == waiting) {
            processes.tell(review.id().value(), message, Map.of());
        }
    }

    private void ask(Obligation owed) {
        obligations.asked(owed.id(), now());
        note(owed, ObligationAct.Kind.ASKED, Actor.SYSTEM, null);
        processes.start(PROCESS, owed.id().value(), Map.of());
    }

    private void drop(Obligation owed) {
        if (processes.isRunning(owed.id().value())) {
            processes.tell(owed.id().value(), DROPPED, Map.of());
        }
    }

    private void settle(Obligation owed, ObligationState last, @Nullable UserId by, @Nullable String why) {
        obligations.settle(owed.id(), last, now(), by, why);
    }

    private void requireOpen(Review review, Obligation owed) {
        if (review.state() == Review.State.CANCELLED || owed.state() == ObligationState.WAIVED) {
            throw new ObligationMovedOn(owed, "This is not owed any more: there is nothing to be done.");
        }
        if (owed.doneAt() != null) {
            throw new ObligationMovedOn(
                    owed,
                    "%s has done this already."
                            .formatted(people.get(Objects.requireNonNull(owed.doneBy()))
                                    .name()));
        }
        if (!isDoneAfterwards(owed) && !now().isBefore(owed.cutOffAt())) {
            throw new ObligationMovedOn(owed, "The meeting's hour has passed: this cannot be done any more.");
        }
        if (owed.askedAt() == null || owed.state() == ObligationState.BLOCKED) {
            throw new ObligationMovedOn(owed, "Its turn has not come: something before it is not done yet.");
        }
    }

    /** Whether it can still be done once it is missed; a pack cannot go out after the meeting. */
    private static boolean isDoneAfterwards(Obligation owed) {
        return switch (owed.kind()) {
            case BRIEF, PRE_READ, MINUTES, ACTION -> true;
            case PACK, CIRCULATION, MEETING -> false;
        };
    }

    private boolean isOwner(Obligation owed, Actor by) {
        return owed.isPmos() ? by.is(Role.PMO) : by.is(owed.owner());
    }

    private Optional<Obligation> of(ObligationId id, ReviewId review) {
        return obligations.of(review).stream()
                .filter(owed -> owed.id().equals(id))
                .findFirst();
    }

    private Optional<WorkItem> item(Obligation owed) {
        return inbox.openAbout(owed.id().value()).stream()
                .filter(item -> item.kind().equals(MEET))
                .findFirst();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isWaivable(Obligation.Kind kind) {
        return switch (kind) {
            case BRIEF, PRE_READ, MINUTES, ACTION -> true;
            case PACK, CIRCULATION, MEETING -> false;
        };
    }
}
