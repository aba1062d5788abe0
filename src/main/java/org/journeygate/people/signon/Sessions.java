package org.journeygate.people.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.journeygate.people.SignOn;
import org.journeygate.people.SignOn.Known;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The browser's session: it keeps nothing but who signed in and when, and asks at each request what they may do. It ends
 * eight hours after the last request, and a day after the sign-in in any case.
 */
@Component
public class Sessions implements SecurityContextRepository {

    static final Duration IDLE = Duration.ofHours(8);
    static final Duration LONGEST = Duration.ofHours(24);
    /** How long the session of somebody who has not signed in lives. */
    public static final Duration NOBODYS = Duration.ofMinutes(30);

    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SINCE = "signedInAt";

    private final SignOn signOn;
    private final CsrfTokenRepository tokens;
    private final Clock clock;

    Sessions(SignOn signOn, CsrfTokenRepository tokens, Clock clock) {
        this.signOn = signOn;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Signs the person in: in a new session with a new CSRF token, whatever the browser brought along. The token is there
     * from the start, so that pages opened side by side all hold the same one.
     */
    public void begin(Known known, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(PERSON, known.actor().person().value().toString());
        session.setAttribute(SINCE, clock.instant().toEpochMilli());
        tokens.saveToken(tokens.generateToken(request), request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(known));
        SecurityContextHolder.setContext(context);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> signedIn(request));
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A session begins in begin and ends with sign-out; nothing else changes it.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) != null;
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(PERSON) instanceof String person)
                || !(session.getAttribute(SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        Optional<Known> known = Instant.ofEpochMilli(since).plus(LONGEST).isBefore(clock.instant())
                ? Optional.empty()
                : signOn.byId(new UserId(UUID.fromString(person)));
        if (known.isEmpty()) {
            session.invalidate();
        }
        return known.map(SignedIn::new);
    }

    /** Looks into the session when somebody first asks who is there. */
    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<Optional<SignedIn>> look;
        private @Nullable SecurityContext context;
        private boolean empty;

        Deferred(Supplier<Optional<SignedIn>> look) {
            this.look = look;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = SecurityContextHolder.createEmptyContext();
                Optional<SignedIn> found = look.get();
                found.ifPresent(known::setAuthentication);
                empty = found.isEmpty();
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            get();
            return empty;
        }
    }
}
