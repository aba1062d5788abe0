package org.journeygate.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.notifications.feeds.MeetingInvitations;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.PackCirculated;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.packs.Packs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the pack to those who take part in a review, with the meeting for their calendars; the chair hears of it as well. */
@Component
class PackMails {

    private final OutboxWriter outbox;
    private final MeetingInvitations invitations;
    private final Reviews reviews;
    private final Obligations obligations;
    private final Packs packs;
    private final Portfolios portfolios;
    private final Words words;

    PackMails(
            OutboxWriter outbox,
            MeetingInvitations invitations,
            Reviews reviews,
            Obligations obligations,
            Packs packs,
            Portfolios portfolios,
            Words words) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.reviews = reviews;
        this.obligations = obligations;
        this.packs = packs;
        this.portfolios = portfolios;
        this.words = words;
    }

    /** Comes after those who keep the pack. */
    @EventListener
    void on(PackCirculated circulated) {
        Review review = circulated.review();
        List<UserId> members =
                reviews.members(review.id()).stream().map(Member::person).toList();
        Portfolio portfolio = portfolios.get(review.portfolio());
        List<String> facts = facts(review, portfolio);
        post(review, portfolio, members, facts, invitations.of(review));
        if (!members.contains(review.chair())) {
            post(review, portfolio, Set.of(review.chair()), facts, null);
        }
    }

    private List<String> facts(Review review, Portfolio portfolio) {
        List<String> facts = new ArrayList<>();
        facts.add(words.of(
                "pack.meets",
                words.moment(review.meetingAt(), portfolio.zone()),
                portfolio.zone().getId()));
        packs.circulated(review).ifPresent(pack -> {
            int briefs = pack.content().briefs().size();
            int unconfirmed = pack.content().unconfirmed().size();
            facts.add(words.of("pack.holds", briefs, unconfirmed));
        });
        return facts;
    }

    private void post(
            Review review,
            Portfolio portfolio,
            Collection<UserId> readers,
            List<String> facts,
            @Nullable Invitation invitation) {
        String quarter = review.quarter().label();
        List<String> paragraphs = new ArrayList<>(facts);
        if (invitation != null) {
            obligations.of(review.id()).stream()
                    .filter(owed -> owed.kind() == Obligation.Kind.PRE_READ)
                    .findFirst()
                    .ifPresent(owed ->
                            paragraphs.add(words.of("pack.read", words.moment(owed.dueAt(), portfolio.zone()))));
            paragraphs.add(words.of("pack.calendar"));
        }
        outbox.post(
                Topic.PACK,
                readers,
                new Letter(
                        words.of("pack.subject", portfolio.name(), quarter, review.code()),
                        words.of(
                                invitation == null ? "pack.headline.chair" : "pack.headline",
                                portfolio.name(),
                                quarter),
                        paragraphs,
                        List.of(),
                        words.of("pack.open"),
                        "/reviews/" + review.code() + "/pack",
                        words.of("why.review")),
                invitation);
    }
}
