package org.journeygate.gates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.journeygate.gates.facts.ExperimentResult;
import org.journeygate.gates.facts.Facts;
import org.journeygate.gates.grades.AgedGrade;
import org.journeygate.gates.sideeffects.SideEffectMatrix;
import org.journeygate.gates.sideeffects.SideEffectStore;
import org.journeygate.initiatives.Initiative;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Freezes what voters see: bet with its plan, request, criteria, scores, side effects and evidence as canonical JSON under a revision number, with its
 * SHA-256. A frozen revision is never changed.
 */
@Component
class EvidenceFreezer {

    private final JdbcClient database;
    private final EvidenceRepository evidence;
    private final AttachmentRows attachments;
    private final EvidenceGrades grades;
    private final Scoring scoring;
    private final SideEffectStore effects;
    private final GateRequestRepository requests;
    private final Schedule schedule;
    private final FrozenPlan plan;

    EvidenceFreezer(
            JdbcClient database,
            EvidenceRepository evidence,
            AttachmentRows attachments,
            EvidenceGrades grades,
            Scoring scoring,
            SideEffectStore effects,
            GateRequestRepository requests,
            Schedule schedule,
            FrozenPlan plan) {
        this.database = database;
        this.evidence = evidence;
        this.attachments = attachments;
        this.grades = grades;
        this.scoring = scoring;
        this.effects = effects;
        this.requests = requests;
        this.schedule = schedule;
        this.plan = plan;
    }

    /** Freezes the request's present content as its next revision. */
    void freeze(GateRequest request, Initiative bet, UserId by, boolean editorial, @Nullable String note) {
        freeze(request, bet, plan.of(bet), effects.of(request.id().value()), by, editorial, note);
    }

    /** As above, with what {@link FrozenPlan} adds and the side effects at hand. */
    void freeze(
            GateRequest request,
            Initiative bet,
            Map<String, Object> planned,
            SideEffectMatrix matrix,
            UserId by,
            boolean editorial,
            @Nullable String note) {
        int revision = request.freeze(schedule.now());
        requests.save(request);
        String content = Json.write(content(request, bet, planned, matrix));
        database.sql("""
                        insert into evidence_revision (gate_request_id, revision, content, sha256, frozen_at, frozen_by, editorial, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        request.id().value(),
                        revision,
                        content,
                        Json.sha256(content),
                        Sql.timestamp(schedule.now()),
                        by.value(),
                        editorial,
                        note))
                .update();
    }

    /** The SHA-256 of a revision. */
    String hash(GateRequestId request, int revision) {
        return database.sql("select sha256 from evidence_revision where gate_request_id = ? and revision = ?")
                .params(request.value(), revision)
                .query(String.class)
                .single();
    }

    /** The keys of the must-meet criteria that are answered no. */
    List<String> failedCriteria(GateRequestId request) {
        return database.sql(
                        "select criterion from criterion_answer where gate_request_id = ? and not met order by criterion")
                .param(request.value())
                .query(String.class)
                .list();
    }

    private Map<String, Object> content(
            GateRequest request, Initiative bet, Map<String, Object> planned, SideEffectMatrix matrix) {
        Map<String, Object> content = new TreeMap<>();
        content.put("request", request.code());
        content.put("gateModel", request.gateModel() + " v" + request.gateModelVersion());
        content.put("gate", request.gate());
        content.put("round", request.round());
        content.put("ask", orEmpty(request.ask()));
        content.put("measured", orEmpty(request.measured()));
        content.put("notKnown", orEmpty(request.notKnown()));
        content.put("bet", bet(bet));
        content.putAll(planned);
        if (matrix.isAnswered()) {
            content.put("sideEffects", matrix.facts());
        }
        content.put("criteria", scoring.answers(request.id()));
        content.put("scores", scoring.scores(request.id()));
        if (request.followsId() != null) {
            content.put("carriedScores", scoring.carriedScores(request.id()));
        }
        LocalDate today = schedule.today(request.portfolioId());
        Map<EvidenceId, List<Attachment>> attached = attachments.of(request.id());
        content.put(
                "evidence",
                evidence.findByGateRequestIdOrderByNumber(request.id()).stream()
                        .map(item -> item(item, attached.getOrDefault(item.id(), List.of()), today))
                        .toList());
        return content;
    }

    private static Map<String, Object> bet(Initiative bet) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("code", bet.code());
        facts.put("title", bet.title());
        facts.put("change", bet.change());
        facts.put("expectedValue", bet.expectedValue());
        facts.put("cost", bet.cost() == null ? "" : bet.cost().toPlainString());
        facts.put("people", bet.people() == null ? "" : bet.people().toPlainString());
        facts.put("reversible", bet.reversible());
        facts.put("risk", bet.risk().name());
        Initiative.Promise promise = bet.promise();
        if (promise != null) {
            facts.put(
                    "promise",
                    Map.of(
                            "metric", promise.metric().value().toString(),
                            "from", promise.from().toPlainString(),
                            "toLow", promise.toLow().toPlainString(),
                            "toHigh", promise.toHigh().toPlainString(),
                            "by", promise.by().toString()));
        }
        return facts;
    }

    private Map<String, Object> item(Evidence item, List<Attachment> attached, LocalDate today) {
        EvidenceContent said = item.content();
        Map<String, Object> frozen = new HashMap<>();
        frozen.put("id", item.id().value().toString());
        frozen.put("kind", said.kind().name());
        frozen.put("title", said.title());
        frozen.put("finding", said.finding());
        frozen.put("source", said.source());
        frozen.put("link", orEmpty(said.link()));
        frozen.put("gatheredOn", said.gatheredOn().toString());
        frozen.put("sampleSize", said.sampleSize() == null ? "" : said.sampleSize());
        frozen.put("customers", said.customers());
        if (said.metricId() != null) {
            frozen.put("metric", said.metricId().value().toString());
        }
        if (said.stageId() != null) {
            frozen.put("stage", said.stageId().value().toString());
        }
        Facts facts = said.facts();
        if (said.factsJson() != null) {
            frozen.put("facts", facts);
        }
        if (facts.experiment() != null) {
            frozen.put("result", ExperimentResult.of(facts.experiment()));
        }
        AgedGrade grade = grades.on(item, today);
        frozen.put("grade", Map.of("letter", grade.letter(), "gathered", grade.gathered(), "reason", grade.reason()));
        if (!attached.isEmpty()) {
            frozen.put(
                    "attachments",
                    attached.stream()
                            .map(attachment -> Map.of(
                                    "name", attachment.name(),
                                    "type", attachment.type(),
                                    "size", attachment.size(),
                                    "sha256", attachment.sha256()))
                            .toList());
        }
        if (item.carriedFrom() != null) {
            frozen.put("carriedFrom", item.carriedFrom().value().toString());
        }
        return frozen;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
