package org.journeygate.gates.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.journeygate.gates.AttachmentId;
import org.journeygate.gates.Attachments;
import org.journeygate.gates.EvidenceFile;
import org.journeygate.gates.EvidenceId;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestRow;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.GateRequests;
import org.journeygate.people.Actor;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormErrors;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of evidence: attached and taken off in the editor, saved by who may see the evidence. */
@Controller
@RequestMapping("/gate-requests/{id}")
class AttachmentPages {

    private final GateRequests requests;
    private final EvidenceFile evidence;
    private final Attachments attachments;
    private final RequestPage page;

    AttachmentPages(GateRequests requests, EvidenceFile evidence, Attachments attachments, RequestPage page) {
        this.requests = requests;
        this.evidence = evidence;
        this.attachments = attachments;
        this.page = page;
    }

    @GetMapping("/attachments/{attachmentId}")
    void read(@PathVariable IdOrCode id, @PathVariable UUID attachmentId, Actor actor, HttpServletResponse response)
            throws IOException {
        Download.write(attachments.get(id(id), new AttachmentId(attachmentId), actor), attachments, response);
    }

    @PostMapping("/evidence/{evidenceId}/attachments")
    Object attach(
            @PathVariable IdOrCode id,
            @PathVariable UUID evidenceId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            RedirectAttributes redirect) {
        GateRequestRow row = requests.get(id(id));
        GateRequestId request = row.id();
        try {
            if (file == null || file.isEmpty()) {
                throw new InvalidInput("file", "is missing or empty: choose one");
            }
            evidence.attach(request, new EvidenceId(evidenceId), file.getOriginalFilename(), file, actor);
        } catch (InvalidInput refused) {
            ModelAndView again = page.of("gates/request", request, Form.empty(), actor);
            again.addObject("errors", FormErrors.of(refused)).addObject("attaching", evidenceId);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Notice.on(
                redirect,
                row.status() == GateRequestStatus.IN_REVIEW
                        ? "gates.notice.attached-in-review"
                        : "gates.notice.attached");
        return "redirect:" + GateRequestPages.path(request);
    }

    @PostMapping("/evidence/{evidenceId}/attachments/{attachmentId}/removal")
    String detach(
            @PathVariable IdOrCode id,
            @PathVariable UUID evidenceId,
            @PathVariable UUID attachmentId,
            Actor actor,
            RedirectAttributes redirect) {
        evidence.detach(id(id), new EvidenceId(evidenceId), new AttachmentId(attachmentId), actor);
        Notice.on(redirect, "gates.notice.detached");
        return "redirect:" + GateRequestPages.path(id(id));
    }

    private GateRequestId id(IdOrCode id) {
        return requests.idOf(id.id(), id.text());
    }
}
