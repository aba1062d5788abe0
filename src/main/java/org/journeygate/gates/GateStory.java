package org.journeygate.gates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeStory;
import org.journeygate.initiatives.pauses.Pause;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.squads.Squads;
import org.springframework.stereotype.Component;

/** The part of the gates in a bet's story: each submission, each decision, and the request that its lead may make next. */
@Component
class GateStory implements InitiativeStory {

    private final GateRequests requests;
    private final Decisions decisions;
    private final Pauses pauses;
    private final Squads squads;

    GateStory(GateRequests requests, Decisions decisions, Pauses pauses, Squads squads) {
        this.requests = requests;
        this.decisions = decisions;
        this.pauses = pauses;
        this.squads = squads;
    }

    @Override
    public List<Entry> about(Initiative bet, Actor reader) {
        List<Entry> story = new ArrayList<>();
        for (GateRequestRow request : requests.about(bet.id())) {
            String path = "/gate-requests/" + request.code();
            Instant submitted = request.submittedAt();
            if (submitted != null) {
                story.add(new Entry(
                        submitted,
                        told("submitted", request.kind()),
                        List.of(request.gate(), request.code()),
                        path,
                        null));
            }
            Instant ended = request.endedAt();
            if (ended != null && request.status() == GateRequestStatus.WITHDRAWN) {
                story.add(new Entry(ended, "gates.story.withdrawn", List.of(request.code()), path, null));
            } else if (ended != null && request.status() == GateRequestStatus.LAPSED) {
                story.add(new Entry(ended, "gates.story.lapsed", List.of(request.code()), path, null));
            }
        }
        for (DecisionRow decision : decisions.about(bet.id())) {
            story.add(new Entry(
                    decision.takenAt(),
                    told("decided", decision.kind()),
                    List.of(decision.gate(), decision.code()),
                    "/decisions/" + decision.code(),
                    decision.outcome().name()));
        }
        return story;
    }

    private static String told(String what, RequestKind kind) {
        return "gates.story." + what + (kind == RequestKind.GATE ? "" : "." + kind);
    }

    @Override
    public List<Act> acts(Initiative bet, Actor reader) {
        List<GateRequestRow> open = requests.about(bet.id()).stream()
                .filter(request -> !request.status().isOver())
                .toList();
        String gate = bet.gate();
        if (!open.isEmpty()) {
            return open.stream()
                    .map(request -> new Act(
                            "gates.story.open", List.of(request.code()), "/gate-requests/" + request.code(), false))
                    .toList();
        }
        boolean leads =
                reader.is(Role.SQUAD_LEAD) && reader.is(squads.get(bet.squad()).lead());
        if (leads && bet.status() == Initiative.Status.PAUSED) {
            return pauses.of(bet.id()).stream()
                    .filter(pause -> pause.stage() == Pause.Stage.RESTING)
                    .map(pause -> new Act(
                            "gates.story.resume",
                            List.of(),
                            "/gate-requests/" + pause.request() + "/resumption",
                            false))
                    .toList();
        }
        return leads && gate != null && bet.status() == Initiative.Status.ACTIVE
                ? List.of(new Act("gates.story.ask", List.of(gate), "/gate-requests", true))
                : List.of();
    }
}
