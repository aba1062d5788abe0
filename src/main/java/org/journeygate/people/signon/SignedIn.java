package org.journeygate.people.signon;

import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.people.Actor;
import org.journeygate.shared.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The person behind a request: made anew for each one, so that roles taken away are gone at once. Its name is their id. */
public final class SignedIn extends AbstractAuthenticationToken implements Reader {

    private final transient Actor actor;
    private final boolean passwordOnce;

    /**
     * @param actor a person
     * @param passwordOnce whether they must change their password before anything else
     */
    public SignedIn(Actor actor, boolean passwordOnce) {
        super(actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toUnmodifiableSet()));
        this.actor = actor;
        this.passwordOnce = passwordOnce;
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return actor.person().value().toString();
    }

    @Override
    public UUID id() {
        return actor.person().value();
    }

    @Override
    public String displayName() {
        return actor.name();
    }

    /** Whether the person must change their password before anything else. */
    public boolean passwordOnce() {
        return passwordOnce;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && getName().equals(that.getName());
    }

    @Override
    public int hashCode() {
        return getName().hashCode();
    }
}
