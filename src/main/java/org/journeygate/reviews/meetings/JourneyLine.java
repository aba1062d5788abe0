package org.journeygate.reviews.meetings;

import java.time.Instant;
import java.util.List;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.reviews.packs.PackComment;
import org.jspecify.annotations.Nullable;

/**
 * One journey on the meeting's agenda.
 *
 * @param owner who owns the journey, or owed its brief
 * @param version counts what was said of it in this meeting, 0 before anything was
 * @param standing as it is now; once the meeting has decided, that counts
 * @param carried what is carried over for it
 * @param questions that its circulated brief asks, with what was answered
 * @param comments on its circulated brief, those without an answer first
 * @param pulledOut who wants it talked about, or null
 * @param verdict what the meeting said, or null
 */
public record JourneyLine(
        JourneyId journey,
        String name,
        @Nullable UserId owner,
        int version,
        Standing standing,
        List<CarriedOver> carried,
        List<AskedQuestion> questions,
        List<PackComment> comments,
        @Nullable PulledOut pulledOut,
        @Nullable Verdict verdict) {

    public JourneyLine {
        carried = List.copyOf(carried);
        questions = List.copyOf(questions);
        comments = List.copyOf(comments);
    }

    /** Whether it can be taken as read: in band, nothing open, every question answered, nobody wants to talk about it, nothing said yet. */
    public boolean isToBeTakenAsRead() {
        return verdict == null
                && pulledOut == null
                && standing.isInBand()
                && unanswered().isEmpty();
    }

    /** The questions to which the meeting still owes an answer. */
    public List<AskedQuestion> unanswered() {
        return questions.stream().filter(AskedQuestion::isOpen).toList();
    }

    /** What members would do instead of what its brief says. */
    public List<PackComment> alternatives() {
        return comments.stream()
                .filter(one -> one.kind() == PackComment.Kind.ALTERNATIVE)
                .toList();
    }

    /** How many comments nobody of the brief has answered. */
    public int openComments() {
        return Math.toIntExact(comments.stream().filter(PackComment::isOpen).count());
    }

    /** Whether the meeting still owes it a decision. */
    public boolean isUndecided() {
        return verdict == null;
    }

    /** Somebody wants to talk about it. */
    public record PulledOut(UserId by, Instant at) {}

    /**
     * What the meeting said.
     *
     * @param words why, in the meeting's words; null where it was taken as read
     * @param map what was found about its map, or null
     * @param mapNumber the version of the map that this is about, or null
     */
    public record Verdict(
            Outcome outcome,
            @Nullable String words,
            @Nullable MapRevisited map,
            @Nullable Integer mapNumber,
            UserId by,
            Instant at) {}
}
