package org.journeygate.journeys;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a portfolio. */
public record PortfolioId(UUID value) implements Identity {

    /** A new id. */
    public static PortfolioId next() {
        return new PortfolioId(Identity.next());
    }
}
