package org.journeygate.gates;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.workflow.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What it means that something of the frozen evidence changes. In a draft, nothing but the hour; in review, a new revision,
 * and one that changes the matter makes the votes cast before it stale, so that their seats open again.
 */
@Component
class EvidenceRevisions {

    private static final String SEAT = "subProcess_seat";
    private static final int TURN_DAYS = 2;

    private final GateRequestRepository requests;
    private final SeatRepository seats;
    private final EvidenceFreezer freezer;
    private final PanelCourse course;
    private final Initiatives initiatives;
    private final Processes processes;
    private final Schedule schedule;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    EvidenceRevisions(
            GateRequestRepository requests,
            SeatRepository seats,
            EvidenceFreezer freezer,
            PanelCourse course,
            Initiatives initiatives,
            Processes processes,
            Schedule schedule,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.seats = seats;
        this.freezer = freezer;
        this.course = course;
        this.initiatives = initiatives;
        this.processes = processes;
        this.schedule = schedule;
        this.audit = audit;
        this.events = events;
    }

    /** The request; refused where it is neither editable nor in review. */
    GateRequest changeable(GateRequest request) {
        if (!request.status().isEditable() && request.status() != GateRequestStatus.IN_REVIEW) {
            throw RequestMovedOn.now(request);
        }
        return request;
    }

    /** Notes the hour, or freezes the next revision with a note of what changed. */
    void changed(GateRequest request, boolean editorial, String note, Actor actor) {
        if (request.status() != GateRequestStatus.IN_REVIEW) {
            request.touch(schedule.now());
            requests.save(request);
            return;
        }
        freezer.freeze(request, initiatives.get(request.initiativeId()), actor.person(), editorial, note);
        audit.record(actor.did(
                "gate-request.evidence-revised",
                "gate-request",
                request.id().value(),
                request.code(),
                Map.of("revision", request.evidenceRevision(), "editorial", editorial)));
        if (!editorial) {
            reopenStaleVotes(request);
        }
    }

    private void reopenStaleVotes(GateRequest request) {
        List<Seat> stale =
                course.of(request).seats().stream().filter(Seat::hasVoted).toList();
        Set<UserId> voters = new HashSet<>();
        for (Seat seat : stale) {
            UserId voter = seat.voterId();
            voters.add(voter == null ? seat.holderId() : voter);
            seat.reopen();
            course.giveTurn(request, seat, TURN_DAYS);
            seats.update(seat);
        }
        stale.forEach(seat -> processes.openAgain(
                request.id().value(), SEAT, Map.of("seatId", seat.id().value().toString())));
        events.publishEvent(new EvidenceRevised(
                request.id(), request.code(), request.initiativeTitle(), request.evidenceRevision(), voters));
    }
}
