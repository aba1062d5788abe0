package org.journeygate.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.attachments.FileStore;
import org.journeygate.gates.attachments.StoredFile;
import org.journeygate.gates.facts.FactsDraft;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.StageId;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.Outdated;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The evidence of a request: gathered while it is a draft, revised while it is in review. A revision that changes the matter
 * makes the votes cast before it stale, and their seats open again; an editorial one does not.
 */
@OnceMore
@Component
@Transactional
public class EvidenceFile {

    private static final int MOST_ATTACHMENTS = 10;

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final EvidenceRepository evidence;
    private final EvidenceCheck check;
    private final EvidenceGrades grades;
    private final EvidenceRevisions revisions;
    private final AttachmentRows attachments;
    private final FileStore files;
    private final Schedule schedule;
    private final AuditLog audit;

    EvidenceFile(
            RequestLock locks,
            GateRequestRepository requests,
            EvidenceRepository evidence,
            EvidenceCheck check,
            EvidenceGrades grades,
            EvidenceRevisions revisions,
            AttachmentRows attachments,
            FileStore files,
            Schedule schedule,
            AuditLog audit) {
        this.locks = locks;
        this.requests = requests;
        this.evidence = evidence;
        this.check = check;
        this.grades = grades;
        this.revisions = revisions;
        this.attachments = attachments;
        this.files = files;
        this.schedule = schedule;
        this.audit = audit;
    }

    /** Adds an item. Refused: who does not lead the squad; a request neither editable nor in review; content. */
    public EvidenceId add(GateRequestId id, Statement statement, boolean editorial, Actor actor) {
        GateRequest request = changeable(id, actor);
        Evidence item = written(EvidenceId.next(), null, request, nextNumber(id), statement, actor.person());
        evidence.save(item);
        changed(request, "evidence.added", item, editorial, actor);
        return item.id();
    }

    /** Changes an item, which is no longer carried over then; refused as {@link #add}, and where {@code seenVersion} is stale (Outdated). */
    public void change(
            GateRequestId id,
            EvidenceId itemId,
            @Nullable Integer seenVersion,
            Statement statement,
            boolean editorial,
            Actor actor) {
        GateRequest request = changeable(id, actor);
        Evidence present = item(id, itemId);
        if (seenVersion != null) {
            Outdated.check(seenVersion, version(present));
        }
        Evidence item = written(itemId, present.version(), request, present.number(), statement, actor.person());
        if (request.status().isEditable() && item.content().equals(present.content())) {
            return;
        }
        evidence.save(item);
        changed(request, "evidence.changed", item, editorial, actor);
    }

    /** Takes an item out of a draft or returned request; what voters have seen cannot be taken out. */
    public void remove(GateRequestId id, EvidenceId itemId, Actor actor) {
        GateRequest request = locks.lockForLead(id, actor);
        if (!request.status().isEditable()) {
            throw RequestMovedOn.now(request);
        }
        Evidence item = item(id, itemId);
        attachments.remove(attachments.of(id).getOrDefault(itemId, List.of()), request.evidenceRevision() > 0);
        evidence.delete(item);
        request.touch(schedule.now());
        requests.save(request);
        record("evidence.removed", request, item, actor);
    }

    /**
     * Attaches a file to an item. Refused as {@link #add}; an item that has ten; a file that is empty, too large or of a type
     * that is not taken.
     */
    public AttachmentId attach(
            GateRequestId id, EvidenceId itemId, @Nullable String name, InputStreamSource content, Actor actor) {
        GateRequest request = changeable(id, actor);
        Evidence item = item(id, itemId);
        if (attachments.of(id).getOrDefault(itemId, List.of()).size() >= MOST_ATTACHMENTS) {
            throw new InvalidInput("file", "is one too many: ten go with one item");
        }
        var attachmentId = AttachmentId.next();
        String plain = FileNames.plain(name);
        StoredFile file;
        try {
            file = files.store(plain, content.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        attachments.add(
                new Attachment(attachmentId, itemId, file.id(), plain, file.type(), file.size(), file.sha256()),
                id,
                schedule.now(),
                actor.person());
        changed(request, "evidence.attached", item, false, actor);
        return attachmentId;
    }

    /** Takes a file off an item of a draft or returned request; what voters have seen cannot be taken off. */
    public void detach(GateRequestId id, EvidenceId itemId, AttachmentId attachment, Actor actor) {
        GateRequest request = locks.lockForLead(id, actor);
        if (!request.status().isEditable()) {
            throw RequestMovedOn.now(request);
        }
        Evidence item = item(id, itemId);
        Attachment found = attachments
                .find(id, itemId, attachment)
                .orElseThrow(() -> new NotFound("attachment-not-found", "There is no such file on this item."));
        attachments.remove(List.of(found), request.evidenceRevision() > 0);
        request.touch(schedule.now());
        requests.save(request);
        record("evidence.detached", request, item, actor);
    }

    private GateRequest changeable(GateRequestId id, Actor actor) {
        return revisions.changeable(locks.lockForLead(id, actor));
    }

    private void changed(GateRequest request, String action, Evidence item, boolean editorial, Actor actor) {
        record(action, request, item, actor);
        revisions.changed(request, editorial, item.title(), actor);
    }

    private Evidence written(
            EvidenceId id, @Nullable Integer version, GateRequest request, int number, Statement said, UserId by) {
        EvidenceContent content = check.checked(request, said);
        return new Evidence(
                id, version, request.id(), number, content, grades.gathered(content), schedule.now(), by, null, null);
    }

    private Evidence item(GateRequestId request, EvidenceId id) {
        return evidence.findById(id)
                .filter(found -> found.gateRequestId().equals(request))
                .orElseThrow(() -> new NotFound("evidence-not-found", "There is no such evidence on this request."));
    }

    private int nextNumber(GateRequestId request) {
        return evidence.findByGateRequestIdOrderByNumber(request).stream()
                        .mapToInt(Evidence::number)
                        .max()
                        .orElse(0)
                + 1;
    }

    private void record(String action, GateRequest request, Evidence item, Actor actor) {
        audit.record(actor.did(
                action,
                "gate-request",
                request.id().value(),
                request.code(),
                Map.of("evidence", item.id().value().toString(), "title", item.title())));
    }

    private static int version(Evidence item) {
        return item.version() == null ? 0 : item.version();
    }

    /**
     * What an item of evidence says.
     *
     * @param title one line, at most 200 characters
     * @param finding what came out, at most 2 000 characters
     * @param source where it comes from, one line
     * @param link a web address, or null
     * @param gatheredOn the day on which it was gathered
     * @param sampleSize how many were asked or measured, or null; that of an experiment follows from its arms
     * @param customers whether customers took part
     * @param metric a metric of the bet's journey, or null
     * @param stage a stage of the bet's journey, or null
     * @param facts the numbers or the method that the kind asks for, or null
     */
    public record Statement(
            @Nullable EvidenceKind kind,
            @Nullable String title,
            @Nullable String finding,
            @Nullable String source,
            @Nullable String link,
            @Nullable LocalDate gatheredOn,
            @Nullable Integer sampleSize,
            boolean customers,
            @Nullable MetricId metric,
            @Nullable StageId stage,
            @Nullable FactsDraft facts) {

        /** What an item says in words alone. */
        public Statement(
                @Nullable EvidenceKind kind,
                @Nullable String title,
                @Nullable String finding,
                @Nullable String source,
                @Nullable String link,
                @Nullable LocalDate gatheredOn,
                @Nullable Integer sampleSize,
                boolean customers) {
            this(kind, title, finding, source, link, gatheredOn, sampleSize, customers, null, null, null);
        }
    }
}
