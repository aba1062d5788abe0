package org.journeygate.people.signon;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.web.Answers;
import org.journeygate.shared.web.Problem;
import org.journeygate.shared.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a program or a reader is told who is stopped before any controller. */
@Component
class Refusals {

    private final Answers answers;

    Refusals(Answers answers) {
        this.answers = answers;
    }

    void programNotSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answers.write(Problems.notSignedIn(), response);
    }

    void programDenied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        answers.write(denied(refused), response);
    }

    /** A calendar that asks for anything else than a calendar. */
    void notThere(HttpServletRequest request, HttpServletResponse response, Exception refused) throws IOException {
        answers.write(Problems.of(nothing()), response);
    }

    /** Sends a reader to the sign-in page, and from there back to what they wanted to read. */
    void readerNotSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String to = request.getContextPath() + "/sign-in";
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            to += wanted.equals("/") ? "" : "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        }
        response.sendRedirect(to);
    }

    void readerDenied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (refused instanceof CsrfException && path.equals("/sign-in")) {
            response.sendRedirect(request.getContextPath() + "/sign-in?again");
            return;
        }
        Problem problem =
                refused instanceof CsrfException || Surfaces.isPage(path) ? denied(refused) : Problems.of(nothing());
        request.setAttribute(Answers.PROBLEM, problem);
        request.setAttribute(
                RequestDispatcher.ERROR_STATUS_CODE, problem.status().value());
        response.sendError(problem.status().value());
    }

    private static NotFound nothing() {
        return new NotFound("not-found", "There is nothing at this address.");
    }

    private static Problem denied(AccessDeniedException refused) {
        boolean lacksScope = !(refused instanceof CsrfException)
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
        return lacksScope
                ? Problems.of(new NotPermitted(
                        "scope-missing", "This token is not good for that: make one with the scope that it takes."))
                : Problems.of(refused);
    }
}
