package org.journeygate.reviews.briefs;

import java.util.List;
import org.journeygate.journeys.observations.ObservationId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What people add to a brief.
 *
 * @param headline the owner's own note, or null
 * @param voice which customer opens it
 * @param observation the chosen one; null unless {@code voice} is CHOSEN
 * @param questions to the executives, at most three
 * @param contributors who may write it beside its owner
 */
public record Typed(
        @Nullable String headline,
        VoiceChoice voice,
        @Nullable ObservationId observation,
        List<String> questions,
        List<UserId> contributors) {

    /** Nobody has added anything. */
    static final Typed NOTHING = new Typed(null, VoiceChoice.USUAL, null, List.of(), List.of());

    public Typed {
        questions = List.copyOf(questions);
        contributors = List.copyOf(contributors);
    }

    /** Which customer opens a brief. */
    public enum VoiceChoice {
        /** The unhappiest that was heard in the quarter. */
        USUAL,
        /** The chosen one. */
        CHOSEN,
        /** None. */
        NONE
    }
}
