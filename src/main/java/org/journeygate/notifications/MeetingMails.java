package org.journeygate.notifications;

import java.util.ArrayList;
import java.util.List;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.notifications.feeds.MeetingInvitations;
import org.journeygate.people.UserId;
import org.journeygate.reviews.MeetingMoved;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewCancelled;
import org.journeygate.reviews.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who take part in a review that its meeting was moved or does not take place, and their calendars with them. */
@Component
class MeetingMails {

    private final OutboxWriter outbox;
    private final MeetingInvitations invitations;
    private final Reviews reviews;
    private final Obligations obligations;
    private final Portfolios portfolios;
    private final Words words;

    MeetingMails(
            OutboxWriter outbox,
            MeetingInvitations invitations,
            Reviews reviews,
            Obligations obligations,
            Portfolios portfolios,
            Words words) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.reviews = reviews;
        this.obligations = obligations;
        this.portfolios = portfolios;
        this.words = words;
    }

    @EventListener
    void on(MeetingMoved moved) {
        post("meeting-moved", moved.review(), invitations.of(moved.review()));
    }

    /** A calendar that was never told of the meeting is not told that there is none. */
    @EventListener
    void on(ReviewCancelled cancelled) {
        Review review = cancelled.review();
        post("meeting-cancelled", review, wasAskedTo(review) ? invitations.of(review) : null);
    }

    private void post(String key, Review review, @Nullable Invitation invitation) {
        Portfolio portfolio = portfolios.get(review.portfolio());
        String quarter = review.quarter().label();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.of(
                key + ".what",
                words.moment(review.meetingAt(), portfolio.zone()),
                portfolio.zone().getId()));
        String reason = review.reason();
        if (reason != null) {
            paragraphs.add(words.of("reason", reason));
        }
        if (invitation != null) {
            paragraphs.add(words.of(key + ".calendar"));
        }
        List<UserId> members =
                reviews.members(review.id()).stream().map(Member::person).toList();
        outbox.post(
                Topic.MEETING,
                members,
                new Letter(
                        words.of(key + ".subject", portfolio.name(), quarter, review.code()),
                        words.of(key + ".headline", portfolio.name(), quarter),
                        paragraphs,
                        List.of(),
                        words.of("review.open"),
                        "/reviews/" + review.code(),
                        words.of("why.review")),
                invitation);
    }

    private boolean wasAskedTo(Review cancelled) {
        boolean movedBefore = cancelled.meetingSequence() > 1;
        return movedBefore
                || obligations.of(cancelled.id()).stream()
                        .anyMatch(owed -> owed.kind() == Obligation.Kind.CIRCULATION && owed.doneAt() != null);
    }
}
