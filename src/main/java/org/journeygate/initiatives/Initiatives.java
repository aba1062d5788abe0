package org.journeygate.initiatives;

import java.util.Collection;
import java.util.Map;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bets: raised, changed, found, and moved on by their gates. */
@Component
public class Initiatives {

    /** The bet; NotFound where there is none. */
    public Initiative get(InitiativeId id) {
        throw new UnsupportedOperationException();
    }

    /** The bets with those ids. At most two statements. */
    public Map<InitiativeId, Initiative> all(Collection<InitiativeId> ids) {
        throw new UnsupportedOperationException();
    }

    /** A gate let the bet go on: it now stands before {@code nextGate}, or is finished where that is null. Joins the caller's transaction. */
    public void moveOn(InitiativeId id, @Nullable String nextGate, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** A gate paused or stopped the bet. Joins the caller's transaction. */
    public void settle(InitiativeId id, Initiative.Status status, Actor by) {
        throw new UnsupportedOperationException();
    }
}
