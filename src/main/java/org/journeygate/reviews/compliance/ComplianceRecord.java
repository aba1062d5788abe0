package org.journeygate.reviews.compliance;

import java.time.Instant;
import org.journeygate.audit.Sha256;
import org.journeygate.reviews.ReviewId;

/**
 * What a closed quarter came to, frozen on the day on which its review closed.
 *
 * @param content canonical JSON (RFC 8785) of everything that was owed, with states and dates
 * @param hash SHA-256 of the content in UTF-8, in lower-case hexadecimal
 */
public record ComplianceRecord(ReviewId review, String content, String hash, Instant frozenAt) {

    /** Whether the hash, counted again, is still the one that was written. */
    public boolean isIntact() {
        return Sha256.of(content).equals(hash);
    }
}
