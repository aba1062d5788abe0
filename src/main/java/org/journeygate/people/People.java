package org.journeygate.people;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.journeygate.audit.AuditLog;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.StateMovedOn;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The persons known here: found, added, changed, deactivated. */
@Component
@Transactional
public class People {

    private final PersonRepository persons;
    private final Passwords passwords;
    private final SignedInPersons signedIn;
    private final AuditLog audit;
    private final Clock clock;

    People(PersonRepository persons, Passwords passwords, SignedInPersons signedIn, AuditLog audit, Clock clock) {
        this.persons = persons;
        this.passwords = passwords;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person with that id; refused with NotFound where there is none. */
    @Transactional(readOnly = true)
    public Person get(UserId id) {
        return persons.byId(id)
                .orElseThrow(
                        () -> new NotFound("no-such-person", "There is no such person. Look in the list of people."));
    }

    /** The person that an id or a login names; refused with NotFound where there is none. */
    @Transactional(readOnly = true)
    public Person named(String idOrLogin) {
        Optional<Person> found;
        try {
            found = persons.byId(new UserId(UUID.fromString(idOrLogin)));
        } catch (IllegalArgumentException login) {
            found = byLogin(idOrLogin);
        }
        return found.orElseThrow(
                () -> new NotFound("no-such-person", "There is no such person. Look in the list of people."));
    }

    /** The persons with those ids, active or not; unknown ids are left out. One statement. */
    @Transactional(readOnly = true)
    public Map<UserId, Person> all(Collection<UserId> ids) {
        Map<UserId, Person> found = new LinkedHashMap<>();
        persons.all(ids.stream().map(UserId::value).distinct().toList())
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    /** The active or inactive person with that login, in any case. */
    @Transactional(readOnly = true)
    public Optional<Person> byLogin(String login) {
        return persons.byLogin(plain(login));
    }

    /** The persons with those logins, in any case, active or not, by login as asked; unknown logins are left out. One statement. */
    @Transactional(readOnly = true)
    public Map<String, Person> byLogins(Collection<String> logins) {
        Map<String, Person> present = new HashMap<>();
        persons.allByLogin(logins.stream().map(People::plain).distinct().toList())
                .forEach(person -> present.put(person.login(), person));
        Map<String, Person> found = new HashMap<>();
        for (String login : logins) {
            Person person = present.get(plain(login));
            if (person != null) {
                found.put(login, person);
            }
        }
        return found;
    }

    private static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** Active persons with the role, by name. */
    @Transactional(readOnly = true)
    public List<Person> withRole(Role role) {
        return persons.activeWith(role);
    }

    /** Persons whose login, name or address holds the text; each filter may be null. Sorted by name unless told: name, login, created. */
    @Transactional(readOnly = true)
    public Paged<Person> search(@Nullable String text, @Nullable Role role, @Nullable Boolean active, PageQuery page) {
        return persons.search(text, role, active, page);
    }

    /** Adds a person with a first password that is at least 12 characters long; refused where the login is taken. */
    public Person add(NewPerson person, Actor by) {
        requireAdministrator(by);
        return insert(person, false, by);
    }

    /** Adds the person with a password of ours, which they must change when they first sign in. */
    public AddedPerson addWithOneTimePassword(NewPerson person, Actor by) {
        requireAdministrator(by);
        String password = passwords.oneTime();
        return new AddedPerson(
                insert(
                        new NewPerson(person.login(), person.name(), person.email(), person.roles(), password),
                        true,
                        by),
                password);
    }

    /** Adds the very first person, an administrator who must change the password at once; nothing where there is anyone. */
    Optional<Person> addFirst(NewPerson person) {
        return persons.isEmpty() ? Optional.of(insert(person, true, Actor.SYSTEM)) : Optional.empty();
    }

    private Person insert(NewPerson wish, boolean once, Actor by) {
        var checks = new Checks();
        String login = checks.line("login", wish.login(), 60).toLowerCase(Locale.ROOT);
        checks.that(
                login.isEmpty() || login.matches("[a-z0-9][a-z0-9._@-]*"),
                "login",
                "starts with a letter or digit and is made of letters, digits, dots, dashes, underscores and @");
        String name = checks.line("name", wish.name(), 120);
        String email = email(checks, wish.email());
        if (wish.password() != null) {
            passwords.check(checks, "password", wish.password(), login, name);
        }
        checks.done();
        var person = new Person(UserId.next(), login, name, email, wish.roles(), true, 0);
        if (persons.byLogin(login).isPresent()) {
            throw taken();
        }
        try {
            persons.insert(
                    person, wish.password() == null ? null : passwords.hash(wish.password()), once, clock.instant());
        } catch (DuplicateKeyException raced) {
            throw taken();
        }
        audit.record(by.did("person.added", "person", person.id().value(), login, facts(person)));
        return person;
    }

    private static InvalidInput taken() {
        return new InvalidInput("login", "is taken: choose another one");
    }

    /**
     * Changes name, address, roles and whether the person is active. Who is deactivated is signed out everywhere and loses
     * all tokens. Refused with Outdated where {@code seenVersion} is stale, and where no administrator would be left.
     */
    public Person change(UserId id, PersonChange change, int seenVersion, Actor by) {
        requireAdministrator(by);
        List<UUID> administrators = persons.lockAdministrators();
        Person before = get(id);
        if (before.version() != seenVersion) {
            throw outdated(before);
        }
        var checks = new Checks();
        String name = checks.line("name", change.name(), 120);
        String email = email(checks, change.email());
        checks.done();
        var after = new Person(id, before.login(), name, email, change.roles(), change.active(), seenVersion);
        boolean stays = after.active() && after.is(Role.ADMINISTRATOR);
        if (!stays && administrators.equals(List.of(id.value()))) {
            throw new StateMovedOn(
                    "last-administrator", "This is the last active administrator: make somebody else one first.");
        }
        if (!persons.update(after)) {
            throw outdated(before);
        }
        if (before.active() && !after.active()) {
            signedIn.endAll(id);
        }
        audit.record(by.did(
                before.active() && !after.active() ? "person.deactivated" : "person.changed",
                "person",
                id.value(),
                before.login(),
                facts(after)));
        return get(id);
    }

    /** Deactivates the person, whatever version was seen: they keep their name on the record and may not sign in. */
    public Person deactivate(UserId id, Actor by) {
        Person person = get(id);
        return change(id, new PersonChange(person.name(), person.email(), person.roles(), false), person.version(), by);
    }

    /** Gives the person a password of ours, shown this once, and signs them out everywhere; they must change it at once. */
    public String resetPassword(UserId id, Actor by) {
        requireAdministrator(by);
        Person person = get(id);
        String password = passwords.oneTime();
        persons.updatePassword(id, passwords.hash(password), true);
        signedIn.endSessions(id);
        audit.record(by.did("person.password-reset", "person", id.value(), person.login(), Map.of()));
        return password;
    }

    /** Changes the actor's own password and ends all their sessions; refused where the present one is wrong or the new one weak. */
    public void changeOwnPassword(String present, String wanted, Actor by) {
        Person person = get(by.person());
        var checks = new Checks();
        String hash = persons.password(person.id())
                .map(PersonRepository.KeptPassword::hash)
                .orElse(null);
        checks.that(passwords.matches(present, hash), "present", "is not your present password");
        passwords.check(checks, "wanted", wanted, person.login(), person.name());
        checks.that(!wanted.equals(present), "wanted", "is the one you have: take another one");
        checks.done();
        persons.updatePassword(person.id(), passwords.hash(wanted), false);
        signedIn.endSessions(person.id());
        audit.record(by.did("person.password-changed", "person", person.id().value(), person.login(), Map.of()));
    }

    /** Refuses whoever is no administrator with NotPermitted. */
    public void requireAdministrator(Actor by) {
        if (!by.is(Role.ADMINISTRATOR) && by != Actor.SYSTEM) {
            throw new NotPermitted("administrators-only", "Only an administrator may change people. Ask one of them.");
        }
    }

    private static Outdated outdated(Person person) {
        return new Outdated(
                "person-changed",
                "Somebody has changed this person meanwhile. Look at them again and repeat what is still needed.",
                Map.of("version", person.version()));
    }

    private static String email(Checks checks, @Nullable String email) {
        String line = checks.line("email", email, 254);
        checks.that(
                line.isEmpty()
                        || line.matches(
                                "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?"),
                "email",
                "is not a mail address such as ada@example.org");
        return line;
    }

    private static Map<String, ?> facts(Person person) {
        return Map.of(
                "name",
                person.name(),
                "email",
                person.email(),
                "active",
                person.active(),
                "roles",
                person.roles().stream().map(Role::name).sorted().toList());
    }

    /**
     * What is needed to add a person.
     *
     * @param password the first password, or null for none (cannot sign in until one is set)
     */
    public record NewPerson(
            String login,
            String name,
            String email,
            Set<Role> roles,
            @Nullable String password) {}

    /** What may be changed of a person; all of it is written. */
    public record PersonChange(String name, String email, Set<Role> roles, boolean active) {}

    /** A person just added, with the password that is shown this once. */
    public record AddedPerson(Person person, String oneTimePassword) {}
}
