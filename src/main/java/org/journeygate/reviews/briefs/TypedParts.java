package org.journeygate.reviews.briefs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people add to a brief, as it was typed or sent; what is missing is empty.
 *
 * @param headline one line
 * @param voice which customer opens it; the usual one where it is missing, the chosen one where an observation is named
 * @param observationId the chosen one
 * @param questions one line each, empty ones do not count
 * @param contributorIds who may write it beside its owner
 */
public record TypedParts(
        @Nullable String headline,
        Typed.@Nullable VoiceChoice voice,
        @Nullable UUID observationId,
        @Nullable List<@Nullable String> questions,
        @Nullable List<@Nullable UUID> contributorIds) {}
