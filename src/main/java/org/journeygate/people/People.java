package org.journeygate.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The persons known here: found, added, changed, deactivated. */
@Component
public class People {

    /** The person with that id; refused with NotFound where there is none. */
    public Person get(UserId id) {
        throw new UnsupportedOperationException();
    }

    /** The persons with those ids, active or not; unknown ids are left out. One statement. */
    public Map<UserId, Person> all(Collection<UserId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The active or inactive person with that login, in any case. */
    public Optional<Person> byLogin(String login) {
        throw new UnsupportedOperationException();
    }

    /** Active persons with the role, by name. */
    public List<Person> withRole(Role role) {
        throw new UnsupportedOperationException();
    }

    /** Adds a person with a first password that is at least 12 characters long; refused where the login is taken. */
    public Person add(NewPerson person, Actor by) {
        throw new UnsupportedOperationException();
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
            java.util.Set<Role> roles,
            @org.jspecify.annotations.Nullable String password) {}
}
