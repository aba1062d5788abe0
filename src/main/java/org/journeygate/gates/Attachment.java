package org.journeygate.gates;

import java.util.UUID;

/**
 * A file attached to an item of evidence.
 *
 * @param file where its bytes are kept
 * @param name as it was handed in, without folders
 * @param type its media type, as its content says
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hex
 */
public record Attachment(
        AttachmentId id, EvidenceId evidence, UUID file, String name, String type, long size, String sha256) {}
