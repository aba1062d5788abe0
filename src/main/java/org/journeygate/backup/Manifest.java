package org.journeygate.backup;

import java.time.Instant;
import java.util.Map;

/**
 * What a backup says of itself.
 *
 * @param format of the file, 1 at present
 * @param version of the application that took it
 * @param takenAt when
 * @param schema the newest migration of each module, by the table that keeps its history
 * @param auditEntries how long the audit log was
 * @param auditHead the hash that it ended in
 * @param sha256 of the content
 */
record Manifest(
        int format,
        String version,
        Instant takenAt,
        Map<String, String> schema,
        long auditEntries,
        String auditHead,
        String sha256) {

    static final int FORMAT = 1;
}
