package org.journeygate.people;

import java.util.Optional;

/** What an access token is good for. */
public enum Scope {
    /** Reading. */
    READ,
    /** Everything but reading. */
    WRITE;

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
