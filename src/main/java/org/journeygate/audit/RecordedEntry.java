package org.journeygate.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the log.
 *
 * @param seq its number, from 1 without a gap
 * @param at when it was noted, to the microsecond
 * @param actorId the person who acted; null for time and the system
 * @param details canonical JSON of the plain values
 * @param previousHash the hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 over {@link #canonical()}, in hexadecimal
 */
public record RecordedEntry(
        long seq,
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        @Nullable UUID onBehalfOf,
        String action,
        String subjectType,
        UUID subjectId,
        @Nullable String subjectCode,
        String details,
        String previousHash,
        String hash) {

    /** The text that the hash is made of: one JSON object with sorted keys, no white space, and all fields but the hash. */
    public String canonical() {
        var json = new StringBuilder(400).append("{\"action\":");
        CanonicalJson.append(json, action);
        CanonicalJson.append(json.append(",\"actorId\":"), actorId);
        CanonicalJson.append(json.append(",\"actorName\":"), actorName);
        CanonicalJson.append(json.append(",\"at\":"), CanonicalJson.MICROSECONDS.format(at));
        json.append(",\"details\":").append(details);
        CanonicalJson.append(json.append(",\"onBehalfOf\":"), onBehalfOf);
        CanonicalJson.append(json.append(",\"previousHash\":"), previousHash);
        CanonicalJson.append(json.append(",\"seq\":"), seq);
        CanonicalJson.append(json.append(",\"subjectCode\":"), subjectCode);
        CanonicalJson.append(json.append(",\"subjectId\":"), subjectId);
        CanonicalJson.append(json.append(",\"subjectType\":"), subjectType);
        return json.append('}').toString();
    }

    /** This entry with the hash that its content asks for. */
    RecordedEntry sealed() {
        return new RecordedEntry(
                seq,
                at,
                actorId,
                actorName,
                onBehalfOf,
                action,
                subjectType,
                subjectId,
                subjectCode,
                details,
                previousHash,
                Sha256.of(canonical()));
    }
}
