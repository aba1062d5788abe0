package org.journeygate.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an access token is good for. */
public enum Scope {
    /** Reading. */
    READ,
    /** Everything but reading. */
    WRITE,
    /** Collecting the figures under {@code /actuator/prometheus}, and nothing else; an administrator's. */
    METRICS,
    /** Taking a backup of everything, and nothing else; an administrator's. */
    BACKUP,
    /** Recording readings of those metrics that its owner may record, and finding metrics, and nothing else. */
    READINGS;

    /** What somebody may do who has signed in with a password: the scopes of machines are theirs to give, not to use. */
    public static final Set<Scope> OF_PEOPLE = Set.of(READ, WRITE);

    /** The scopes that this person's tokens may have. */
    public static List<Scope> openTo(Actor owner) {
        return Arrays.stream(values())
                .filter(scope -> scope == READINGS || OF_PEOPLE.contains(scope) || owner.is(Role.ADMINISTRATOR))
                .toList();
    }

    /** The scope by the name that clients use, such as {@code read}. */
    public static Optional<Scope> named(String word) {
        for (Scope scope : values()) {
            if (scope.word().equals(word)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    /** The name that clients use. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
