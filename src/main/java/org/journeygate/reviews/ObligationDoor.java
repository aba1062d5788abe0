package org.journeygate.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.inbox.Inbox;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Role;
import org.journeygate.workflow.Door;
import org.jspecify.annotations.Nullable;

/** The door through which {@code review-obligation.bpmn} reaches what is owed. The subject is the obligation's id. */
@Door("reviewObligation")
class ObligationDoor {

    private static final int CHAIR_DAYS = 2;

    private final Reviews reviews;
    private final Obligations obligations;
    private final People people;
    private final Inbox inbox;

    ObligationDoor(Reviews reviews, Obligations obligations, People people, Inbox inbox) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.people = people;
        this.inbox = inbox;
    }

    /** Null where it is the PMO's. */
    public @Nullable String owner(String subjectId) {
        Obligation owed = load(subjectId);
        return isAsked(owed) ? Objects.requireNonNull(owed.owner()).value().toString() : null;
    }

    /** The PMO, where it owes this, or where whoever owes it has left. */
    public List<String> group(String subjectId) {
        return isAsked(load(subjectId)) ? List.of() : List.of(Role.PMO.name());
    }

    public Date dueAt(String subjectId) {
        return Date.from(load(subjectId).dueAt());
    }

    /** Half of the working time since it was asked for. */
    public Date remindAt(String subjectId) {
        Obligation owed = load(subjectId);
        Instant asked = owed.askedAt() == null ? owed.opensAt() : owed.askedAt();
        return Date.from(calendar(owed).halfTime(asked, owed.dueAt()));
    }

    public Date cutOffAt(String subjectId) {
        return Date.from(load(subjectId).cutOffAt());
    }

    /** The end of the next working day. */
    public Date againAt(String subjectId) {
        return Date.from(calendar(load(subjectId)).deadline(obligations.now(), 1));
    }

    public void remind(String subjectId) {
        Obligation owed = lock(subjectId);
        obligations.note(owed, ObligationAct.Kind.REMINDED, Actor.SYSTEM, null);
        inbox.remind(owed.id().value(), Obligations.MEET, Map.of());
    }

    /** Whoever owes it is late and is reminded again, unless the PMO has chased them for it today. */
    public void chase(String subjectId) {
        Obligation owed = lock(subjectId);
        Instant chased = obligations.chasedByPerson(owed);
        ZoneId zone = calendar(owed).zone();
        if (chased != null && LocalDate.ofInstant(chased, zone).equals(LocalDate.ofInstant(obligations.now(), zone))) {
            return;
        }
        obligations.note(owed, ObligationAct.Kind.CHASED, Actor.SYSTEM, null);
        inbox.remindAgain(owed.id().value(), Obligations.MEET);
    }

    /** It is overdue; answers whether the chair is asked: about what the PMO owes, and not in a rehearsal, which only notes it. */
    public boolean escalate(String subjectId) {
        Obligation owed = lock(subjectId);
        if (!owed.isPmos()) {
            return false;
        }
        boolean rehearsal = obligations.review(owed).rehearsal();
        var act = rehearsal ? ObligationAct.Kind.WOULD_HAVE_ESCALATED : ObligationAct.Kind.ESCALATED;
        obligations.note(owed, act, Actor.SYSTEM, null);
        return !rehearsal;
    }

    /** Null where the chair has left: then the PMO is asked. */
    public @Nullable String chair(String subjectId) {
        var chair = obligations.review(load(subjectId)).chair();
        return people.get(chair).active() ? chair.value().toString() : null;
    }

    /** The PMO where the chair has left. */
    public List<String> chairGroup(String subjectId) {
        return chair(subjectId) == null ? List.of(Role.PMO.name()) : List.of();
    }

    public Date chairDueAt(String subjectId) {
        return Date.from(chairDue(load(subjectId)));
    }

    public Date chairRemindAt(String subjectId) {
        Obligation owed = load(subjectId);
        return Date.from(calendar(owed).halfTime(obligations.now(), chairDue(owed)));
    }

    public void remindChair(String subjectId) {
        inbox.remind(UUID.fromString(subjectId), Obligations.CHASE, Map.of());
    }

    /** It can be late no more: it has its last state. */
    public void pass(String subjectId) {
        Obligation owed = lock(subjectId);
        obligations.pass(obligations.review(owed), owed);
    }

    /** Whether it is still to be done, as an action is to its end. */
    public boolean isStillOwed(String subjectId) {
        return load(subjectId).kind() == Obligation.Kind.ACTION;
    }

    private Instant chairDue(Obligation owed) {
        return calendar(owed).deadline(obligations.now(), CHAIR_DAYS);
    }

    private boolean isAsked(Obligation owed) {
        return owed.owner() != null && people.get(owed.owner()).active();
    }

    private BusinessCalendar calendar(Obligation owed) {
        return reviews.calendar(obligations.review(owed));
    }

    private Obligation load(String subjectId) {
        return obligations.get(id(subjectId));
    }

    private Obligation lock(String subjectId) {
        obligations.lock(id(subjectId));
        return load(subjectId);
    }

    private static ObligationId id(String subjectId) {
        return new ObligationId(UUID.fromString(subjectId));
    }
}
