package org.journeygate.squads.charters;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of one version of a squad's charter. */
public record CharterId(UUID value) implements Identity {

    /** A new id. */
    public static CharterId next() {
        return new CharterId(Identity.next());
    }
}
