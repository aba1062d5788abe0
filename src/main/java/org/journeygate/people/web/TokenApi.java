package org.journeygate.people.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.people.AccessToken;
import org.journeygate.people.AccessTokens;
import org.journeygate.people.Actor;
import org.journeygate.people.Scope;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One's own access tokens, for programs. */
@RestController
class TokenApi {

    private final AccessTokens tokens;

    TokenApi(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/api/v1/tokens")
    ResponseEntity<Issued> issue(@RequestBody Wanted wanted, Actor actor) {
        AccessTokens.Issued issued = tokens.issue(wanted.name(), wanted.scopes(), wanted.expiresOn(), actor);
        UUID id = issued.token().id();
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + id)).body(new Issued(id, issued.secret()));
    }

    @GetMapping("/api/v1/tokens")
    Paged<Token> list(Actor actor) {
        List<Token> own = tokens.of(actor).stream().map(Token::of).toList();
        return new Paged<>(own, 0, 100, own.size());
    }

    @DeleteMapping("/api/v1/tokens/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, Actor actor) {
        tokens.revoke(id, actor);
        return ResponseEntity.noContent().build();
    }

    /** A token to be made: scopes are {@code read} and {@code write}, an administrator's also {@code metrics} and {@code backup}. */
    record Wanted(
            @Nullable String name,
            @Nullable List<@Nullable String> scopes,
            @Nullable LocalDate expiresOn) {}

    /** A token just made; it is never shown again. */
    record Issued(UUID id, String token) {}

    /** A token without its secret. */
    record Token(
            UUID id,
            String name,
            List<String> scopes,
            Instant createdAt,
            LocalDate expiresOn,
            @Nullable Instant lastUsedAt) {

        static Token of(AccessToken token) {
            return new Token(
                    token.id(),
                    token.name(),
                    token.scopes().stream().sorted().map(Scope::word).toList(),
                    token.createdAt(),
                    token.expiresOn(),
                    token.lastUsedAt());
        }
    }
}
