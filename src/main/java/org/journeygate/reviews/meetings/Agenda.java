package org.journeygate.reviews.meetings;

import java.util.List;
import java.util.Optional;
import org.journeygate.journeys.JourneyId;

/**
 * What a meeting has to deal with.
 *
 * @param lines its journeys, by name
 * @param carried what was left from before, also of no or other journeys
 */
public record Agenda(List<JourneyLine> lines, List<CarriedOver> carried) {

    public Agenda {
        lines = List.copyOf(lines);
        carried = List.copyOf(carried);
    }

    /** The journey's line. */
    public Optional<JourneyLine> line(JourneyId journey) {
        return lines.stream().filter(line -> line.journey().equals(journey)).findFirst();
    }

    /** Those that can be taken as read in one act. */
    public List<JourneyLine> toBeTakenAsRead() {
        return lines.stream().filter(JourneyLine::isToBeTakenAsRead).toList();
    }

    /** Those that ask something to which the meeting still owes an answer. */
    public List<JourneyLine> unanswered() {
        return lines.stream().filter(line -> !line.unanswered().isEmpty()).toList();
    }

    /** Those that the meeting still owes a decision, or to be taken as read. */
    public List<JourneyLine> undecided() {
        return lines.stream().filter(JourneyLine::isUndecided).toList();
    }
}
