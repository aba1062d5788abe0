package org.journeygate.reviews.packs;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who take part in a review say about lines of its briefs, between circulation and meeting, and what they are answered by
 * whoever answers for the brief. Everybody reads both.
 */
@Component
@Transactional
public class PackComments {

    private static final int TEXT = 2_000;

    private final PackCommentRepository comments;
    private final Reviews reviews;
    private final Briefs briefs;
    private final Journeys journeys;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PackComments(
            PackCommentRepository comments,
            Reviews reviews,
            Briefs briefs,
            Journeys journeys,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comments = comments;
        this.reviews = reviews;
        this.briefs = briefs;
        this.journeys = journeys;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All that was said about the review's pack, the oldest first. One statement. */
    @Transactional(readOnly = true)
    public List<PackComment> of(Review review) {
        return comments.of(review.id());
    }

    /** The lines of a brief about which something can be said. */
    public List<BriefLine> lines(Brief brief) {
        return BriefLines.of(brief.content());
    }

    /** Whether the person may say something about the pack now: they take part, it is out, and the meeting was not held. Two statements. */
    @Transactional(readOnly = true)
    public boolean mayComment(Review review, Actor actor) {
        return review.state() == Review.State.CIRCULATED && takesPart(review, actor);
    }

    /** Whether the person may answer now what was said about the brief. One statement. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Review review, Brief brief, Actor actor) {
        return review.state() == Review.State.CIRCULATED
                && answerers(brief).stream().anyMatch(actor::is);
    }

    /**
     * Says something about a line of a brief; whoever answers for the brief is told. Refused: who takes no part in the review
     * (NotPermitted), before circulation and once the meeting was held ({@link CommentsClosed}), a line that the brief does not have,
     * no kind and no text (InvalidInput).
     *
     * @param line as {@link BriefLine#anchor} names it
     */
    public PackComment say(
            Review review,
            JourneyId journey,
            @Nullable String line,
            PackComment.@Nullable Kind kind,
            @Nullable String text,
            Actor by) {
        if (!takesPart(review, by)) {
            throw new NotPermitted(
                    "not-a-member", "Those who take part in the review comment on its briefs. Tell one of them.");
        }
        requireOpen(review);
        Brief brief = briefs.get(review, journey);
        var checks = new Checks();
        BriefLine about = BriefLines.of(brief.content()).stream()
                .filter(one -> one.anchor().equals(line))
                .findFirst()
                .orElse(null);
        checks.that(about != null, "line", "is none of the brief: choose the line that you mean");
        checks.present("kind", kind);
        String said = checks.text("text", text, TEXT);
        checks.done();
        if (about == null || kind == null) {
            throw new IllegalStateException("Checked above");
        }
        var comment = new PackComment(
                PackCommentId.next(), review.id(), journey, about, kind, said, by.person(), now(), null, null, null);
        comments.insert(comment);
        record(review, "pack.commented", brief, comment, said, by);
        Set<UserId> audience = answerers(brief);
        audience.remove(by.person());
        events.publishEvent(
                new BriefCommented(review.code(), brief.content().scope().journey(), comment, by.name(), audience));
        return comment;
    }

    /**
     * Answers what was said; who said it is told. Refused: who neither owns the journey or its brief nor contributed to it
     * (NotPermitted), once the meeting was held, and a second answer ({@link CommentsClosed}), no text (InvalidInput); NotFound where the
     * review has no such comment.
     */
    public PackComment answer(Review review, PackCommentId id, @Nullable String text, Actor by) {
        PackComment comment = comments.lock(id)
                .filter(one -> one.review().equals(review.id()))
                .orElseThrow(() -> new NotFound("comment-not-found", "There is no such comment on this pack."));
        Brief brief = briefs.get(review, comment.journey());
        if (answerers(brief).stream().noneMatch(by::is)) {
            throw new NotPermitted(
                    "not-of-the-brief", "The journey's owner and the brief's contributors answer. Tell one of them.");
        }
        requireOpen(review);
        if (!comment.isOpen()) {
            throw new CommentsClosed(review, "This was answered already: say what is new in the meeting.");
        }
        var checks = new Checks();
        String said = checks.text("answer", text, TEXT);
        checks.done();
        comments.answer(id, said, by.person(), now());
        PackComment answered = comments.lock(id).orElseThrow();
        record(review, "pack.comment-answered", brief, answered, said, by);
        if (!by.is(answered.by())) {
            events.publishEvent(
                    new CommentAnswered(review.code(), brief.content().scope().journey(), answered, by.name()));
        }
        return answered;
    }

    private boolean takesPart(Review review, Actor actor) {
        return actor.is(review.chair())
                || reviews.members(review.id()).stream().anyMatch(member -> actor.is(member.person()));
    }

    private Set<UserId> answerers(Brief brief) {
        Set<UserId> answerers = new HashSet<>(brief.typed().contributors());
        answerers.add(journeys.get(brief.journey()).owner());
        if (brief.owed().owner() != null) {
            answerers.add(brief.owed().owner());
        }
        return answerers;
    }

    private static void requireOpen(Review review) {
        if (review.state() == Review.State.CIRCULATED) {
            return;
        }
        throw new CommentsClosed(
                review,
                review.state() == Review.State.PREPARING
                        ? "The pack is not circulated yet: what its briefs say may still change."
                        : "The meeting was held, or the review was cancelled: what was said stays as it is.");
    }

    private void record(Review review, String action, Brief brief, PackComment comment, String said, Actor by) {
        audit.record(by.did(
                action,
                "review",
                review.id().value(),
                review.code(),
                Map.of(
                        "comment",
                        comment.id().value().toString(),
                        "journey",
                        brief.content().scope().journey(),
                        "line",
                        comment.line().anchor(),
                        "kind",
                        comment.kind(),
                        "text",
                        said)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
