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
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses writes that a browser says come from another site. */
final class SameSite extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Answers answers;

    SameSite(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = request.getHeader("Sec-Fetch-Site");
        if (from == null || OURS.contains(from) || READS.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            answers.write(
                    Problems.of(new NotPermitted(
                            "other-site", "Another site sent this. Open the page here and repeat it.")),
                    response);
        }
    }
}
