package org.journeygate.people.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.journeygate.shared.web.RequestIds;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has the log say by id, never by name, who asks. */
final class PersonInLog extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Surfaces.isStatic(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            MDC.put(RequestIds.PERSON, signedIn.getName());
        }
        chain.doFilter(request, response);
    }
}
