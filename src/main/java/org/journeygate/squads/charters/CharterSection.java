package org.journeygate.squads.charters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a charter, in their order; each is changed by itself. */
public enum CharterSection {
    PURPOSE,
    SEGMENT,
    MEMBERS,
    SUCCESS,
    RIGHTS,
    ESCALATION,
    AGREEMENTS,
    TERM;

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with that slug. */
    public static Optional<CharterSection> of(String slug) {
        return Arrays.stream(values())
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }
}
