package org.journeygate.people.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.web.Answers;
import org.journeygate.shared.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind a proxy that ends TLS, refuses what went past it or what it does not vouch for: a password would have been readable
 * on the way. Probes of health, and this machine itself, may come in the clear.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ByTlsAlone extends OncePerRequestFilter {

    private final Exposure exposure;
    private final Answers answers;

    ByTlsAlone(Exposure exposure, Answers answers) {
        this.exposure = exposure;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!exposure.isEncryptedBefore()
                || request.isSecure()
                || Exposure.isLoopback(request.getRemoteAddr())
                || isProbe(request)) {
            chain.doFilter(request, response);
        } else {
            answers.write(
                    Problems.of(
                            new NotPermitted(
                                    "in-the-clear",
                                    "This came in the clear, so that a password could be read on the way. Take the https address;"
                                            + " if you did, the proxy must send X-Forwarded-Proto and stand in journeygate.web.proxy.")),
                    response);
        }
    }

    private static boolean isProbe(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/actuator/health") || path.startsWith("/actuator/health/");
    }
}
