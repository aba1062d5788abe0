package org.journeygate.audit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.RecordedEntry;
import org.journeygate.audit.Verification;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private final AuditLog audit;
    private final JsonMapper json;

    AuditApi(AuditLog audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    @GetMapping("/entries")
    Paged<EntryJson> entries(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            PageQuery page,
            HttpServletRequest request) {
        Readers.require(request);
        return audit.find(Search.filter(subject, actor, action, from, until), page)
                .map(this::json);
    }

    @GetMapping("/verification")
    VerificationJson verification(HttpServletRequest request) {
        Readers.require(request);
        Verification found = audit.verify();
        return new VerificationJson(found.valid(), found.entries(), found.head(), found.brokenAt(), found.fault());
    }

    private EntryJson json(RecordedEntry entry) {
        return new EntryJson(
                entry.seq(),
                entry.at(),
                entry.actorId(),
                entry.actorName(),
                entry.onBehalfOf(),
                entry.action(),
                new SubjectJson(entry.subjectType(), entry.subjectId(), entry.subjectCode()),
                json.readTree(entry.details()),
                entry.previousHash(),
                entry.hash());
    }

    record EntryJson(
            long seq,
            Instant at,
            @Nullable UUID actorId,
            String actorName,
            @Nullable UUID onBehalfOf,
            String action,
            SubjectJson subject,
            JsonNode details,
            String previousHash,
            String hash) {}

    record SubjectJson(String type, UUID id, @Nullable String code) {}

    @JsonInclude(Include.NON_NULL)
    record VerificationJson(
            boolean valid,
            long entries,
            String head,
            @Nullable Long brokenAt,
            @Nullable String fault) {}
}
