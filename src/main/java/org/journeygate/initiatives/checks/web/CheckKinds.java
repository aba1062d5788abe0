package org.journeygate.initiatives.checks.web;

import java.util.Arrays;
import org.journeygate.initiatives.checks.Doubt;
import org.journeygate.shared.NotFound;

/** The checks by the names that addresses have for them. */
final class CheckKinds {

    private CheckKinds() {}

    /** The check of that name; NotFound where there is none. */
    static Doubt.Kind of(String slug) {
        return Arrays.stream(Doubt.Kind.values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("check-not-found", "There is no such check."));
    }
}
