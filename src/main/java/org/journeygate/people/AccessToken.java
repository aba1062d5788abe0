package org.journeygate.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's token as its owner sees it: never the secret.
 *
 * @param expiresOn the last day (UTC) on which it holds
 * @param lastUsedAt to the hour; null for never
 */
public record AccessToken(
        UUID id,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        LocalDate expiresOn,
        @Nullable Instant lastUsedAt) {

    public AccessToken {
        scopes = Set.copyOf(scopes);
    }
}
