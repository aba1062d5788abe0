package org.journeygate.gates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.gates.sideeffects.ConsultationId;
import org.journeygate.gates.sideeffects.ConsultationStore;
import org.journeygate.gates.sideeffects.SideEffectMatrix;
import org.journeygate.gates.sideeffects.SideEffectStore;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The course of a request's consultations: begun with the submission and with what a revision adds, ended with the request. The
 * owner of a journey who raised the request or leads its squad is not asked. Whoever calls holds the lock on the request.
 */
@Component
class ConsultationCourse {

    static final String PROCESS = "consultation";
    private static final String OVER = "journeygate.consultationOver";

    private final ConsultationStore consultations;
    private final SideEffectStore effects;
    private final Journeys journeys;
    private final People people;
    private final Processes processes;
    private final Schedule schedule;
    private final AuditLog audit;

    ConsultationCourse(
            ConsultationStore consultations,
            SideEffectStore effects,
            Journeys journeys,
            People people,
            Processes processes,
            Schedule schedule,
            AuditLog audit) {
        this.consultations = consultations;
        this.effects = effects;
        this.journeys = journeys;
        this.people = people;
        this.processes = processes;
        this.schedule = schedule;
        this.audit = audit;
    }

    /** Asks the owners who have not been asked about these very rows; no statement where nothing gets worse or is unknown. */
    void begin(GateRequest request, Squad squad, SideEffectMatrix matrix) {
        begin(request, squad, matrix, List.of());
    }

    /** As {@link #begin}, after the matrix changed; what is no longer asked about ends. */
    void follow(GateRequest request, Squad squad, SideEffectMatrix matrix) {
        List<Consultation> open = consultations.open(request.id().value());
        Set<JourneyId> awaited = matrix.awaited();
        open.stream()
                .filter(one -> !awaited.contains(one.journey()))
                .forEach(one -> end(request, one, Consultation.State.TAKEN_OUT, null, Actor.SYSTEM));
        begin(request, squad, matrix, open);
    }

    private void begin(GateRequest request, Squad squad, SideEffectMatrix matrix, List<Consultation> open) {
        Set<JourneyId> fresh = matrix.rows().stream()
                .filter(row -> row.awaitsOwner() && row.consultation() == null)
                .map(row -> row.journey())
                .collect(Collectors.toSet());
        if (fresh.isEmpty() || request.kind() != RequestKind.GATE) {
            return;
        }
        Map<JourneyId, Journey> touched = journeys.all(fresh);
        Map<UserId, Person> owners =
                people.all(touched.values().stream().map(Journey::owner).toList());
        touched.values().stream()
                .filter(journey -> !isOwn(request, squad, journey.owner()))
                .sorted(java.util.Comparator.comparing(Journey::name))
                .forEach(journey -> open.stream()
                        .filter(one -> one.journey().equals(journey.id()))
                        .findFirst()
                        .ifPresentOrElse(
                                one -> effects.ask(request.id().value(), journey.id(), one.id()),
                                () -> ask(request, journey, owners.get(journey.owner()))));
    }

    private void ask(GateRequest request, Journey journey, @Nullable Person owner) {
        UserId asked = owner != null && owner.active() ? owner.id() : null;
        var begun = new Consultation(
                ConsultationId.next(),
                request.id().value(),
                journey.id(),
                asked == null ? Consultation.State.WITH_PMO : Consultation.State.WITH_OWNER,
                asked,
                schedule.now(),
                schedule.now(),
                null,
                null,
                null);
        consultations.begin(begun);
        effects.ask(begun.request(), journey.id(), begun.id());
        record("consultation.asked", request, journey, asked == null ? Map.of() : asked(asked), Actor.SYSTEM);
        processes.start(PROCESS, begun.id().value(), Map.of());
    }

    /** Whether the person answers for the request, and so is not asked about it. */
    boolean isOwn(GateRequest request, Squad squad, UserId person) {
        return person.equals(request.authorId()) || person.equals(squad.lead());
    }

    /** The request is over: whoever was asked need not answer any more. One statement where nobody is. */
    void end(GateRequest request, Consultation.State how) {
        consultations.open(request.id().value()).forEach(one -> end(request, one, how, null, Actor.SYSTEM));
    }

    /** Ends a consultation from outside its process, which ends with it. */
    void end(GateRequest request, Consultation one, Consultation.State how, @Nullable String note, Actor by) {
        consultations.end(one.id(), how, by.id(), note, schedule.now());
        if (how != Consultation.State.ANSWERED) {
            record("consultation.ended." + how, request, journeys.get(one.journey()), Map.of(), by);
        }
        processes.tell(one.id().value(), OVER, Map.of());
    }

    void record(String action, GateRequest request, Journey journey, Map<String, ?> more, Actor by) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("journey", journey.name());
        facts.put("journeyId", journey.id().value().toString());
        audit.record(by.did(action, "gate-request", request.id().value(), request.code(), facts));
    }

    static Map<String, String> asked(UserId person) {
        return Map.of("asked", person.value().toString());
    }
}
