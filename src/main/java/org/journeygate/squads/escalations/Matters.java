package org.journeygate.squads.escalations;

import java.util.Optional;
import org.journeygate.shared.IdOrCode;

/** Where the bets or the gate requests are looked up, as the module knows them that owns them. */
public interface Matters {

    /** The one with that id or code; empty where this module has none. */
    Optional<Matter> find(IdOrCode idOrCode);
}
