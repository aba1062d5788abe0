package org.journeygate.gates;

import java.util.Locale;
import java.util.Map;
import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.journeygate.workflow.TaskOpened;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the work items of a rework: submit it in time, or choose between pause and stop. */
@Component
class ReworkDescriber implements Describer {

    private static final Map<String, Integer> MINUTES =
            Map.of(Reworks.SUBMIT, 30, "decide", 6, LadderEnds.NOBODY_LEFT, 3);

    private final GateRequestRepository requests;
    private final MessageSource messages;

    ReworkDescriber(GateRequestRepository requests, MessageSource messages) {
        this.requests = requests;
        this.messages = messages;
    }

    @Override
    public String process() {
        return Reworks.PROCESS;
    }

    @Override
    public Description describe(TaskOpened task) {
        GateRequest request =
                requests.findById(new GateRequestId(task.subject())).orElseThrow();
        String kind = task.kind();
        Object[] facts = {
            request.initiativeTitle(),
            request.gate(),
            request.round(),
            request.reworkEnd() == ReworkEnd.GIVEN_UP ? 1 : 0
        };
        return new Description(
                new Subject("gate-request", request.id().value(), request.code()),
                say("gates.rework." + kind + ".title", facts),
                say("gates.rework." + kind + ".detail", facts),
                say("gates.item.from", new Object[] {request.squadName()}),
                MINUTES.getOrDefault(kind, 5),
                "/gate-requests/" + request.id().value() + (kind.equals(Reworks.SUBMIT) ? "" : "/decide")
                        + "?item={item}");
    }

    private String say(String key, Object[] facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }
}
