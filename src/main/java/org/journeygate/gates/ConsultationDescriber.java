package org.journeygate.gates;

import java.util.Locale;
import java.util.Map;
import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.gates.sideeffects.ConsultationId;
import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.workflow.TaskOpened;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the work items of a consultation. */
@Component
class ConsultationDescriber implements Describer {

    private static final String PREFIX = "gates-sideeffects.item.";
    private static final Map<String, Integer> MINUTES = Map.of(ConsultationTurns.ANSWER, 5);

    private final ConsultationTurns turns;
    private final Journeys journeys;
    private final MessageSource messages;

    ConsultationDescriber(ConsultationTurns turns, Journeys journeys, MessageSource messages) {
        this.turns = turns;
        this.journeys = journeys;
        this.messages = messages;
    }

    @Override
    public String process() {
        return ConsultationCourse.PROCESS;
    }

    @Override
    public Description describe(TaskOpened task) {
        Consultation consultation = turns.load(new ConsultationId(task.subject()));
        GateRequest request = turns.request(consultation);
        Journey journey = journeys.get(consultation.journey());
        String kind = task.kind();
        Object[] facts = {journey.name(), request.initiativeTitle(), request.gate()};
        String detail = kind + (kind.equals(ConsultationTurns.CHASE) && consultation.asked() == null ? ".nobody" : "");
        return new Description(
                new Subject("consultation", consultation.id().value(), request.code()),
                say(PREFIX + kind + ".title", facts),
                say(PREFIX + detail + ".detail", facts),
                say("gates.item.from", new Object[] {request.squadName()}),
                MINUTES.getOrDefault(kind, 2),
                "/gate-requests/" + request.id().value() + "/side-effects/"
                        + journey.id().value() + "?item={item}");
    }

    private String say(String key, Object[] facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }
}
