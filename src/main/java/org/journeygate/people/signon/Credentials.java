package org.journeygate.people.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.journeygate.people.SignOn;
import org.journeygate.people.SignOn.Known;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Refusal;
import org.journeygate.shared.web.Answers;
import org.journeygate.shared.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a program in by its {@code Authorization} header, for this request alone; cookies then count for nothing. Tokens go
 * everywhere; login and password only to where tokens are made.
 */
final class Credentials extends OncePerRequestFilter {

    private static final String TOKENS = "/api/v1/tokens";

    private final SignOn signOn;
    private final Answers answers;

    Credentials(SignOn signOn, Answers answers) {
        this.signOn = signOn;
        this.answers = answers;
    }

    /** Whether the request brings credentials of its own. */
    static boolean areIn(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        if (makesToken(request) && header.regionMatches(true, 0, "Bearer", 0, 6)) {
            answers.write(
                    Problems.of(new NotPermitted(
                            "token-cannot-make-tokens",
                            "A token cannot make another one: send login and password instead.")),
                    response);
            return;
        }
        Optional<Known> known;
        try {
            known = known(header, request);
        } catch (Refusal tooMany) {
            answers.write(Problems.of(tooMany), response);
            return;
        }
        if (known.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            answers.write(Problems.notSignedIn(), response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(known.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Known> known(String header, HttpServletRequest request) {
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String value = space < 0 ? "" : header.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer")) {
            return signOn.byToken(value);
        }
        return scheme.equalsIgnoreCase("Basic") && makesToken(request) ? byPassword(value, request) : Optional.empty();
    }

    private static boolean makesToken(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(request.getContextPath() + TOKENS);
    }

    private Optional<Known> byPassword(String encoded, HttpServletRequest request) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : signOn.byPassword(pair.substring(0, colon), pair.substring(colon + 1), request.getRemoteAddr());
    }
}
