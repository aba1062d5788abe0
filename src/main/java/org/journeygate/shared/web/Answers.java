package org.journeygate.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Gives a problem to whoever asked: JSON under {@code /api/} and to calendars, otherwise a page; the same from a controller and from a filter. */
@Component
public class Answers {

    /** Request attribute by which a filter hands its {@link Problem} to the error page. */
    public static final String PROBLEM = Problem.class.getName();

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /** Whether the request is a program's. */
    public static boolean isApi(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        String path = uri.substring(request.getContextPath().length());
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/calendar/");
    }

    /** The answer of a controller. */
    Object answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (isApi(request)) {
            return ResponseEntity.status(problem.status())
                    .headers(problem.headers())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .cacheControl(CacheControl.noStore())
                    .body(problem.body());
        }
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var page = new ModelAndView("shared/problem", problem.status());
        page.addObject("status", problem.status().value());
        page.addObject("type", problem.type());
        page.addObject("sentence", problem.detail());
        page.addObject("requestId", problem.status().is5xxServerError() ? RequestIds.current() : null);
        page.addObject("errors", new FormErrors(problem.errors()));
        return page;
    }

    /** Writes the problem as JSON from a filter, where no controller has been reached. */
    public void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.body()));
    }
}
