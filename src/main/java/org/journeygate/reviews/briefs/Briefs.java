package org.journeygate.reviews.briefs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.Sha256;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.observations.Observation;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.PackCirculated;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The briefs of reviews, one for each journey of which one is owed: read by everybody, written by the journey's owner, the
 * contributors and the PMO, confirmed by whoever owes it, and frozen when the pack is circulated.
 */
@Component
@Transactional
public class Briefs {

    /** How many observations are offered to open a brief. */
    private static final int OFFERED = 25;

    private final BriefRepository briefs;
    private final Composition composition;
    private final JourneyPart journeyPart;
    private final TypedCheck check;
    private final Reviews reviews;
    private final Obligations obligations;
    private final Journeys journeys;
    private final Portfolios portfolios;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Briefs(
            BriefRepository briefs,
            Composition composition,
            JourneyPart journeyPart,
            TypedCheck check,
            Reviews reviews,
            Obligations obligations,
            Journeys journeys,
            Portfolios portfolios,
            People people,
            AuditLog audit,
            Clock clock) {
        this.briefs = briefs;
        this.composition = composition;
        this.journeyPart = journeyPart;
        this.check = check;
        this.reviews = reviews;
        this.obligations = obligations;
        this.journeys = journeys;
        this.portfolios = portfolios;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The review's briefs in short, by the journeys' names. Three statements. */
    @Transactional(readOnly = true)
    public List<Brief.Line> lines(Review review) {
        Map<JourneyId, StoredBrief> stored = briefs.of(review.id());
        return owed(review.id()).stream()
                .map(owed -> {
                    JourneyId journey = journey(owed);
                    StoredBrief one = stored.getOrDefault(journey, StoredBrief.untouched(journey));
                    return new Brief.Line(
                            journey,
                            owed,
                            one.state(),
                            one.version(),
                            one.sha256(),
                            one.confirmedAt(),
                            one.confirmedBy(),
                            one.frozenAt());
                })
                .toList();
    }

    /**
     * The review's briefs as they stand, by the journeys' names. Some statements, and some twenty more for each that is neither
     * confirmed nor frozen.
     */
    @Transactional(readOnly = true)
    public List<Brief> of(Review review) {
        Map<JourneyId, StoredBrief> stored = briefs.of(review.id());
        Set<UserId> confirmed = new HashSet<>();
        stored.values().stream()
                .map(StoredBrief::confirmedBy)
                .filter(Objects::nonNull)
                .forEach(confirmed::add);
        Map<UserId, Person> known = people.all(confirmed);
        return owed(review.id()).stream()
                .map(owed -> {
                    JourneyId journey = journey(owed);
                    return brief(review, owed, stored.getOrDefault(journey, StoredBrief.untouched(journey)), known);
                })
                .toList();
    }

    /** The brief; NotFound where the review is owed none of that journey. As many statements whatever it is made of. */
    @Transactional(readOnly = true)
    public Brief get(Review review, JourneyId journey) {
        StoredBrief stored = briefs.find(review.id(), journey);
        UserId confirmed = stored.confirmedBy();
        return brief(
                review,
                owed(review.id(), journey),
                stored,
                confirmed == null ? Map.of() : people.all(List.of(confirmed)));
    }

    /** What the circulated briefs of the review ask the executives; one that asks nothing is not in it. One statement. */
    @Transactional(readOnly = true)
    public Map<JourneyId, List<String>> questions(ReviewId review) {
        return briefs.questions(review);
    }

    /** What the person may do with it as it stands. */
    @Transactional(readOnly = true)
    public Acts acts(Review review, Brief brief, Actor actor) {
        boolean keeps = keeps(brief, actor);
        boolean open = review.state() == Review.State.PREPARING && !brief.isFrozen();
        boolean turn = !brief.isConfirmed()
                && (brief.owed().doneAt() == null
                        ? obligations.isTurn(brief.owed(), actor)
                        : open && confirmsAgain(brief, actor));
        return new Acts(
                open && !brief.isConfirmed() && (keeps || contributes(brief, actor)),
                open && !brief.isConfirmed() && keeps,
                turn,
                open && brief.isConfirmed() && keeps);
    }

    /** What customers said in the quarter that a brief can be opened by, the unhappiest first. Two statements. */
    @Transactional(readOnly = true)
    public List<Observation> voices(Review review, JourneyId journey) {
        return journeyPart.heard(journey, end(review), OFFERED);
    }

    /**
     * Writes what people add. Refused: who neither owns the journey or owes the brief, nor contributes, nor is of the PMO, and
     * contributors who change who contributes (NotPermitted), once it is confirmed or circulated ({@link BriefMovedOn}), Outdated
     * where {@code seenVersion} is not the present one, content (InvalidInput).
     */
    public Brief write(Review review, JourneyId journey, int seenVersion, TypedParts said, Actor by) {
        Brief present = get(review, journey);
        boolean keeps = keeps(present, by);
        if (!keeps && !contributes(present, by)) {
            throw new NotPermitted(
                    "not-a-contributor",
                    "The journey's owner, the brief's contributors and the PMO write it. Ask one of them.");
        }
        requireOpen(review, present);
        if (present.isConfirmed()) {
            throw new BriefMovedOn(
                    present.state(), "This brief is confirmed. Open it again before you change something in it.");
        }
        Outdated.check(seenVersion, present.version());
        Typed typed = check.checked(said, present.typed(), journey, end(review));
        if (!keeps
                && !Set.copyOf(typed.contributors())
                        .equals(Set.copyOf(present.typed().contributors()))) {
            throw new NotPermitted(
                    "not-the-owner", "Only the journey's owner and the PMO say who contributes to its brief.");
        }
        briefs.begin(review.id(), journey);
        if (!briefs.write(review.id(), journey, seenVersion, typed)) {
            throw quicker(review, journey, seenVersion);
        }
        record("brief.written", review, present, changes(present.typed(), typed), by);
        return get(review, journey);
    }

    /**
     * The person stands by the brief as it is, and what is owed is done with it. Refused: who does not owe it (NotPermitted), one
     * that is confirmed ({@link BriefMovedOn}), one that says something else than was seen (Outdated). One that was circulated can
     * still be confirmed as it was circulated.
     *
     * @param seenSha256 of the content that the person saw
     */
    public Brief confirm(Review review, JourneyId journey, @Nullable String seenSha256, Actor by) {
        Obligation owed = owed(review.id(), journey);
        if (owed.doneAt() == null) {
            obligations.meet(owed.id(), null, by);
        }
        Brief present = get(review, journey);
        if (owed.doneAt() != null && !confirmsAgain(present, by)) {
            throw new NotPermitted(
                    "not-the-owner", "The journey's owner confirms its brief, and nobody for them. Ask them.");
        }
        if (present.isConfirmed()) {
            throw new BriefMovedOn(present.state(), "This brief is confirmed already.");
        }
        if (owed.doneAt() != null) {
            requireOpen(review, present);
        }
        if (!present.sha256().equals(seenSha256)) {
            throw new Outdated(
                    "brief-changed",
                    "This brief says something else than when you opened it. Read it as it is now, then confirm it.",
                    Map.of("version", present.version(), "contentSha256", present.sha256()));
        }
        briefs.begin(review.id(), journey);
        if (!briefs.confirm(
                review.id(), journey, present.version(), BriefText.write(present.content()), now(), by.person())) {
            throw quicker(review, journey, present.version());
        }
        record("brief.confirmed", review, present, Map.of("sha256", present.sha256()), by);
        return get(review, journey);
    }

    /**
     * Opens a confirmed brief again, so that it can be changed. Refused: who neither owns the journey or owes the brief, nor is of
     * the PMO (NotPermitted), one that is not confirmed or was circulated ({@link BriefMovedOn}).
     */
    public Brief reopen(Review review, JourneyId journey, Actor by) {
        Brief present = get(review, journey);
        if (!keeps(present, by)) {
            throw new NotPermitted(
                    "not-the-owner", "Only the journey's owner and the PMO open its brief again. Ask one of them.");
        }
        requireOpen(review, present);
        if (!present.isConfirmed()) {
            throw new BriefMovedOn(present.state(), "This brief is not confirmed: it can be changed as it is.");
        }
        if (!briefs.reopen(review.id(), journey, present.version())) {
            throw quicker(review, journey, present.version());
        }
        record("brief.reopened", review, present, Map.of("sha256", present.sha256()), by);
        return get(review, journey);
    }

    /** Freezes every brief of the review as it stands; what is frozen stays. Joins the transaction in which the pack is circulated. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(ReviewId id) {
        Review review = reviews.get(id);
        owed(id).forEach(owed -> briefs.begin(id, journey(owed)));
        Map<JourneyId, StoredBrief> stored = briefs.lock(id);
        for (Obligation owed : owed(id)) {
            StoredBrief one = Objects.requireNonNull(stored.get(journey(owed)));
            if (one.frozenAt() == null) {
                String content = one.content() == null ? BriefText.write(made(review, one)) : one.content();
                briefs.freeze(id, one.journey(), content, now());
                audit.record(Actor.SYSTEM.did(
                        "brief.frozen",
                        "review",
                        id.value(),
                        review.code(),
                        Map.of(
                                "journey",
                                owed.title(),
                                "confirmed",
                                one.confirmedAt() != null,
                                "sha256",
                                Sha256.of(content))));
            }
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PackCirculated event) {
        freeze(event.review().id());
    }

    private Brief brief(Review review, Obligation owed, StoredBrief stored, Map<UserId, Person> known) {
        String text = stored.content();
        BriefContent content = text == null ? made(review, stored) : BriefText.read(text);
        String sha256 = stored.sha256() == null ? Sha256.of(BriefText.write(content)) : stored.sha256();
        return new Brief(
                review.id(),
                stored.journey(),
                stored.version(),
                owed,
                stored.typed(),
                content,
                sha256,
                stored.confirmedAt(),
                stored.confirmedBy(),
                stored.frozenAt(),
                stamp(stored, content, known));
    }

    private BriefContent made(Review review, StoredBrief stored) {
        return composition.of(stored.journey(), review.quarter(), stored.typed());
    }

    private static Stamp stamp(StoredBrief stored, BriefContent content, Map<UserId, Person> known) {
        Instant at = stored.confirmedAt();
        UserId by = stored.confirmedBy();
        if (at == null || by == null || stored.frozenAsDraft()) {
            return new Stamp(stored.frozenAt() == null ? Stamp.Kind.DRAFT : Stamp.Kind.UNCONFIRMED, null, null);
        }
        Person person = known.get(by);
        return new Stamp(
                Stamp.Kind.CONFIRMED,
                person == null ? "" : Clipped.to(90, person.name()),
                LocalDate.ofInstant(at, ZoneId.of(content.scope().zone())));
    }

    private boolean keeps(Brief brief, Actor actor) {
        return actor.is(Role.PMO) || owns(brief, actor);
    }

    private boolean owns(Brief brief, Actor actor) {
        Journey journey = journeys.get(brief.journey());
        return actor.is(journey.owner()) || actor.is(brief.owed().owner());
    }

    private boolean confirmsAgain(Brief brief, Actor actor) {
        return owns(brief, actor) || actor.is(brief.owed().doneBy());
    }

    private static boolean contributes(Brief brief, Actor actor) {
        return brief.typed().contributors().stream().anyMatch(actor::is);
    }

    private static void requireOpen(Review review, Brief brief) {
        if (review.state() != Review.State.PREPARING || brief.isFrozen()) {
            throw new BriefMovedOn(
                    brief.state(),
                    review.state() == Review.State.CANCELLED
                            ? "The review was cancelled: its briefs stay as they are."
                            : "The pack was circulated: its briefs stay as they are. Comment on the pack instead.");
        }
    }

    private RuntimeException quicker(Review review, JourneyId journey, int seen) {
        Brief now = get(reviews.get(review.id()), journey);
        Outdated.check(seen, now.version());
        return new BriefMovedOn(now.state(), "Somebody was quicker: look at the brief as it is now.");
    }

    private List<Obligation> owed(ReviewId review) {
        return obligations.of(review).stream()
                .filter(owed -> owed.kind() == Obligation.Kind.BRIEF)
                .sorted(Comparator.comparing(Obligation::title)
                        .thenComparing(owed -> owed.id().value()))
                .toList();
    }

    private Obligation owed(ReviewId review, JourneyId journey) {
        return owed(review).stream()
                .filter(owed -> journey.equals(owed.journey()))
                .findFirst()
                .orElseThrow(() -> new NotFound("brief-not-found", "This review has no brief of such a journey."));
    }

    private static JourneyId journey(Obligation owed) {
        return Objects.requireNonNull(owed.journey());
    }

    private QuarterEnd end(Review review) {
        return new QuarterEnd(
                review.quarter(), portfolios.get(review.portfolio()).zone());
    }

    private void record(String action, Review review, Brief brief, Map<String, ?> more, Actor by) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("journey", brief.owed().title());
        facts.put("journeyId", brief.journey().value().toString());
        audit.record(by.did(action, "review", review.id().value(), review.code(), facts));
    }

    private static Map<String, Object> changes(Typed before, Typed after) {
        Map<String, Object> facts = new HashMap<>();
        if (!Objects.equals(before.headline(), after.headline())) {
            facts.put("headline", Objects.requireNonNullElse(after.headline(), ""));
        }
        if (before.voice() != after.voice() || !Objects.equals(before.observation(), after.observation())) {
            facts.put(
                    "voice",
                    after.observation() == null
                            ? after.voice().name()
                            : after.observation().value().toString());
        }
        if (!before.questions().equals(after.questions())) {
            facts.put("questions", after.questions());
        }
        if (!Set.copyOf(before.contributors()).equals(Set.copyOf(after.contributors()))) {
            facts.put(
                    "contributors",
                    after.contributors().stream()
                            .map(person -> person.value().toString())
                            .toList());
        }
        return facts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What a person may do with a brief.
     *
     * @param write add to it
     * @param invite say who contributes
     * @param confirm stand by it
     * @param reopen open it again
     */
    public record Acts(boolean write, boolean invite, boolean confirm, boolean reopen) {

        /** Whether anything. */
        public boolean any() {
            return write || confirm || reopen;
        }
    }
}
