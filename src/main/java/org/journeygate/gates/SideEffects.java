package org.journeygate.gates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.sideeffects.MatrixDraft;
import org.journeygate.gates.sideeffects.SideEffectMatrix;
import org.journeygate.gates.sideeffects.SideEffectStore;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.maps.Maps;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The side-effect matrix of a request: said by the squad lead while the request is a draft or returned, revised while it is in
 * review as evidence is.
 */
@OnceMore
@Component
@Transactional
public class SideEffects {

    private static final String NOTE = "Side effects";

    private final RequestLock locks;
    private final Dossiers dossiers;
    private final SideEffectStore effects;
    private final EvidenceRevisions revisions;
    private final ConsultationCourse consultations;
    private final Initiatives initiatives;
    private final Journeys journeys;
    private final Maps maps;
    private final AuditLog audit;

    SideEffects(
            RequestLock locks,
            Dossiers dossiers,
            SideEffectStore effects,
            EvidenceRevisions revisions,
            ConsultationCourse consultations,
            Initiatives initiatives,
            Journeys journeys,
            Maps maps,
            AuditLog audit) {
        this.locks = locks;
        this.dossiers = dossiers;
        this.effects = effects;
        this.revisions = revisions;
        this.consultations = consultations;
        this.initiatives = initiatives;
        this.journeys = journeys;
        this.maps = maps;
        this.audit = audit;
    }

    /** The matrix; NotPermitted for who may not see the evidence. */
    @Transactional(readOnly = true)
    public MatrixView read(GateRequestId id, Actor reader) {
        MatrixView matrix = dossiers.read(id, reader).sideEffects();
        if (matrix == null) {
            throw new NotPermitted(
                    "evidence-not-for-you",
                    "Side effects are for the squad, the panel, the PMO, auditors and the owners who were consulted.");
        }
        return matrix;
    }

    /** The first hundred journeys of the bet's portfolio that it may touch, by name. */
    @Transactional(readOnly = true)
    public List<Journey> others(Initiative bet) {
        return journeys.search(bet.portfolio(), null, PageQuery.first(PageQuery.MAX_SIZE)).items().stream()
                .filter(journey -> !journey.id().equals(bet.journey()))
                .toList();
    }

    /** The channels that the maps of the portfolio know, by name. One statement. */
    @Transactional(readOnly = true)
    public List<String> channels(Initiative bet) {
        return maps.channels(bet.portfolio());
    }

    /**
     * Says the whole matrix anew; rows that say the same stay what they were. Refused: who does not lead the squad
     * (NotPermitted), a request neither editable nor in review (StateMovedOn), a stale version (Outdated), content
     * (InvalidInput, see {@link MatrixDraft#checked}).
     *
     * @param editorial whether only words change, in review: no vote goes stale, and no owner is asked again
     */
    public void say(
            GateRequestId id, @Nullable Integer seenVersion, MatrixDraft draft, boolean editorial, Actor actor) {
        change(id, seenVersion, present -> draft, editorial, actor);
    }

    /** As {@link #say}, from what is said now. */
    public void change(
            GateRequestId id,
            @Nullable Integer seenVersion,
            Function<SideEffectMatrix, MatrixDraft> change,
            boolean editorial,
            Actor actor) {
        GateRequest request = revisions.changeable(locks.lockForLead(id, actor));
        SideEffectMatrix present = effects.of(id.value());
        if (seenVersion != null) {
            Outdated.check(seenVersion, present.version());
        }
        SideEffectMatrix next = checked(request, change.apply(present), present, editorial);
        if (next.saysTheSameAs(present)) {
            return;
        }
        effects.replace(id.value(), present, next);
        audit.record(actor.did("side-effects.changed", "gate-request", id.value(), request.code(), facts(next)));
        revisions.changed(request, editorial, NOTE, actor);
        if (request.status() == GateRequestStatus.IN_REVIEW) {
            consultations.follow(request, locks.squadOf(request), next);
        }
    }

    private SideEffectMatrix checked(
            GateRequest request, MatrixDraft draft, SideEffectMatrix present, boolean editorial) {
        JourneyId own = initiatives.get(request.initiativeId()).journey();
        Set<JourneyId> named = draft.rows().stream()
                .map(MatrixDraft.Row::journey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<JourneyId> known = journeys.all(named).values().stream()
                .filter(journey -> journey.portfolio().equals(request.portfolioId()))
                .map(Journey::id)
                .collect(Collectors.toSet());
        boolean inReview = request.status() == GateRequestStatus.IN_REVIEW;
        var checks = new Checks();
        SideEffectMatrix next = draft.checked(present, own, known, editorial && inReview, checks);
        checks.that(
                !inReview || next.isAnswered(),
                "items",
                "are all gone: say what it does to other journeys, or that it touches none");
        checks.done();
        return next;
    }

    private static Map<String, Object> facts(SideEffectMatrix matrix) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("rows", matrix.rows().size());
        facts.put(
                "effects",
                matrix.rows().stream()
                        .map(row -> row.journey().value() + (row.channel() == null ? "" : " " + row.channel()) + " "
                                + row.effect())
                        .toList());
        if (matrix.untouched() != null) {
            facts.put("untouched", matrix.untouched().reason());
        }
        return facts;
    }
}
