package org.journeygate.reviews.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.gates.Outcome;
import org.journeygate.reviews.ObligationState;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says before its briefs begin. It is kept as it was circulated.
 *
 * @param decisions of the portfolio's gates in the quarter, the oldest first
 * @param moreDecisions how many of them are left out, the newest
 * @param former code of the portfolio's review before, or null where there is none
 * @param meeting the portfolio's last one before, whose minutes are out; null where there is none
 * @param actions that the review before gave somebody, and what came of them
 */
public record PackContent(
        Cover cover,
        List<Point> agenda,
        List<Decided> decisions,
        int moreDecisions,
        @Nullable String former,
        @Nullable LastMeeting meeting,
        List<FollowUp> actions,
        List<Entry> briefs) {

    public PackContent {
        agenda = List.copyOf(agenda);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
        briefs = List.copyOf(briefs);
    }

    /** The briefs by which their owners have not stood. */
    public List<Entry> unconfirmed() {
        return briefs.stream().filter(brief -> !brief.confirmed()).toList();
    }

    /**
     * Whose pack it is and where it leads.
     *
     * @param quarter as people write it, e.g. {@code Q3 2026}
     * @param zone in which its times are meant
     * @param chair by name
     * @param quorum how many make the meeting
     */
    public record Cover(
            String code,
            String portfolio,
            String quarter,
            LocalDate from,
            LocalDate until,
            boolean rehearsal,
            Instant meetingAt,
            String zone,
            String chair,
            int quorum,
            List<Seat> members) {

        public Cover {
            members = List.copyOf(members);
        }
    }

    /** A member by name, and the function that they speak for. */
    public record Seat(String name, SquadFunction function) {}

    /**
     * A point of the agenda.
     *
     * @param about a journey's name, or null
     * @param details journeys taken as read, or a journey's questions to the executives
     */
    public record Point(Kind kind, @Nullable String about, List<String> details) {

        public Point {
            details = List.copyOf(details);
        }

        /** What a point is for. */
        public enum Kind {
            /** Who attends, and whether it is a quorum. */
            ATTENDANCE,
            /** What the review before gave people to do. */
            ACTIONS,
            /** What the gates decided in the quarter. */
            DECISIONS,
            /** Journeys in band that ask nothing, in one vote. */
            AS_READ,
            /** One journey, with what it asks. */
            JOURNEY,
            /** What was decided, and who does what by when. */
            CLOSE
        }
    }

    /** A decision of a gate, with what it demands. */
    public record Decided(
            String code,
            String bet,
            String title,
            String gate,
            Outcome outcome,
            LocalDate on,
            String reason,
            List<Condition> conditions) {

        public Decided {
            conditions = List.copyOf(conditions);
        }
    }

    /** A condition of a decision. */
    public record Condition(String text, String owner, LocalDate dueOn) {}

    /**
     * What the last meeting decided.
     *
     * @param code of its review
     * @param quarter as people write it
     */
    public record LastMeeting(String code, String quarter, LocalDate heldOn, List<Said> decided) {

        public LastMeeting {
            decided = List.copyOf(decided);
        }
    }

    /**
     * What it decided about a journey.
     *
     * @param outcome as the meetings name it, e.g. {@code ADJUST}
     * @param words why, or null where the journey was taken as read
     */
    public record Said(
            String journey, String outcome, @Nullable String words) {}

    /**
     * An action of the review before.
     *
     * @param doneOn or null while it is not
     */
    public record FollowUp(
            String title,
            String owner,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            ObligationState state) {}

    /**
     * A brief of the pack.
     *
     * @param sha256 of its content
     */
    public record Entry(
            UUID journey, String name, String owner, boolean confirmed, boolean inBand, int questions, String sha256) {}
}
