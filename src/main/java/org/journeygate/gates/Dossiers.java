package org.journeygate.gates;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.gates.grades.Grade;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what one reader may see of one gate request. */
@Component
@Transactional(readOnly = true)
public class Dossiers {

    private final GateRequestRepository requests;
    private final PanelCourse course;
    private final EvidenceRepository evidence;
    private final EvidenceGrades grades;
    private final FrozenEvidence freezes;
    private final AttachmentRows attachments;
    private final VoteRepository votes;
    private final QuestionRepository questions;
    private final Scoring scoring;
    private final MatrixViews matrices;
    private final Origins origins;
    private final Ladder ladder;
    private final GateModels models;
    private final Squads squads;
    private final Inbox inbox;
    private final Schedule schedule;
    private final JdbcClient database;

    Dossiers(
            GateRequestRepository requests,
            PanelCourse course,
            EvidenceRepository evidence,
            EvidenceGrades grades,
            FrozenEvidence freezes,
            AttachmentRows attachments,
            VoteRepository votes,
            QuestionRepository questions,
            Scoring scoring,
            MatrixViews matrices,
            Origins origins,
            Ladder ladder,
            GateModels models,
            Squads squads,
            Inbox inbox,
            Schedule schedule,
            JdbcClient database) {
        this.requests = requests;
        this.course = course;
        this.evidence = evidence;
        this.grades = grades;
        this.freezes = freezes;
        this.attachments = attachments;
        this.votes = votes;
        this.questions = questions;
        this.scoring = scoring;
        this.matrices = matrices;
        this.origins = origins;
        this.ladder = ladder;
        this.models = models;
        this.squads = squads;
        this.inbox = inbox;
        this.schedule = schedule;
        this.database = database;
    }

    /** The request as the reader may see it; NotFound where there is none. A constant number of statements. */
    public Dossier read(GateRequestId id, Actor reader) {
        GateRequest request = requests.findById(id)
                .orElseThrow(() -> RequestLock.missing(id.value().toString()));
        Panel panel = course.of(request);
        Squad squad = squads.get(request.squadId());
        Sight sight = new Sight(panel, squad, reader);
        Gate gate = models.version(request.gateModel(), request.gateModelVersion())
                .gate(request.gate())
                .asked(request.kind());
        Map<String, Integer> scores = scoring.scores(id);
        Map<UUID, Dossier.Origin> stoodFirst = origins.of(request);
        boolean insider = sight.isInsider();
        boolean reads = insider || matrices.isConsulted(id, reader.person());
        FrozenEvidence.Revisions frozen = freezes.of(request.id());
        return new Dossier(
                GateRequestRow.of(request),
                gate,
                new Drafts.Wording(request.ask(), request.measured(), request.notKnown()),
                answered(gate, scoring.answers(id), stoodFirst),
                scores,
                new Scorecard(gate, scores).percent(),
                reads ? items(request, frozen, stoodFirst) : null,
                reads ? matrices.of(request, squad, stoodFirst) : null,
                frozen.sha256(),
                insider ? seats(panel, sight) : null,
                insider ? asked(id) : null,
                request.chairId(),
                request.deciderId(),
                request.returnReason(),
                request.completeness() == Completeness.NOT_CHECKED,
                decision(id),
                contested(panel, sight),
                request.followsId() == null
                        ? null
                        : stoodFirst.get(request.followsId().value()),
                carriedScores(request, stoodFirst),
                abilities(panel, squad, sight, reader));
    }

    /** The version of the bet's plan in the newest frozen revision, 0 where it had none; null where nothing is frozen. One statement. */
    public @Nullable Integer frozenPlan(GateRequestId id) {
        return database.sql("""
                        select content from evidence_revision where gate_request_id = ? order by revision desc limit 1
                        """)
                .param(id.value())
                .query(String.class)
                .optional()
                .map(content -> Json.read(content, Map.class).get("plan") instanceof Map<?, ?> plan
                                && plan.get("version") instanceof Integer version
                        ? version
                        : 0)
                .orElse(null);
    }

    private static @Nullable String contested(Panel panel, Sight sight) {
        ReworkEnd ended = panel.request().reworkEnd();
        if (ended != null) {
            return "REWORK_" + ended;
        }
        if (panel.request().kind().isForChairAlone()) {
            return "PAUSE_" + panel.request().kind();
        }
        return panel.request().status() == GateRequestStatus.WITH_CHAIR
                        && sight.seesVotes()
                        && panel.standing() instanceof Standing.Contested contested
                ? contested.reason().name()
                : null;
    }

    private static List<Dossier.AnsweredCriterion> answered(
            Gate gate, List<Scoring.Answer> answers, Map<UUID, Dossier.Origin> stoodFirst) {
        Map<String, Scoring.Answer> byKey =
                answers.stream().collect(Collectors.toMap(Scoring.Answer::criterion, answer -> answer));
        return gate.mustMeet().stream()
                .map(criterion -> {
                    Scoring.Answer answer = byKey.get(criterion.key());
                    return answer == null
                            ? new Dossier.AnsweredCriterion(criterion, null, null, null)
                            : new Dossier.AnsweredCriterion(
                                    criterion,
                                    answer.met(),
                                    answer.reason(),
                                    Origins.named(stoodFirst, answer.carriedFrom()));
                })
                .toList();
    }

    private List<Dossier.EvidenceItem> items(
            GateRequest request, FrozenEvidence.Revisions frozen, Map<UUID, Dossier.Origin> stoodFirst) {
        LocalDate today = schedule.today(request.portfolioId());
        Map<UUID, SortedMap<Integer, Grade>> before = frozen.grades();
        Map<EvidenceId, List<Attachment>> attached = attachments.of(request.id());
        return evidence.findByGateRequestIdOrderByNumber(request.id()).stream()
                .map(item -> new Dossier.EvidenceItem(
                        item.id(),
                        item.version() == null ? 0 : item.version(),
                        item.kind(),
                        item.title(),
                        item.content().finding(),
                        item.content().source(),
                        item.content().link(),
                        item.content().gatheredOn(),
                        item.content().sampleSize(),
                        item.content().customers(),
                        item.content().metricId(),
                        item.content().stageId(),
                        item.content().facts(),
                        grades.on(item, today),
                        before.getOrDefault(item.id().value(), Collections.emptySortedMap()),
                        attached.getOrDefault(item.id(), List.of()),
                        Origins.named(
                                stoodFirst,
                                item.carriedFrom() == null
                                        ? null
                                        : item.carriedFrom().value())))
                .toList();
    }

    private Map<String, Dossier.Origin> carriedScores(GateRequest request, Map<UUID, Dossier.Origin> stoodFirst) {
        Map<String, Dossier.Origin> carried = new TreeMap<>();
        if (request.followsId() != null) {
            scoring.carriedScores(request.id())
                    .forEach((factor, origin) -> carried.put(
                            factor, Objects.requireNonNull(stoodFirst.get(origin), "the request of a carried score")));
        }
        return carried;
    }

    private List<Dossier.SeatView> seats(Panel panel, Sight sight) {
        Map<SeatId, List<Vote>> cast = votes.on(panel.request().id()).stream()
                .sorted(Comparator.comparing(Vote::number).reversed())
                .collect(Collectors.groupingBy(Vote::seat));
        return panel.seats().stream()
                .map(seat -> new Dossier.SeatView(
                        seat.id(),
                        seat.group(),
                        seat.holderId(),
                        seat.alternateId(),
                        seat.alternateCalled(),
                        seat.veto(),
                        state(seat, sight),
                        seat.dueAt(),
                        seat.lapseAt(),
                        sight.seesVoteOf(seat) ? shown(cast.getOrDefault(seat.id(), List.of())) : List.of()))
                .toList();
    }

    private static String state(Seat seat, Sight sight) {
        return seat.state() == Seat.State.ABSTAINED && !sight.seesVoteOf(seat)
                ? Seat.State.VOTED.name()
                : seat.state().name();
    }

    private static List<Dossier.VoteView> shown(List<Vote> cast) {
        return cast.stream()
                .map(vote -> new Dossier.VoteView(
                        vote.voter(),
                        vote.word(),
                        vote.reason(),
                        vote.weighedMost(),
                        vote.scores(),
                        vote.conditions(),
                        vote.evidenceRevision(),
                        vote.castAt()))
                .toList();
    }

    private List<Dossier.QuestionView> asked(GateRequestId id) {
        return questions.findByGateRequestIdOrderByAskedAt(id).stream()
                .map(question -> new Dossier.QuestionView(
                        question.id(),
                        question.askerId(),
                        question.text(),
                        question.askedAt(),
                        question.dueAt(),
                        question.answer(),
                        question.answeredAt(),
                        question.expiredAt() != null))
                .toList();
    }

    private @Nullable DecisionId decision(GateRequestId id) {
        return database.sql("select id from decision where gate_request_id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(DecisionId::new)
                .orElse(null);
    }

    private Dossier.Abilities abilities(Panel panel, Squad squad, Sight sight, Actor reader) {
        GateRequest request = panel.request();
        GateRequestStatus status = request.status();
        UserId person = reader.person();
        boolean lead = reader.is(Role.SQUAD_LEAD) && reader.is(squad.lead());
        boolean mayDecide = RequestLock.mayDecide(reader.roles()) && !sight.isOfSquad();
        boolean inReview = status == GateRequestStatus.IN_REVIEW;
        Seat seat = panel.heldBy(person).filter(held -> mayDecide && inReview).orElse(null);
        List<WorkItem> mine = status.isUnderWay() ? turns(request, reader) : List.of();
        boolean deciding = mayDecide && mine.stream().anyMatch(item -> ChairDecisions.KINDS.contains(item.kind()));
        Set<Outcome> choices = deciding ? ladder.choices(panel) : EnumSet.noneOf(Outcome.class);
        return new Dossier.Abilities(
                lead && status.isEditable(),
                lead && inReview,
                lead && status.isEditable(),
                lead
                        && !status.isOver()
                        && request.reworkEnd() == null
                        && !request.kind().isForChairAlone(),
                seat != null && seat.isOpen(),
                seat != null && seat.hasVoted() && person.equals(seat.voterId()),
                seat != null && seat.isOpen() && !seat.asked(),
                mine.stream().anyMatch(item -> item.kind().equals(Submissions.CHECK)),
                choices,
                deciding && Ladder.isToBeMerged(panel),
                mayDecide && mine.stream().anyMatch(item -> item.kind().equals(ChairDecisions.CONCUR)),
                reader.is(Role.PMO)
                        && mine.stream()
                                .anyMatch(item -> item.kind().equals(LadderEnds.SEAT_LAPSED)
                                        || item.kind().equals(LadderEnds.NOBODY_LEFT)));
    }

    private List<WorkItem> turns(GateRequest request, Actor reader) {
        return inbox.openAbout(request.id().value()).stream()
                .filter(item -> item.holders().contains(reader.person())
                        || item.holders().isEmpty() && item.group() != null && reader.is(Role.valueOf(item.group())))
                .toList();
    }
}
