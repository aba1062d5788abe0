package org.journeygate.journeys;

import java.util.List;
import org.springframework.stereotype.Component;

/** The portfolios of the company. */
@Component
public class Portfolios {

    /** The portfolio; NotFound where there is none. */
    public Portfolio get(PortfolioId id) {
        throw new UnsupportedOperationException();
    }

    /** All portfolios by name. */
    public List<Portfolio> all() {
        throw new UnsupportedOperationException();
    }
}
