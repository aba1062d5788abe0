package org.journeygate.reviews.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.audit.Sha256;
import org.journeygate.people.Actor;
import org.journeygate.reviews.MinutesWaived;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Outdated;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of meetings: drafted from the record, worded by the PMO, and once they are out, never changed. */
@OnceMore
@Component
@Transactional
public class Minutes {

    /** How many characters fit. */
    public static final int MOST = 100_000;

    private final MeetingRepository sheets;
    private final ActionRepository recorded;
    private final MinutesDraft draft;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Actions actions;
    private final Reviews reviews;
    private final Obligations obligations;
    private final Clock clock;

    Minutes(
            MeetingRepository sheets,
            ActionRepository recorded,
            MinutesDraft draft,
            Meetings meetings,
            Agendas agendas,
            Actions actions,
            Reviews reviews,
            Obligations obligations,
            Clock clock) {
        this.sheets = sheets;
        this.recorded = recorded;
        this.draft = draft;
        this.meetings = meetings;
        this.agendas = agendas;
        this.actions = actions;
        this.reviews = reviews;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** The minutes of that review as they stand; NotFound where there is no such review. Before the meeting was held, the text is empty. */
    @Transactional(readOnly = true)
    public MinutesText of(ReviewId id) {
        return of(reviews.get(id));
    }

    /**
     * Keeps a text of the minutes. Refused: who is not of the PMO (NotPermitted), another version than was seen (Outdated), before the
     * meeting and once they are out or were let go ({@link MeetingMovedOn}), no text or one that is too long (InvalidInput).
     */
    public MinutesText keep(ReviewId id, int seenVersion, @Nullable String text, Actor by) {
        Review review = agendas.toRun(id, by);
        Outdated.check(seenVersion, sheet(id).minutesVersion());
        var checks = new Checks();
        String said = checks.text("text", text == null ? null : text.replace("\r\n", "\n"), MOST);
        checks.done();
        sheets.minutes(id, said, facts(review));
        meetings.record(review, "review.minutes-kept", Map.of("sha256", Sha256.of(said)), by);
        return of(id);
    }

    /** Forgets the text that was kept: the record drafts it again. Refused as {@link #keep}. */
    public MinutesText draftAnew(ReviewId id, int seenVersion, Actor by) {
        Review review = agendas.toRun(id, by);
        Outdated.check(seenVersion, sheet(id).minutesVersion());
        sheets.minutes(id, null, null);
        meetings.record(review, "review.minutes-drafted-anew", Map.of(), by);
        return of(id);
    }

    /**
     * Publishes the minutes that were kept; each action becomes something that its owner owes, with a work item. Refused: as
     * {@link #keep}, whose turn it is not (NotPermitted), where nothing was kept or the record has changed since
     * ({@link MeetingMovedOn}), and before every journey was dealt with and every question answered ({@link NotThrough}).
     */
    public MinutesText publish(ReviewId id, int seenVersion, Actor by) {
        Review review = agendas.toRun(id, by);
        MinutesText present = of(review);
        Outdated.check(seenVersion, present.version());
        List<Action> given = recorded.of(id);
        requireThrough(review, given);
        if (!present.kept()) {
            throw new MeetingMovedOn(review, "No text was saved yet: read the draft, save it, then publish it.");
        }
        if (present.stale()) {
            throw new MeetingMovedOn(
                    review,
                    "Decisions or actions have changed since the minutes were saved: look at them again and save them once more.");
        }
        given.forEach(action -> give(review, action, actions.dueAt(review, action), by));
        var publication = new Meeting.Publication(now(), by.person(), Sha256.of(present.text()));
        sheets.publish(id, publication);
        meetings.record(
                review,
                "review.minutes-published",
                Map.of("sha256", publication.sha256(), "actions", given.size()),
                by);
        obligations.meet(owed(review).id(), null, by);
        return of(id);
    }

    /** There will be no minutes: what the meeting gave people to do is theirs all the same. What was due meanwhile is due the next working day. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MinutesWaived event) {
        Review review = event.review();
        recorded.of(review.id())
                .forEach(action -> give(review, action, actions.dueFromNow(review, action), event.by()));
    }

    private void give(Review review, Action action, Instant dueAt, Actor by) {
        ObligationId owed = obligations.addAction(review, action.owner(), action.title(), dueAt, by);
        recorded.became(action.id(), owed);
    }

    /** Whether the review's meeting was held and its minutes are still to come. */
    static boolean areOwed(Review review, Obligation minutes) {
        return review.heldAt() != null
                && review.state() != Review.State.CANCELLED
                && minutes.doneAt() == null
                && minutes.state() != ObligationState.WAIVED;
    }

    private MinutesText of(Review review) {
        MeetingRepository.Sheet sheet = sheet(review.id());
        Obligation owed = owed(review);
        Instant since = areOwed(review, owed) ? review.heldAt() : null;
        if (sheet.publication() != null) {
            return new MinutesText(
                    sheet.minutesVersion(),
                    Objects.requireNonNull(sheet.minutes()),
                    true,
                    false,
                    sheet.publication(),
                    null);
        }
        String drafted = since == null ? "" : drafted(review);
        String kept = sheet.minutes();
        return new MinutesText(
                sheet.minutesVersion(),
                kept == null ? drafted : kept,
                kept != null,
                kept != null && since != null && !facts(review).equals(sheet.drafted()),
                null,
                since);
    }

    private void requireThrough(Review review, List<Action> given) {
        var checks = new Checks();
        for (JourneyLine line : agendas.of(review).lines()) {
            JourneyLine.Verdict verdict = line.verdict();
            checks.that(
                    verdict != null,
                    "journeys",
                    "say nothing of “%s” yet: decide about it, or take it as read".formatted(line.name()));
            for (AskedQuestion question : line.unanswered()) {
                checks.refuse(
                        "questions",
                        "of “%s” wait for an answer: record what the meeting says to “%s”"
                                .formatted(line.name(), question.text()));
            }
            checks.that(
                    verdict == null
                            || verdict.outcome() != Outcome.REALLOCATE
                            || given.stream().anyMatch(action -> line.journey().equals(action.journey())),
                    "actions",
                    "name nobody who sees to the reallocation of “%s”: record an action for that journey"
                            .formatted(line.name()));
        }
        checks.that(
                given.isEmpty() || review.isOpen(),
                "actions",
                "come too late, for the review is closed: take them out, and give them in the next meeting");
        for (Action action : given) {
            checks.that(
                    !review.isOpen() || actions.dueAt(review, action).isAfter(now()),
                    "actions",
                    "were due meanwhile: give “%s” a later day".formatted(action.title()));
        }
        if (!checks.errors().isEmpty()) {
            throw new NotThrough(checks.errors());
        }
    }

    private String drafted(Review review) {
        return draft.of(meetings.of(review, Actor.SYSTEM), agendas.of(review), recorded.of(review.id()));
    }

    /** A hash of what the meeting said; what is carried over may change by itself and is not in it. */
    private String facts(Review review) {
        return Sha256.of(draft.of(
                meetings.of(review, Actor.SYSTEM),
                new Agenda(agendas.of(review).lines(), List.of()),
                recorded.of(review.id())));
    }

    private MeetingRepository.Sheet sheet(ReviewId id) {
        return sheets.sheet(id).orElse(MeetingRepository.Sheet.NONE);
    }

    private Obligation owed(Review review) {
        return obligations.of(review.id()).stream()
                .filter(one -> one.kind() == Obligation.Kind.MINUTES)
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
