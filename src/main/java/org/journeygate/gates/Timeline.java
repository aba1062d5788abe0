package org.journeygate.gates;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.EntryFilter;
import org.journeygate.audit.RecordedEntry;
import org.journeygate.people.Actor;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who did what on a gate request, oldest first, from the audit log; that somebody voted, never what. */
@Component
public class Timeline {

    private static final Set<String> NOT_STORIES = Set.of("gate-request.worded", "gate-request.filled-in");
    private static final Set<String> FOR_INSIDERS = Set.of(
            "evidence.added",
            "evidence.attached",
            "evidence.changed",
            "evidence.detached",
            "evidence.removed",
            "question.asked",
            "question.answered",
            "question.expired",
            "side-effects.changed",
            "consultation.asked",
            "consultation.asked-again",
            "consultation.late",
            "consultation.answered",
            "consultation.ended.UNANSWERED",
            "consultation.ended.DECIDED",
            "consultation.ended.WITHDRAWN",
            "consultation.ended.LAPSED",
            "consultation.ended.TAKEN_OUT",
            "vote.cast",
            "vote.changed");
    private static final String CHAIR_DECIDED = "gate-request.chair-decided";
    private static final Set<String> OPEN_FACTS = Set.of(
            "reason", "revision", "outcome", "level", "text", "title", "group", "editorial", "decision", "journey");

    private final AuditLog audit;
    private final GateRequestRepository requests;
    private final PanelCourse course;
    private final Squads squads;

    Timeline(AuditLog audit, GateRequestRepository requests, PanelCourse course, Squads squads) {
        this.audit = audit;
        this.requests = requests;
        this.course = course;
        this.squads = squads;
    }

    /** The newest hundred entries that the reader may see, oldest first; NotFound where there is no such request. */
    @Transactional(readOnly = true)
    public List<Entry> of(GateRequestId id, Actor reader) {
        GateRequest request = requests.findById(id)
                .orElseThrow(() -> RequestLock.missing(id.value().toString()));
        boolean insider = new Sight(course.of(request), squads.get(request.squadId()), reader).isInsider();
        var about = new EntryFilter(id.value().toString(), null, null, null, null);
        return audit.find(about, PageQuery.first(PageQuery.MAX_SIZE)).items().stream()
                .filter(entry -> !NOT_STORIES.contains(entry.action()))
                .filter(entry -> insider || !FOR_INSIDERS.contains(entry.action()))
                .filter(entry -> entry.subjectType().equals("gate-request"))
                .sorted(java.util.Comparator.comparing(RecordedEntry::seq))
                .map(entry -> shown(entry, insider || request.status() == GateRequestStatus.DECIDED))
                .toList();
    }

    private static Entry shown(RecordedEntry entry, boolean settled) {
        @SuppressWarnings("unchecked")
        Map<String, Object> details = Json.read(entry.details(), Map.class);
        details.keySet().retainAll(OPEN_FACTS);
        if (!settled && entry.action().equals(CHAIR_DECIDED)) {
            details.clear();
        }
        return new Entry(entry.at(), entry.actorId(), entry.actorName(), entry.action(), details);
    }

    /**
     * One thing that happened.
     *
     * @param actorId null where time acted
     * @param action e.g. {@code gate-request.submitted}
     * @param facts what may be shown of it
     */
    public record Entry(Instant at, @Nullable UUID actorId, String actor, String action, Map<String, Object> facts) {}
}
