package org.journeygate.gates;

import java.time.Instant;
import java.util.Map;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.gates.sideeffects.ConsultationId;
import org.journeygate.gates.sideeffects.ConsultationStore;
import org.journeygate.journeys.Journeys;
import org.journeygate.people.Actor;
import org.journeygate.workflow.TaskEnded;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whose turn it is in a consultation and until when: what its process asks for. */
@Component
class ConsultationTurns {

    /** The owner's item. */
    static final String ANSWER = "answerSideEffects";
    /** The PMO's item, where there is no owner or the owner is late. */
    static final String CHASE = "chaseConsultation";

    private static final int ANSWER_DAYS = 3;
    private static final int PMO_DAYS = 2;

    private final ConsultationStore consultations;
    private final ConsultationCourse course;
    private final RequestLock locks;
    private final Journeys journeys;
    private final Schedule schedule;

    ConsultationTurns(
            ConsultationStore consultations,
            ConsultationCourse course,
            RequestLock locks,
            Journeys journeys,
            Schedule schedule) {
        this.consultations = consultations;
        this.course = course;
        this.locks = locks;
        this.journeys = journeys;
        this.schedule = schedule;
    }

    /** A task that a timer takes away brings its work item along: the request is locked before that, as in every act of a person. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void lockFirst(TaskEnded ended) {
        if (!ended.completed() && ended.process().equals(ConsultationCourse.PROCESS)) {
            request(load(new ConsultationId(ended.subject())));
        }
    }

    Consultation load(ConsultationId id) {
        return consultations.find(id).orElseThrow();
    }

    /** The request that it is about, locked. */
    GateRequest request(Consultation consultation) {
        return locks.lock(new GateRequestId(consultation.request()));
    }

    Instant dueAt(ConsultationId id) {
        return dueAt(load(id));
    }

    /** Three working days for the owner, two for the PMO. */
    Instant dueAt(Consultation one) {
        return calendar(one)
                .deadline(one.turnAt(), one.state() == Consultation.State.WITH_PMO ? PMO_DAYS : ANSWER_DAYS);
    }

    Instant remindAt(ConsultationId id) {
        Consultation one = load(id);
        return calendar(one).halfTime(one.turnAt(), dueAt(one));
    }

    /** The owner is late: the PMO is asked what becomes of it. */
    void passOn(ConsultationId id) {
        Consultation one = load(id);
        GateRequest request = request(one);
        consultations.turn(one, Consultation.State.WITH_PMO, one.asked(), schedule.now());
        course.record("consultation.late", request, journeys.get(one.journey()), Map.of(), Actor.SYSTEM);
    }

    /** The PMO said nothing either: it ends on record, without an answer. */
    void endUnanswered(ConsultationId id) {
        Consultation one = load(id);
        GateRequest request = request(one);
        consultations.end(id, Consultation.State.UNANSWERED, null, null, schedule.now());
        course.record(
                "consultation.ended." + Consultation.State.UNANSWERED,
                request,
                journeys.get(one.journey()),
                Map.of(),
                Actor.SYSTEM);
    }

    private BusinessCalendar calendar(Consultation one) {
        return schedule.calendar(journeys.get(one.journey()).portfolio());
    }
}
