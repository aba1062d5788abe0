package org.journeygate.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written into the log: one change, once, by whom, to what.
 *
 * @param actorId the person who acted; null for time and the system
 * @param actorName as it stood at that moment
 * @param onBehalfOf the person stood in for, or null
 * @param action past tense, dotted, e.g. {@code gate-request.submitted}
 * @param subjectType kebab-case kind of thing, e.g. {@code gate-request}
 * @param subjectId its id
 * @param subjectCode its people-facing code, or null
 * @param details plain values (text, number, boolean, lists and maps of them); never a secret
 */
public record AuditEntry(
        @Nullable UUID actorId,
        String actorName,
        @Nullable UUID onBehalfOf,
        String action,
        String subjectType,
        UUID subjectId,
        @Nullable String subjectCode,
        Map<String, ?> details) {}
