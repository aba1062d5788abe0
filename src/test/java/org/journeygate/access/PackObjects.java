package org.journeygate.access;

import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.packs.PackComment;
import org.journeygate.reviews.packs.PackComments;
import org.springframework.stereotype.Component;

/** Packs that were circulated, of the reviews of {@link BriefObjects}. */
@Component
class PackObjects {

    private final BriefObjects briefs;
    private final ReviewFixtures given;
    private final Reviews reviews;
    private final PackComments comments;

    PackObjects(BriefObjects briefs, ReviewFixtures given, Reviews reviews, PackComments comments) {
        this.briefs = briefs;
        this.given = given;
        this.reviews = reviews;
        this.comments = comments;
    }

    Map<String, String> make(int number) {
        Map<String, String> facts = briefs.make("BRIEF_DRAFT", number);
        Review review = given.circulated(reviews.get(new ReviewId(UUID.fromString(facts.get("id")))));
        facts.put("review", review.code());
        facts.put("journey", facts.get("journeyId"));
        facts.put("comment", comment(review, facts.get("journeyId")));
        facts.put(
                "reading",
                given.owed(review, Obligation.Kind.PRE_READ).id().value().toString());
        return facts;
    }

    private String comment(Review review, String journey) {
        PackComment said = comments.say(
                review,
                new JourneyId(UUID.fromString(journey)),
                "PATH-1",
                PackComment.Kind.COMMENT,
                "What for?",
                given.exec("exec"));
        return said.id().value().toString();
    }
}
