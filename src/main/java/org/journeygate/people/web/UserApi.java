package org.journeygate.people.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.People.NewPerson;
import org.journeygate.people.People.PersonChange;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The persons, for programs: everyone signed in reads who there is, administrators change it. */
@RestController
class UserApi {

    private final People people;

    UserApi(People people) {
        this.people = people;
    }

    @GetMapping("/api/v1/me")
    ResponseEntity<User> me(Actor actor) {
        return ResponseEntity.ok(User.own(people.get(actor.person())));
    }

    @GetMapping("/api/v1/users")
    Paged<User> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean active,
            PageQuery page,
            Actor actor) {
        return people.search(q, role, active, page).map(person -> User.of(person, actor));
    }

    @GetMapping("/api/v1/users/{id}")
    ResponseEntity<User> read(@PathVariable String id, Actor actor) {
        return answer(people.named(id), actor);
    }

    @PostMapping("/api/v1/users")
    ResponseEntity<User> add(@RequestBody Wanted wanted, Actor actor) {
        Person added = people.add(
                new NewPerson(
                        text(wanted.login()),
                        text(wanted.name()),
                        text(wanted.email()),
                        roles(wanted.roles()),
                        wanted.password()),
                actor);
        return ResponseEntity.created(URI.create("/api/v1/users/" + added.id().value()))
                .eTag(ETags.of(added.version()))
                .body(User.of(added, actor));
    }

    @PutMapping("/api/v1/users/{id}")
    ResponseEntity<User> change(@PathVariable String id, @RequestBody Change change, IfMatch seen, Actor actor) {
        Boolean active = change.active();
        if (active == null) {
            throw new InvalidInput("active", "is missing: true or false");
        }
        Person changed = people.change(
                people.named(id).id(),
                new PersonChange(text(change.name()), text(change.email()), roles(change.roles()), active),
                seen.version(),
                actor);
        return answer(changed, actor);
    }

    private static ResponseEntity<User> answer(Person person, Actor actor) {
        return ResponseEntity.ok().eTag(ETags.of(person.version())).body(User.of(person, actor));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Set<Role> roles(@Nullable Set<Role> roles) {
        if (roles == null) {
            throw new InvalidInput("roles", "are missing: send an empty list for none");
        }
        return roles;
    }

    /** A person as a program sees them; the address only oneself and administrators see. */
    record User(
            UUID id, String login, String name, @Nullable String email, List<Role> roles, boolean active) {

        static User of(Person person, Actor reader) {
            User all = own(person);
            return reader.is(Role.ADMINISTRATOR) || reader.is(person.id())
                    ? all
                    : new User(all.id(), all.login(), all.name(), null, all.roles(), all.active());
        }

        static User own(Person person) {
            return new User(
                    person.id().value(),
                    person.login(),
                    person.name(),
                    person.email(),
                    person.roles().stream().sorted().toList(),
                    person.active());
        }
    }

    /** A person to be added; without a password they cannot sign in until one is set. */
    record Wanted(
            @Nullable String login,
            @Nullable String name,
            @Nullable String email,
            @Nullable Set<Role> roles,
            @Nullable String password) {}

    /** A person as they are to be. */
    record Change(
            @Nullable String name,
            @Nullable String email,
            @Nullable Set<Role> roles,
            @Nullable Boolean active) {}
}
