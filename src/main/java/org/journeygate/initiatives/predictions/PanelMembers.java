package org.journeygate.initiatives.predictions;

import java.util.Set;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;

/** Who sits on the panels of a portfolio, as the module of the gates knows it. */
public interface PanelMembers {

    /** Those who held, stood by for or chaired a seat on a request of that portfolio, whether they still may or not. */
    Set<UserId> of(PortfolioId portfolio);
}
