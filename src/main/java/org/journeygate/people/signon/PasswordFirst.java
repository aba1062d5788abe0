package org.journeygate.people.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.web.Answers;
import org.journeygate.shared.web.Problems;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets somebody with a one-time password do nothing but choose their own. */
final class PasswordFirst extends OncePerRequestFilter {

    private static final String PAGE = "/settings/password";
    private static final Set<String> OPEN = Set.of(PAGE, "/sign-in", "/sign-out", "/error");

    private final Answers answers;

    PasswordFirst(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean mustChange = !OPEN.contains(path)
                && !Surfaces.isStatic(path)
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                && signedIn.passwordOnce();
        if (!mustChange) {
            chain.doFilter(request, response);
        } else if (Answers.isApi(request)) {
            answers.write(
                    Problems.of(new NotPermitted(
                            "password-change-required",
                            "This is a one-time password: sign in with a browser and choose your own first.")),
                    response);
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }
}
