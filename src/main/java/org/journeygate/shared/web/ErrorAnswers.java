package org.journeygate.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort: answers what was refused before any controller, or failed behind all of them. */
@Controller
class ErrorAnswers implements ErrorController {

    private final Answers answers;

    ErrorAnswers(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        return answers.answer(problem(request), request, response);
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(Answers.PROBLEM) instanceof Problem problem) {
            return problem;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
            Problem known = Problems.ofStatus(HttpStatus.resolve(code));
            return known == null ? Problems.of(new IllegalStateException()) : known;
        }
        return notThere(request.getDispatcherType());
    }

    private static Problem notThere(@Nullable DispatcherType type) {
        Problem nothing = Problems.ofStatus(HttpStatus.NOT_FOUND);
        return type == DispatcherType.ERROR || nothing == null ? Problems.of(new IllegalStateException()) : nothing;
    }
}
