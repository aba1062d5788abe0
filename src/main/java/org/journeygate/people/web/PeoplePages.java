package org.journeygate.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.People.NewPerson;
import org.journeygate.people.People.PersonChange;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Who is here: read by everyone who has signed in, changed by administrators. */
@Controller
class PeoplePages {

    private final People people;

    PeoplePages(People people) {
        this.people = people;
    }

    @GetMapping("/people")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            PageQuery query,
            Actor actor,
            Model page) {
        page.addAttribute("people", people.search(q, role, null, query));
        page.addAttribute("q", q);
        page.addAttribute("role", role);
        page.addAttribute("roles", Role.values());
        page.addAttribute("mayChange", actor.is(Role.ADMINISTRATOR));
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("q", q);
        kept.put("role", role);
        var path = UriComponentsBuilder.fromPath("/people");
        kept.forEach((name, value) -> {
            if (value != null) {
                path.queryParam(name, "{" + name + "}");
            }
        });
        page.addAttribute("path", path.encode().buildAndExpand(kept).toUriString());
        return "people/people";
    }

    @GetMapping("/people/new")
    String begin(Actor actor, Model page) {
        people.requireAdministrator(actor);
        return form(page, null, "", "", "", Set.of(), true, 0);
    }

    @PostMapping("/people")
    String add(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            Actor actor,
            Model page,
            HttpServletResponse response) {
        Set<Role> wanted = roles == null ? Set.of() : roles;
        try {
            var added = people.addWithOneTimePassword(new NewPerson(login, name, email, wanted, null), actor);
            return oneTime(page, added.person(), added.oneTimePassword());
        } catch (InvalidInput faults) {
            refused(page, response, faults);
            return form(page, null, login, name, email, wanted, true, 0);
        }
    }

    @GetMapping("/people/{id}")
    String edit(@PathVariable String id, Actor actor, Model page) {
        people.requireAdministrator(actor);
        Person person = people.named(id);
        return form(
                page,
                person.id(),
                person.login(),
                person.name(),
                person.email(),
                person.roles(),
                person.active(),
                person.version());
    }

    @PostMapping("/people/{id}")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam int version,
            Actor actor,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Person person = people.named(id);
        Set<Role> wanted = roles == null ? Set.of() : roles;
        try {
            Person changed = people.change(person.id(), new PersonChange(name, email, wanted, active), version, actor);
            Notice.on(redirect, changed.active() ? "people.said.changed" : "people.said.deactivated", changed.name());
            return "redirect:/people";
        } catch (InvalidInput faults) {
            refused(page, response, faults);
            return form(page, person.id(), person.login(), name, email, wanted, active, version);
        }
    }

    @PostMapping("/people/{id}/password")
    String resetPassword(@PathVariable String id, Actor actor, Model page) {
        Person person = people.named(id);
        return oneTime(page, person, people.resetPassword(person.id(), actor));
    }

    private static String oneTime(Model page, Person person, String password) {
        page.addAttribute("person", person);
        page.addAttribute("password", password);
        return "people/one-time-password";
    }

    private static void refused(Model page, HttpServletResponse response, InvalidInput faults) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("errors", FormErrors.of(faults));
        page.addAttribute("fields", "people.");
    }

    private static String form(
            Model page,
            @Nullable UserId id,
            String login,
            String name,
            String email,
            Set<Role> roles,
            boolean active,
            int version) {
        page.addAttribute("id", id == null ? null : id.value());
        page.addAttribute("login", login);
        page.addAttribute("name", name);
        page.addAttribute("email", email);
        page.addAttribute("has", roles);
        page.addAttribute("roles", Role.values());
        page.addAttribute("active", active);
        page.addAttribute("version", version);
        return "people/person";
    }
}
