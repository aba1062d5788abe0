package org.journeygate.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.journeygate.people.UserId;
import org.journeygate.reviews.packs.BriefCommented;
import org.journeygate.reviews.packs.CommentAnswered;
import org.journeygate.reviews.packs.PackComment;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who answer for a brief what is said about it, and who said it what they are answered. */
@Component
class CommentMails {

    private final OutboxWriter outbox;
    private final Words words;

    CommentMails(OutboxWriter outbox, Words words) {
        this.outbox = outbox;
        this.words = words;
    }

    @EventListener
    void on(BriefCommented commented) {
        PackComment comment = commented.comment();
        post(
                "commented." + comment.kind().name().toLowerCase(Locale.ROOT),
                commented.audience(),
                commented.review(),
                commented.journey(),
                commented.by(),
                comment,
                comment.text());
    }

    @EventListener
    void on(CommentAnswered answered) {
        PackComment comment = answered.comment();
        post(
                "comment-answered",
                Set.of(comment.by()),
                answered.review(),
                answered.journey(),
                answered.by(),
                comment,
                String.valueOf(comment.answer()));
    }

    private void post(
            String key,
            Set<UserId> recipients,
            String review,
            String journey,
            String by,
            PackComment comment,
            String text) {
        outbox.post(
                Topic.COMMENT,
                recipients,
                new Letter(
                        words.of(key + ".subject", journey, review),
                        words.of(key + ".headline", by, journey),
                        List.of(words.of("comment.line", comment.line().text()), text),
                        List.of(),
                        words.of("comment.open"),
                        "/reviews/" + review + "/pack/" + comment.journey().value() + "/comments",
                        words.of(key.startsWith("commented") ? "why.brief" : "why.review")));
    }
}
