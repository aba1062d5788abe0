package org.journeygate.gates.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.journeygate.gates.AttachmentId;
import org.journeygate.gates.Attachments;
import org.journeygate.gates.EvidenceFile;
import org.journeygate.gates.EvidenceId;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequests;
import org.journeygate.people.Actor;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files attached to evidence over REST. */
@RestController
@RequestMapping("/api/v1/gate-requests/{id}/evidence/{evidenceId}/attachments")
class AttachmentApi {

    private final GateRequests requests;
    private final EvidenceFile evidence;
    private final Attachments attachments;

    AttachmentApi(GateRequests requests, EvidenceFile evidence, Attachments attachments) {
        this.requests = requests;
        this.evidence = evidence;
        this.attachments = attachments;
    }

    @PostMapping
    ResponseEntity<EvidenceJson.AttachmentJson> attach(
            @PathVariable IdOrCode id,
            @PathVariable UUID evidenceId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor) {
        GateRequestId request = requests.get(id(id)).id();
        if (file == null) {
            throw new InvalidInput("file", "is missing: send it as the part \"file\" of a multipart form");
        }
        AttachmentId added =
                evidence.attach(request, new EvidenceId(evidenceId), file.getOriginalFilename(), file, actor);
        return ResponseEntity.created(URI.create("/api/v1/gate-requests/%s/evidence/%s/attachments/%s"
                        .formatted(id.text(), evidenceId, added.value())))
                .body(EvidenceJson.AttachmentJson.of(attachments.get(request, added, actor)));
    }

    @GetMapping("/{attachmentId}")
    void read(
            @PathVariable IdOrCode id,
            @PathVariable UUID evidenceId,
            @PathVariable UUID attachmentId,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        Download.write(attachments.get(id(id), new AttachmentId(attachmentId), actor), attachments, response);
    }

    @DeleteMapping("/{attachmentId}")
    ResponseEntity<Void> detach(
            @PathVariable IdOrCode id, @PathVariable UUID evidenceId, @PathVariable UUID attachmentId, Actor actor) {
        evidence.detach(id(id), new EvidenceId(evidenceId), new AttachmentId(attachmentId), actor);
        return ResponseEntity.noContent().build();
    }

    private GateRequestId id(IdOrCode id) {
        return requests.idOf(id.id(), id.text());
    }
}
