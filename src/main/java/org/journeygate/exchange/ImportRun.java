package org.journeygate.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file that someone uploaded, and what became of it.
 *
 * @param fileHash SHA-256 of the file in hexadecimal
 * @param broughtAt when its rows were brought in; null while it has only been looked at
 * @param rows rows below the header; like the following counts 0 until it was brought in
 */
public record ImportRun(
        ImportId id,
        ImportKind kind,
        String fileName,
        String fileHash,
        long fileSize,
        Instant uploadedAt,
        String uploadedByName,
        @Nullable Instant broughtAt,
        int rows,
        int accepted,
        int rejectedRows,
        int faults,
        int added,
        int changed) {

    /** Whether its rows are in. */
    public boolean isBrought() {
        return broughtAt != null;
    }
}
