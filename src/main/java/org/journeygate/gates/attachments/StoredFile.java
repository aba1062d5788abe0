package org.journeygate.gates.attachments;

import java.util.UUID;

/**
 * A file that is kept.
 *
 * @param type its media type, as its content says
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hex
 */
public record StoredFile(UUID id, String type, long size, String sha256) {}
