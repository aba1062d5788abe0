package org.journeygate.gates;

import java.io.OutputStream;
import java.util.List;
import org.journeygate.gates.attachments.FileStore;
import org.journeygate.people.Actor;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files attached to evidence, for who may see the evidence. */
@Component
@Transactional(readOnly = true)
public class Attachments {

    private final Dossiers dossiers;
    private final FileStore files;

    Attachments(Dossiers dossiers, FileStore files) {
        this.dossiers = dossiers;
        this.files = files;
    }

    /** The attachment; NotPermitted for who may not see the evidence, NotFound where there is none. */
    public Attachment get(GateRequestId request, AttachmentId id, Actor reader) {
        List<Dossier.EvidenceItem> evidence = dossiers.read(request, reader).evidence();
        if (evidence == null) {
            throw new NotPermitted(
                    "evidence-not-for-you", "Evidence is for the squad, the panel, the PMO and auditors.");
        }
        return evidence.stream()
                .flatMap(item -> item.attachments().stream())
                .filter(attachment -> attachment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment-not-found", "There is no such file on this request."));
    }

    /** Writes its bytes out, without holding all of them in memory. */
    public void copy(Attachment attachment, OutputStream target) {
        files.copy(attachment.file(), target);
    }
}
