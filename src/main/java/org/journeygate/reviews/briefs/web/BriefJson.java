package org.journeygate.reviews.briefs.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.reviews.briefs.BriefContent;
import org.journeygate.reviews.briefs.Typed;
import org.journeygate.shared.Identity;
import org.jspecify.annotations.Nullable;

/** A brief as programs read it. */
record BriefJson(
        UUID reviewId,
        UUID journeyId,
        int version,
        Brief.State state,
        ObligationState obligation,
        @Nullable UUID ownerId,
        Instant dueAt,
        @Nullable String headline,
        Typed.VoiceChoice voice,
        @Nullable UUID observationId,
        List<String> questions,
        List<UUID> contributorIds,
        BriefContent content,
        String contentSha256,
        @Nullable Instant confirmedAt,
        @Nullable UUID confirmedById,
        @Nullable Instant frozenAt) {

    static BriefJson of(Brief brief) {
        Typed typed = brief.typed();
        return new BriefJson(
                brief.review().value(),
                brief.journey().value(),
                brief.version(),
                brief.state(),
                brief.owed().state(),
                bare(brief.owed().owner()),
                brief.owed().dueAt(),
                typed.headline(),
                typed.voice(),
                bare(typed.observation()),
                typed.questions(),
                typed.contributors().stream().map(Identity::value).toList(),
                brief.content(),
                brief.sha256(),
                brief.confirmedAt(),
                bare(brief.confirmedBy()),
                brief.frozenAt());
    }

    private static @Nullable UUID bare(@Nullable Identity id) {
        return id == null ? null : id.value();
    }

    /** A brief in short. */
    record Line(
            UUID journeyId,
            String journey,
            Brief.State state,
            ObligationState obligation,
            @Nullable UUID ownerId,
            Instant dueAt,
            int version,
            @Nullable String contentSha256,
            @Nullable Instant confirmedAt,
            @Nullable UUID confirmedById,
            @Nullable Instant frozenAt) {

        static Line of(Brief.Line line) {
            return new Line(
                    line.journey().value(),
                    line.owed().title(),
                    line.state(),
                    line.owed().state(),
                    bare(line.owed().owner()),
                    line.owed().dueAt(),
                    line.version(),
                    line.sha256(),
                    line.confirmedAt(),
                    bare(line.confirmedBy()),
                    line.frozenAt());
        }
    }
}
