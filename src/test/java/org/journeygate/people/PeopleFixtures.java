package org.journeygate.people;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import org.journeygate.people.People.NewPerson;
import org.journeygate.people.SignOn.Known;
import org.journeygate.people.signon.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Persons for tests: made on demand, found again by login, without a password unless one is given. */
@Component
public class PeopleFixtures {

    /** A password good enough for anybody. */
    public static final String PASSWORD = "nine purple kettles sing";

    private final People people;

    PeopleFixtures(People people) {
        this.people = people;
    }

    /** The person with that login, made with those roles when there is none. */
    public Person person(String login, Role... roles) {
        return people.byLogin(login).orElseGet(() -> add(login, null, roles));
    }

    /** A new person who can sign in with {@link #PASSWORD}. */
    public Person withPassword(String login, Role... roles) {
        return add(login, PASSWORD, roles);
    }

    public Person lead(String login) {
        return person(login, Role.SQUAD_LEAD);
    }

    public Person exec(String login) {
        return person(login, Role.EXECUTIVE);
    }

    public Person pmo(String login) {
        return person(login, Role.PMO);
    }

    public Person auditor(String login) {
        return person(login, Role.AUDITOR);
    }

    public Person admin(String login) {
        return person(login, Role.ADMINISTRATOR);
    }

    /** Sends a request as that person, signed in, with a CSRF token. */
    public static RequestPostProcessor as(Person person) {
        return request -> csrf().postProcessRequest(
                        authentication(new SignedIn(new Known(person.acting(), false, Scope.OF_PEOPLE)))
                                .postProcessRequest(request));
    }

    private Person add(String login, String password, Role... roles) {
        String name = Character.toUpperCase(login.charAt(0)) + login.substring(1);
        return people.add(new NewPerson(login, name, login + "@mail.test", Set.of(roles), password), Actor.SYSTEM);
    }
}
