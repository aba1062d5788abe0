package org.journeygate.reviews.packs.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.reviews.packs.BriefLine;
import org.journeygate.reviews.packs.PackComment;
import org.journeygate.reviews.packs.PackCommentId;
import org.journeygate.reviews.packs.PackComments;
import org.journeygate.shared.IdOrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said about the lines of a pack's briefs over REST. */
@RestController
@RequestMapping("/api/v1/reviews/{id}")
class CommentApi {

    private final Reviews reviews;
    private final Briefs briefs;
    private final PackComments comments;

    CommentApi(Reviews reviews, Briefs briefs, PackComments comments) {
        this.reviews = reviews;
        this.briefs = briefs;
        this.comments = comments;
    }

    @GetMapping("/comments")
    CommentsJson list(@PathVariable IdOrCode id) {
        return new CommentsJson(
                comments.of(reviews.named(id)).stream().map(CommentJson::of).toList());
    }

    @GetMapping("/briefs/{journeyId}/lines")
    LinesJson lines(@PathVariable IdOrCode id, @PathVariable UUID journeyId) {
        return new LinesJson(comments.lines(briefs.get(reviews.named(id), new JourneyId(journeyId))).stream()
                .map(LineJson::of)
                .toList());
    }

    @PostMapping("/briefs/{journeyId}/comments")
    ResponseEntity<CommentJson> say(
            @PathVariable IdOrCode id, @PathVariable UUID journeyId, @RequestBody Said said, Actor actor) {
        Review review = reviews.named(id);
        PackComment comment =
                comments.say(review, new JourneyId(journeyId), said.line(), said.kind(), said.text(), actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/reviews/" + review.id().value() + "/comments"))
                .body(CommentJson.of(comment));
    }

    @PostMapping("/comments/{comment}/answer")
    CommentJson answer(@PathVariable IdOrCode id, @PathVariable UUID comment, @RequestBody Answered said, Actor actor) {
        return CommentJson.of(comments.answer(reviews.named(id), new PackCommentId(comment), said.answer(), actor));
    }

    /** What a member says. */
    record Said(
            @Nullable String line,
            PackComment.@Nullable Kind kind,
            @Nullable String text) {}

    /** What it is answered. */
    record Answered(@Nullable String answer) {}

    /** All that was said, the oldest first. */
    record CommentsJson(List<CommentJson> items) {}

    /** The lines of a brief. */
    record LinesJson(List<LineJson> items) {}

    /** A line of a brief. */
    record LineJson(String line, BriefLine.Section section, String text) {

        static LineJson of(BriefLine line) {
            return new LineJson(line.anchor(), line.section(), line.text());
        }
    }

    /** A comment with its answer. */
    record CommentJson(
            UUID id,
            UUID journeyId,
            LineJson about,
            PackComment.Kind kind,
            String text,
            UUID saidBy,
            Instant saidAt,
            @Nullable String answer,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt) {

        static CommentJson of(PackComment comment) {
            UserId answeredBy = comment.answeredBy();
            return new CommentJson(
                    comment.id().value(),
                    comment.journey().value(),
                    LineJson.of(comment.line()),
                    comment.kind(),
                    comment.text(),
                    comment.by().value(),
                    comment.at(),
                    comment.answer(),
                    answeredBy == null ? null : answeredBy.value(),
                    comment.answeredAt());
        }
    }
}
