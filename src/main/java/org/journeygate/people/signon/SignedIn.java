package org.journeygate.people.signon;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.people.Actor;
import org.journeygate.people.Scope;
import org.journeygate.people.SignOn.Known;
import org.journeygate.shared.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The person behind a request: made anew for each one, so that a right taken away is gone at once. Its name is their id. */
public final class SignedIn extends AbstractAuthenticationToken implements Reader {

    private final transient Known known;

    /** Signs the person in for one request. */
    public SignedIn(Known known) {
        super(known.actor().roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toUnmodifiableSet()));
        this.known = known;
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return known.actor();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return id().toString();
    }

    @Override
    public UUID id() {
        return known.actor().person().value();
    }

    @Override
    public String displayName() {
        return known.actor().name();
    }

    /** Whether the person must change their password before anything else. */
    public boolean passwordOnce() {
        return known.passwordOnce();
    }

    /** What the way they came is good for. */
    public Set<Scope> scopes() {
        return known.scopes();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && known.equals(that.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }
}
