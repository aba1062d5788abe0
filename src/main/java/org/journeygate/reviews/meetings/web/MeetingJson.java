package org.journeygate.reviews.meetings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.meetings.Action;
import org.journeygate.reviews.meetings.Agenda;
import org.journeygate.reviews.meetings.AskedQuestion;
import org.journeygate.reviews.meetings.Attendance;
import org.journeygate.reviews.meetings.CarriedOver;
import org.journeygate.reviews.meetings.JourneyLine;
import org.journeygate.reviews.meetings.MapRevisited;
import org.journeygate.reviews.meetings.Meeting;
import org.journeygate.reviews.meetings.MinutesText;
import org.journeygate.reviews.meetings.Outcome;
import org.journeygate.reviews.meetings.Presence;
import org.journeygate.reviews.meetings.Standing;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as programs read it.
 *
 * @param read how many members have read the pack; who has, is for the PMO, auditors and themselves
 */
record MeetingJson(
        UUID reviewId,
        String code,
        int version,
        Review.State status,
        Instant meetingAt,
        @Nullable Instant heldAt,
        boolean open,
        QuorumJson quorum,
        int read,
        List<MemberJson> attendance,
        List<JourneyJson> journeys,
        List<CarriedOverJson> carriedOver) {

    static MeetingJson of(Meeting meeting, Agenda agenda) {
        Review review = meeting.review();
        return new MeetingJson(
                review.id().value(),
                review.code(),
                meeting.version(),
                review.state(),
                review.meetingAt(),
                review.heldAt(),
                meeting.isNow(),
                new QuorumJson(
                        meeting.quorum().present(),
                        meeting.quorum().needed(),
                        meeting.quorum().missing(),
                        meeting.quorum().isMet()),
                meeting.readers().read(),
                meeting.members().stream()
                        .map(member -> MemberJson.of(member, meeting))
                        .toList(),
                agenda.lines().stream().map(JourneyJson::of).toList(),
                agenda.carried().stream().map(CarriedOverJson::of).toList());
    }

    record QuorumJson(int present, int needed, Set<SquadFunction> missing, boolean met) {}

    record MemberJson(
            UUID userId,
            SquadFunction function,
            @Nullable Presence presence,
            @Nullable String standIn,
            @Nullable Instant readAt) {

        static MemberJson of(Member member, Meeting meeting) {
            Attendance said = meeting.attendance().get(member.person());
            return new MemberJson(
                    member.person().value(),
                    member.function(),
                    said == null ? null : said.presence(),
                    said == null ? null : said.standIn(),
                    meeting.readers().at().get(member.person()));
        }
    }

    record JourneyJson(
            UUID journeyId,
            String name,
            int version,
            boolean inBand,
            Map<UUID, Standing.Place> metrics,
            int carriedOver,
            List<QuestionJson> questions,
            int comments,
            int openComments,
            @Nullable UUID pulledOutBy,
            @Nullable Outcome decision,
            @Nullable String words,
            @Nullable MapRevisited map,
            @Nullable Integer mapVersion,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt) {

        static JourneyJson of(JourneyLine line) {
            JourneyLine.Verdict verdict = line.verdict();
            Map<UUID, Standing.Place> metrics = new LinkedHashMap<>();
            line.standing()
                    .metrics()
                    .forEach(one -> metrics.put(one.metric().id().value(), one.place()));
            return new JourneyJson(
                    line.journey().value(),
                    line.name(),
                    line.version(),
                    line.standing().isInBand(),
                    metrics,
                    line.carried().size(),
                    line.questions().stream().map(QuestionJson::of).toList(),
                    line.comments().size(),
                    line.openComments(),
                    line.pulledOut() == null ? null : line.pulledOut().by().value(),
                    verdict == null ? null : verdict.outcome(),
                    verdict == null ? null : verdict.words(),
                    verdict == null ? null : verdict.map(),
                    verdict == null ? null : verdict.mapNumber(),
                    verdict == null ? null : verdict.by().value(),
                    verdict == null ? null : verdict.at());
        }
    }

    record QuestionJson(
            int number,
            int version,
            String question,
            @Nullable String answer,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt) {

        static QuestionJson of(AskedQuestion asked) {
            AskedQuestion.Answer answer = asked.answer();
            return new QuestionJson(
                    asked.number(),
                    asked.version(),
                    asked.text(),
                    answer == null ? null : answer.text(),
                    answer == null ? null : answer.by().value(),
                    answer == null ? null : answer.at());
        }
    }

    record CarriedOverJson(
            CarriedOver.Kind kind,
            @Nullable UUID journeyId,
            String code,
            String title,
            LocalDate since,
            @Nullable UUID ownerId,
            String link) {

        static CarriedOverJson of(CarriedOver line) {
            return new CarriedOverJson(
                    line.kind(),
                    line.journey() == null ? null : line.journey().value(),
                    line.code(),
                    line.title(),
                    line.since(),
                    line.owner() == null ? null : line.owner().value(),
                    line.link());
        }
    }

    record ActionJson(
            UUID id,
            int version,
            int number,
            String title,
            UUID ownerId,
            LocalDate dueOn,
            @Nullable UUID journeyId,
            @Nullable UUID obligationId) {

        static ActionJson of(Action action) {
            return new ActionJson(
                    action.id().value(),
                    action.version(),
                    action.number(),
                    action.title(),
                    action.owner().value(),
                    action.dueOn(),
                    action.journey() == null ? null : action.journey().value(),
                    action.obligation() == null ? null : action.obligation().value());
        }
    }

    record MinutesJson(
            int version,
            String text,
            boolean kept,
            boolean stale,
            @Nullable Instant publishedAt,
            @Nullable UUID publishedBy,
            @Nullable String sha256) {

        static MinutesJson of(MinutesText minutes) {
            Meeting.Publication out = minutes.publication();
            return new MinutesJson(
                    minutes.version(),
                    minutes.text(),
                    minutes.kept(),
                    minutes.stale(),
                    out == null ? null : out.at(),
                    out == null ? null : out.by().value(),
                    out == null ? null : out.sha256());
        }
    }

    record Attending(@Nullable List<AttendanceBody> attendance) {}

    record AttendanceBody(
            @Nullable String userId,
            @Nullable Presence presence,
            @Nullable String standIn) {}

    record Reconvening(
            @Nullable LocalDateTime when, @Nullable String reason) {}

    record TakenAsRead(@Nullable List<UUID> journeyIds) {}

    record Deciding(
            @Nullable Outcome decision,
            @Nullable String words,
            @Nullable MapRevisited map) {}

    record ActionBody(
            @Nullable String title,
            @Nullable String ownerId,
            @Nullable LocalDate dueOn,
            @Nullable UUID journeyId) {}

    /** The version that was seen; one that was left out is nobody's present one. */
    record Seen(@Nullable Integer seenVersion) {

        int version() {
            return seenVersion == null ? -1 : seenVersion;
        }
    }

    record Answering(@Nullable String answer) {}

    record MinutesBody(@Nullable String text) {}
}
