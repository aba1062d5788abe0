package org.journeygate.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.people.AccessTokens;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Scope;
import org.journeygate.people.SignOn;
import org.journeygate.people.signon.Sessions;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.web.FormErrors;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: password and access tokens. */
@Controller
class SettingsPages {

    private final People people;
    private final AccessTokens tokens;
    private final SignOn signOn;
    private final Sessions sessions;

    SettingsPages(People people, AccessTokens tokens, SignOn signOn, Sessions sessions) {
        this.people = people;
        this.tokens = tokens;
        this.signOn = signOn;
        this.sessions = sessions;
    }

    @GetMapping("/settings")
    String show(Actor actor, Model page) {
        return settings(page, actor, "", List.of(), null);
    }

    @PostMapping("/settings/tokens")
    String issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<@Nullable String> scopes,
            @RequestParam(required = false) @Nullable LocalDate expiresOn,
            Actor actor,
            Model page,
            HttpServletResponse response) {
        try {
            page.addAttribute("issued", tokens.issue(name, scopes, expiresOn, actor));
            return settings(page, actor, "", List.of(), null);
        } catch (InvalidInput faults) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("errors", FormErrors.of(faults));
            page.addAttribute("fields", "people.tokens.");
            return settings(page, actor, name, scopes == null ? List.of() : scopes, expiresOn);
        }
    }

    @PostMapping("/settings/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        tokens.revoke(id, actor);
        Notice.on(redirect, "people.said.revoked");
        return "redirect:/settings";
    }

    @GetMapping("/settings/password")
    String password() {
        return "people/password";
    }

    @PostMapping("/settings/password")
    String changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            Actor actor,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            people.changeOwnPassword(present, wanted, actor);
        } catch (InvalidInput faults) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("errors", FormErrors.of(faults));
            page.addAttribute("fields", "people.password.");
            return "people/password";
        }
        signOn.byId(actor.person()).ifPresent(known -> sessions.begin(known, request, response));
        Notice.on(redirect, "people.said.password");
        return "redirect:/settings";
    }

    private String settings(
            Model page, Actor actor, String name, List<@Nullable String> scopes, @Nullable LocalDate expiresOn) {
        page.addAttribute("me", people.get(actor.person()));
        page.addAttribute("tokens", tokens.of(actor));
        page.addAttribute("name", name);
        page.addAttribute("has", scopes);
        page.addAttribute("scopes", Scope.openTo(actor));
        page.addAttribute("expiresOn", expiresOn);
        return "people/settings";
    }
}
