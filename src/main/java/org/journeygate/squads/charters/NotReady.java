package org.journeygate.squads.charters;

import java.util.List;
import java.util.Map;
import org.journeygate.shared.InvalidInput;

/** The charter does not say yet what it must say before it is submitted or renewed; the faults name what is missing. */
public final class NotReady extends InvalidInput {

    NotReady(String code, List<FieldError> missing) {
        super(
                "charter-not-ready",
                "%s does not say enough yet: see what is missing, and change it there.".formatted(code),
                missing,
                Map.of());
    }
}
