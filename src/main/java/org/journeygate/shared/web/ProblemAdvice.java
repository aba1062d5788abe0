package org.journeygate.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns every refusal and failure of a controller into an answer. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{40,}");

    private final Answers answers;

    ProblemAdvice(Answers answers) {
        this.answers = answers;
    }

    /** The reader has gone away: nobody is left to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone, HttpServletRequest request) {
        log.debug("{} {} was given up by its reader", request.getMethod(), address(request), gone);
    }

    @ExceptionHandler
    Object refused(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        Problem problem = Problems.of(failure);
        if (problem.status().is5xxServerError()) {
            log.error("{} {} failed", request.getMethod(), address(request), failure);
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
            response.setHeader("Allow", String.join(", ", method.getSupportedMethods()));
        }
        return answers.answer(problem, request, response);
    }

    /** The address as it may stand in a log: without what is long enough to be a secret, such as a calendar's token. */
    private static String address(HttpServletRequest request) {
        return SECRET.matcher(request.getRequestURI()).replaceAll("…");
    }
}
