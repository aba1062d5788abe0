package org.journeygate.people;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in person with their roles, or time itself where a deadline acts. Controllers take one as a parameter.
 *
 * @param id null for the system
 */
public record Actor(@Nullable UserId id, String name, Set<Role> roles) {

    /** The one who acts when a deadline passes or a process moves on by itself. */
    public static final Actor SYSTEM = new Actor(null, "Journeygate", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether this person has the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether this is the person with that id. */
    public boolean is(@Nullable UserId other) {
        return id != null && id.equals(other);
    }

    /** The id of a person; the system has none and is refused. */
    public UserId person() {
        if (id == null) {
            throw new IllegalStateException("The system acts here, not a person");
        }
        return id;
    }

    /** An audit entry that names this actor. */
    public AuditEntry did(
            String action, String subjectType, UUID subjectId, @Nullable String subjectCode, Map<String, ?> details) {
        return new AuditEntry(
                id == null ? null : id.value(), name, null, action, subjectType, subjectId, subjectCode, details);
    }
}
