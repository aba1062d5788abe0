package org.journeygate.reviews.meetings;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Inbox;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.VisibleObligations;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Outdated;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of quarterly reviews: read by everybody, held by the PMO where a quorum is there. */
@OnceMore
@Component
@Transactional
public class Meetings {

    private static final int NAME = 120;

    private final MeetingRepository meetings;
    private final Reviews reviews;
    private final Obligations obligations;
    private final Portfolios portfolios;
    private final Inbox inbox;
    private final AuditLog audit;

    Meetings(
            MeetingRepository meetings,
            Reviews reviews,
            Obligations obligations,
            Portfolios portfolios,
            Inbox inbox,
            AuditLog audit) {
        this.meetings = meetings;
        this.reviews = reviews;
        this.obligations = obligations;
        this.portfolios = portfolios;
        this.inbox = inbox;
        this.audit = audit;
    }

    /** The meeting of that review, as far as it is for the reader; NotFound where there is no such review. Six statements. */
    @Transactional(readOnly = true)
    public Meeting of(ReviewId id, Actor reader) {
        return of(reviews.get(id), reader);
    }

    /** Whether the person runs meetings. */
    public boolean mayRun(Actor actor) {
        return MeetingRights.mayRun(actor);
    }

    /**
     * Records who attends, all members at once; members of whom nothing is said are not there. Refused: who is not of the PMO
     * (NotPermitted), another version than was seen (Outdated), before the meeting's hour and once it was held ({@link MeetingMovedOn}),
     * persons who are no members, stand-ins without a name or for two (InvalidInput).
     */
    public Meeting attend(ReviewId id, int seenVersion, List<Said> said, Actor by) {
        Meeting meeting = toHold(id, seenVersion, by);
        List<Attendance> checked = checked(meeting.members(), said);
        meetings.attend(meeting.review(), checked);
        Meeting after = of(id, by);
        record(
                after.review(),
                "review.attendance-recorded",
                Map.of(
                        "sitting", after.sitting(),
                        "present", after.quorum().present(),
                        "needed", after.quorum().needed(),
                        "missing",
                                after.quorum().missing().stream()
                                        .map(Enum::name)
                                        .toList(),
                        "standIns",
                                checked.stream()
                                        .filter(one -> one.presence() == Presence.STAND_IN)
                                        .map(one -> one.person().value() + ": " + one.standIn())
                                        .toList()),
                by);
        return after;
    }

    /**
     * The meeting is held with those who attend, as recorded. Refused as {@link #attend}, and without a quorum ({@link NoQuorum}).
     */
    public Meeting hold(ReviewId id, int seenVersion, Actor by) {
        Meeting meeting = toHold(id, seenVersion, by);
        if (!meeting.quorum().isMet()) {
            throw new NoQuorum(meeting.quorum(), limit(meeting.review()));
        }
        reviews.hold(id, by);
        return of(id, by);
    }

    /**
     * For want of a quorum the meeting is to be held again, with another list of who attends. Refused as {@link Reviews#reconvene}, where
     * there is a quorum ({@link MeetingMovedOn}), and without a reason (InvalidInput).
     *
     * @param when in the portfolio's zone
     */
    public Meeting reconvene(ReviewId id, @Nullable LocalDateTime when, @Nullable String reason, Actor by) {
        MeetingRights.requireRun(by);
        Meeting meeting = of(reviews.lock(id), by);
        requireHour(meeting);
        if (meeting.quorum().isMet()) {
            throw new MeetingMovedOn(
                    meeting.review(),
                    "There is a quorum, so the meeting can be held: hold it, or correct who attends.");
        }
        var checks = new Checks();
        checks.present("when", when);
        checks.text("reason", reason, 2_000);
        checks.done();
        reviews.reconvene(id, when, reason, by);
        return of(id, by);
    }

    /** The last day for another meeting, in the portfolio's zone, in words. */
    String limit(Review review) {
        return DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH)
                .format(review.limitAt().atZone(zone(review)));
    }

    /** The zone that the portfolio's days are meant in. */
    public ZoneId zone(Review review) {
        return portfolios.get(review.portfolio()).zone();
    }

    Meeting of(Review review, Actor reader) {
        MeetingRepository.Sheet sheet = meetings.sheet(review.id()).orElse(MeetingRepository.Sheet.NONE);
        List<Member> members = reviews.members(review.id());
        Map<UserId, Attendance> attendance = meetings.attendance(review);
        boolean now = review.isBeforeMeeting()
                && inbox.openAbout(review.id().value()).stream()
                        .anyMatch(item -> item.kind().equals(Reviews.HOLD));
        return new Meeting(
                review,
                sheet.version(),
                review.meetingSequence(),
                members,
                attendance,
                Quorum.of(members, attendance, review.quorum(), review.required()),
                readers(members, obligations.visible(review.id(), reader)),
                now,
                sheet.publication());
    }

    private static Meeting.Readers readers(List<Member> members, VisibleObligations visible) {
        Set<UserId> hidden = new HashSet<>();
        if (visible.hidden()) {
            members.forEach(member -> hidden.add(member.person()));
        }
        Map<UserId, Instant> at = new HashMap<>();
        for (Obligation owed : visible.items()) {
            UserId person = owed.owner();
            if (owed.kind() == Obligation.Kind.PRE_READ && person != null) {
                hidden.remove(person);
                Instant done = owed.doneAt();
                if (done != null) {
                    at.put(person, done);
                }
            }
        }
        return new Meeting.Readers(visible.read(), at, hidden);
    }

    void record(Review review, String action, Map<String, ?> facts, Actor by) {
        audit.record(by.did(action, "review", review.id().value(), review.code(), facts));
    }

    private Meeting toHold(ReviewId id, int seenVersion, Actor by) {
        MeetingRights.requireRun(by);
        Meeting meeting = of(reviews.lock(id), by);
        requireHour(meeting);
        Outdated.check(seenVersion, meeting.version());
        return meeting;
    }

    private static void requireHour(Meeting meeting) {
        if (!meeting.isNow()) {
            throw new MeetingMovedOn(
                    meeting.review(),
                    meeting.isHeld()
                            ? "The meeting was held: who attended stays as it was recorded."
                            : "The meeting's hour has not come, or there is no meeting any more: nothing is to be recorded now.");
        }
    }

    private static List<Attendance> checked(List<Member> members, List<Said> said) {
        var checks = new Checks();
        Map<UserId, Said> byPerson = new HashMap<>();
        for (int place = 0; place < said.size(); place++) {
            Said one = said.get(place);
            String field = "attendance[" + place + "]";
            checks.that(
                    members.stream().anyMatch(member -> member.person().equals(one.person())),
                    field + ".userId",
                    "does not take part in this review: only its members are counted");
            checks.that(byPerson.put(one.person(), one) == null, field + ".userId", "is there twice: take one out");
            checks.present(field + ".presence", one.presence());
        }
        List<Attendance> checked = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int place = 0; place < said.size(); place++) {
            Said one = said.get(place);
            String field = "attendance[" + place + "].standIn";
            String name = checks.optionalLine(field, one.standIn(), NAME);
            Presence presence = one.presence() == null ? Presence.ABSENT : one.presence();
            if (presence == Presence.STAND_IN) {
                checks.present(field, name);
                checks.that(
                        name == null || names.add(name.toLowerCase(Locale.ROOT)),
                        field,
                        "stands in for two: one person speaks for one member");
            }
            checked.add(new Attendance(one.person(), presence, presence == Presence.STAND_IN ? name : null));
        }
        checks.done();
        return checked;
    }

    /** What is said about one member. */
    public record Said(
            UserId person,
            @Nullable Presence presence,
            @Nullable String standIn) {}
}
