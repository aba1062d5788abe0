package org.journeygate.gates;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.journeygate.workflow.TaskOpened;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the stage gate's work items: what to do, on what, why it matters. */
@Component
class StageGateDescriber implements Describer {

    private static final Set<String> ON_REQUEST_PAGE = Set.of(Submissions.COMPLETE, Questions.KIND);
    private static final Map<String, Integer> MINUTES = Map.of(
            Submissions.CHECK,
            3,
            Submissions.COMPLETE,
            10,
            Votes.KIND,
            4,
            Questions.KIND,
            5,
            "decide",
            6,
            "mergeConditions",
            5,
            ChairDecisions.CONCUR,
            3,
            LadderEnds.SEAT_LAPSED,
            2,
            LadderEnds.NOBODY_LEFT,
            4);

    private final GateRequestRepository requests;
    private final PanelInHand inHand;
    private final Schedule schedule;
    private final MessageSource messages;

    StageGateDescriber(GateRequestRepository requests, PanelInHand inHand, Schedule schedule, MessageSource messages) {
        this.requests = requests;
        this.inHand = inHand;
        this.schedule = schedule;
        this.messages = messages;
    }

    @Override
    public String process() {
        return Submissions.PROCESS;
    }

    @Override
    public Description describe(TaskOpened task) {
        var id = new GateRequestId(task.subject());
        GateRequest request = inHand.request(id).or(() -> requests.findById(id)).orElseThrow();
        String kind = task.kind();
        Object[] facts = {
            request.initiativeTitle(),
            request.gate(),
            String.valueOf(request.rule()),
            request.evidenceRevision(),
            schedule.days(request).completion()
        };
        return new Description(
                new Subject("gate-request", request.id().value(), request.code()),
                say(about(request, kind) + kind + ".title", facts),
                say(about(request, kind) + detail(kind, request) + ".detail", facts),
                say("gates.item.from", new Object[] {request.squadName()}),
                MINUTES.getOrDefault(kind, 5),
                link(request.id().value(), kind));
    }

    /** Where the words stand: what is about a pause has words of its own where that matters. */
    private String about(GateRequest request, String kind) {
        String own = "gates.item." + request.kind() + ".";
        return messages.getMessage(own + kind + ".title", null, null, Locale.ENGLISH) == null ? "gates.item." : own;
    }

    private static String detail(String kind, GateRequest request) {
        return kind.equals("decide") && "chair".equals(request.rule()) ? "decide.chair" : kind;
    }

    private static String link(UUID request, String kind) {
        return "/gate-requests/" + request + (ON_REQUEST_PAGE.contains(kind) ? "" : "/decide") + "?item={item}";
    }

    private String say(String key, Object[] facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }
}
