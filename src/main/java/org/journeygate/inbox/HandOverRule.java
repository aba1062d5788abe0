package org.journeygate.inbox;

import java.util.Optional;
import org.journeygate.people.Person;

/** Objects to receivers of work items; a module whose items not everybody may do has one. */
public interface HandOverRule {

    /** Locks what the item is about before it changes hands, as every act on it does first; nothing unless a rule says so. */
    default void lock(WorkItem item) {}

    /** Why the item may not go to that person, in one sentence for the one who hands it over; empty where it may or is not this rule's. */
    Optional<String> objection(WorkItem item, Person receiver);
}
