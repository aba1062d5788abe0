package org.journeygate.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.inbox.Inbox;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Role;
import org.journeygate.workflow.Door;
import org.jspecify.annotations.Nullable;

/** The door through which {@code quarterly-review.bpmn} reaches the reviews. The subject is the review's id. */
@Door("quarterlyReview")
class ReviewDoor {

    private final Reviews reviews;
    private final Obligations obligations;
    private final People people;
    private final Inbox inbox;

    ReviewDoor(Reviews reviews, Obligations obligations, People people, Inbox inbox) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.people = people;
        this.inbox = inbox;
    }

    /** Asks for everything of that kind that is owed to the review. */
    public void ask(String subjectId, String kind) {
        obligations.ask(lock(subjectId), Obligation.Kind.valueOf(kind));
    }

    /** When the pack is the PMO's turn: the evening on which the briefs are due. */
    public Date packTurnAt(String subjectId) {
        return Date.from(owed(subjectId, Obligation.Kind.PACK).opensAt());
    }

    public Date meetingAt(String subjectId) {
        return Date.from(load(subjectId).meetingAt());
    }

    /** The meeting's hour has come: what was to be there and is not has its last state. */
    public void settlePreparation(String subjectId) {
        Review review = lock(subjectId);
        obligations.of(review.id()).stream()
                .filter(owed -> owed.kind().ordinal() <= Obligation.Kind.PRE_READ.ordinal())
                .forEach(owed -> obligations.pass(review, owed));
    }

    /** The evening of the meeting's day. */
    public Date meetingDueAt(String subjectId) {
        return Date.from(meetingDue(load(subjectId)));
    }

    /** Half of the working time of the meeting's day. */
    public Date meetingRemindAt(String subjectId) {
        Review review = load(subjectId);
        return Date.from(reviews.calendar(review).halfTime(review.meetingAt(), meetingDue(review)));
    }

    /** The end of the next working day. */
    public Date againAt(String subjectId) {
        return Date.from(reviews.calendar(load(subjectId)).deadline(reviews.now(), 1));
    }

    /** Until when a meeting without a quorum can be held again. */
    public Date limitAt(String subjectId) {
        return Date.from(load(subjectId).limitAt());
    }

    /** The meeting has not come about in time; answers whether the chair is asked, which a rehearsal only notes. */
    public boolean missMeeting(String subjectId) {
        Review review = lock(subjectId);
        Obligation meeting = owed(subjectId, Obligation.Kind.MEETING);
        obligations.pass(review, meeting);
        var act = review.rehearsal() ? ObligationAct.Kind.WOULD_HAVE_ESCALATED : ObligationAct.Kind.ESCALATED;
        obligations.note(meeting, act, Actor.SYSTEM, null);
        return !review.rehearsal();
    }

    /** Null where the chair has left: then the PMO is asked. */
    public @Nullable String chair(String subjectId) {
        Review review = load(subjectId);
        return people.get(review.chair()).active() ? review.chair().value().toString() : null;
    }

    /** The PMO where the chair has left. */
    public List<String> chairGroup(String subjectId) {
        return chair(subjectId) == null ? List.of(Role.PMO.name()) : List.of();
    }

    public Date chairDueAt(String subjectId) {
        return Date.from(reviews.chairDueAt(load(subjectId)));
    }

    public Date chairRemindAt(String subjectId) {
        Review review = load(subjectId);
        return Date.from(reviews.calendar(review).halfTime(reviews.now(), reviews.chairDueAt(review)));
    }

    /** Whether something is owed to it still, such as an action of the meeting. */
    public boolean isAnythingOwed(String subjectId) {
        return obligations.of(id(subjectId)).stream().anyMatch(owed -> !owed.isSettled());
    }

    public Date closesAt(String subjectId) {
        return Date.from(load(subjectId).closesAt());
    }

    public void close(String subjectId) {
        reviews.close(id(subjectId));
    }

    public void remind(String subjectId, String kind) {
        inbox.remind(UUID.fromString(subjectId), kind, Map.of());
    }

    public void remindAgain(String subjectId, String kind) {
        inbox.remindAgain(UUID.fromString(subjectId), kind);
    }

    private Instant meetingDue(Review review) {
        BusinessCalendar calendar = reviews.calendar(review);
        return calendar.closing(LocalDate.ofInstant(review.meetingAt(), calendar.zone()));
    }

    private Obligation owed(String subjectId, Obligation.Kind kind) {
        return reviews.owed(load(subjectId), kind);
    }

    private Review load(String subjectId) {
        return reviews.get(id(subjectId));
    }

    private Review lock(String subjectId) {
        return reviews.lock(id(subjectId));
    }

    private static ReviewId id(String subjectId) {
        return new ReviewId(UUID.fromString(subjectId));
    }
}
