package org.journeygate.gates;

import java.util.List;
import java.util.Optional;
import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.gates.sideeffects.ConsultationId;
import org.journeygate.gates.sideeffects.ConsultationStore;
import org.journeygate.inbox.HandOverRule;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemHandedOver;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a hand-over means to a consultation: the owner may leave the word to anybody who does not answer for the request, and
 * who then reads its evidence.
 */
@Component
class ConsultationHandOver implements HandOverRule {

    private final ConsultationStore consultations;
    private final ConsultationTurns turns;
    private final ConsultationCourse course;
    private final RequestLock locks;

    ConsultationHandOver(
            ConsultationStore consultations, ConsultationTurns turns, ConsultationCourse course, RequestLock locks) {
        this.consultations = consultations;
        this.turns = turns;
        this.course = course;
        this.locks = locks;
    }

    @Override
    public void lock(WorkItem item) {
        if (isOurs(item)) {
            turns.request(consultation(item));
        }
    }

    @Override
    public Optional<String> objection(WorkItem item, Person receiver) {
        if (!item.kind().equals(ConsultationTurns.ANSWER)) {
            return Optional.empty();
        }
        GateRequest request = turns.request(consultation(item));
        return course.isOwn(request, locks.squadOf(request), receiver.id())
                ? Optional.of(receiver.name() + " asks for the gate; choose somebody who answers for the journey")
                : Optional.empty();
    }

    @EventListener
    void follow(WorkItemHandedOver event) {
        if (!event.item().kind().equals(ConsultationTurns.ANSWER)) {
            return;
        }
        List<UserId> added = event.item().holders().stream()
                .filter(holder -> !event.formerHolders().contains(holder))
                .toList();
        if (added.size() == 1) {
            consultations.handOver(consultation(event.item()), added.get(0));
        }
    }

    private static boolean isOurs(WorkItem item) {
        return item.kind().equals(ConsultationTurns.ANSWER) || item.kind().equals(ConsultationTurns.CHASE);
    }

    private Consultation consultation(WorkItem item) {
        return turns.load(new ConsultationId(item.subject().id()));
    }
}
