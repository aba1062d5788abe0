package org.journeygate.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.journeygate.people.OfferedAccounts;
import org.journeygate.people.SignOn;
import org.journeygate.people.SignOn.Known;
import org.journeygate.people.signon.Sessions;
import org.journeygate.people.signon.SignedIn;
import org.journeygate.shared.TooManyAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in with login and password. */
@Controller
class SignInPages {

    private static final String PAGE = "people/sign-in";

    private final SignOn signOn;
    private final Sessions sessions;
    private final ObjectProvider<OfferedAccounts> offered;

    SignInPages(SignOn signOn, Sessions sessions, ObjectProvider<OfferedAccounts> offered) {
        this.signOn = signOn;
        this.sessions = sessions;
        this.offered = offered;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String again,
            HttpServletRequest request,
            Model page) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) {
            return "redirect:" + LocalAddress.of(to);
        }
        HttpSession visit = request.getSession();
        visit.setMaxInactiveInterval((int) Sessions.NOBODYS.toSeconds());
        page.addAttribute("said", out != null ? "out" : again != null ? "again" : null);
        return form(page, "", to);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Optional<Known> known;
        try {
            known = signOn.byPassword(login, password, request.getRemoteAddr());
        } catch (TooManyAttempts often) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", String.valueOf(often.facts().get("retryAfterSeconds")));
            page.addAttribute("said", "often");
            return form(page, login, to);
        }
        if (known.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("said", "wrong");
            return form(page, login, to);
        }
        sessions.begin(known.get(), request, response);
        return "redirect:" + LocalAddress.of(to);
    }

    private String form(Model page, String login, @Nullable String to) {
        page.addAttribute("login", login);
        page.addAttribute("to", to);
        OfferedAccounts demo = offered.getIfAvailable();
        page.addAttribute("offered", demo == null ? List.of() : demo.all());
        page.addAttribute("offeredPassword", OfferedAccounts.PASSWORD);
        return PAGE;
    }
}
