package org.journeygate.people;

import java.util.Set;

/**
 * A person as others see them.
 *
 * @param login unique, lower case, what one signs in with
 * @param active false once deactivated: keeps the name on the record, may not sign in
 * @param version counts the changes; what an ETag carries
 */
public record Person(UserId id, String login, String name, String email, Set<Role> roles, boolean active, int version) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /** Whether this person has the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** This person, acting. */
    public Actor acting() {
        return new Actor(id, name, roles);
    }
}
