package org.journeygate.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.journeygate.audit.AuditLog;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Identity;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens by which a person's programs sign on; a token is shown once and kept as a hash. */
@Component
@Transactional
public class AccessTokens {

    /** How long a token holds when its maker does not say. */
    static final Duration USUAL_LIFE = Duration.ofDays(90);

    private static final String PREFIX = "jg_";
    private static final Duration USE_NOTED_EVERY = Duration.ofHours(1);
    private static final int MOST = 50;

    private final AccessTokenRepository tokens;
    private final AuditLog audit;
    private final Clock clock;

    AccessTokens(AccessTokenRepository tokens, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token for the actor. Refused without a name or scope, with an unknown scope, with a last day that is over,
     * and beyond 50 tokens.
     *
     * @param scopes any of {@code read}, {@code write} and {@code readings}, and for an administrator {@code metrics} and {@code backup}
     * @param expiresOn the last day on which it holds; null for 90 days from now
     */
    public Issued issue(
            @Nullable String name,
            @Nullable Collection<@Nullable String> scopes,
            @Nullable LocalDate expiresOn,
            Actor by) {
        Instant now = clock.instant();
        LocalDate lastDay = expiresOn == null ? day(now.plus(USUAL_LIFE)) : expiresOn;
        var checks = new Checks();
        String line = checks.line("name", name, 80);
        Set<Scope> wanted = scopes(checks, scopes, by);
        checks.that(!lastDay.isBefore(day(now)), "expiresOn", "is over: take today or a later day");
        checks.that(lastDay.getYear() <= 9999, "expiresOn", "is too far away");
        List<AccessToken> present = tokens.of(by.person());
        checks.that(present.size() < MOST, "name", "cannot be added: you have 50 tokens, revoke one first");
        checks.done();
        String secret = Secrets.fresh(PREFIX);
        var token = new AccessToken(Identity.next(), line, wanted, now, lastDay, null);
        tokens.insert(by.person(), token, Secrets.hash(secret));
        audit.record(by.did(
                "access-token.issued",
                "access-token",
                token.id(),
                null,
                Map.of(
                        "name",
                        line,
                        "scopes",
                        wanted.stream().map(Scope::word).toList(),
                        "expiresOn",
                        lastDay.toString())));
        return new Issued(token, secret);
    }

    /** The actor's own tokens, newest first, those that have expired among them. */
    @Transactional(readOnly = true)
    public List<AccessToken> of(Actor owner) {
        return tokens.of(owner.person());
    }

    /** Ends one of the actor's own tokens at once; any other is not found. */
    public void revoke(UUID id, Actor by) {
        if (!tokens.delete(id, by.person())) {
            throw new NotFound("no-such-token", "You have no such token. It may have been revoked already.");
        }
        audit.record(by.did("access-token.revoked", "access-token", id, null, Map.of()));
    }

    /** Whose token this is and what it is good for; empty when it is none of ours, has expired, or its owner is not active. */
    Optional<Presented> presented(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<AccessTokenRepository.Kept> kept = tokens.byHash(Secrets.hash(secret))
                .filter(found -> !found.token().expiresOn().isBefore(day(now)));
        kept.map(AccessTokenRepository.Kept::token).ifPresent(token -> noteUse(token, now));
        return kept.map(found -> new Presented(found.owner(), found.token().scopes()));
    }

    private void noteUse(AccessToken token, Instant now) {
        Instant before = token.lastUsedAt();
        if (before == null || before.isBefore(now.minus(USE_NOTED_EVERY))) {
            tokens.noteUse(token.id(), now, now.minus(USE_NOTED_EVERY));
        }
    }

    private static Set<Scope> scopes(Checks checks, @Nullable Collection<@Nullable String> words, Actor by) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (words != null) {
            for (String word : words) {
                Optional<Scope> scope = word == null ? Optional.empty() : Scope.named(word);
                checks.that(scope.isPresent(), "scopes", "are made of read, write, readings, metrics and backup");
                checks.that(
                        scope.isEmpty() || Scope.openTo(by).contains(scope.get()),
                        "scopes",
                        "metrics and backup are for administrators");
                scope.ifPresent(scopes::add);
            }
        }
        checks.that(words != null && !words.isEmpty(), "scopes", "are missing: take read, write or both");
        return scopes;
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** A token just made, with the secret that is shown this once. */
    public record Issued(AccessToken token, String secret) {}

    /** A token as it came with a request. */
    record Presented(UserId owner, Set<Scope> scopes) {}
}
