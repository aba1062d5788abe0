package org.journeygate.initiatives;

import java.time.Instant;
import java.util.List;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;

/** What another module has to tell about a bet: its gate requests and decisions, and what may be asked for next. */
public interface InitiativeStory {

    /** What has happened to the bet, in any order, as far as the person may know. At most three statements. */
    List<Entry> about(Initiative bet, Actor reader);

    /** What the person may set going for the bet just now, the most likely first; none where nothing is theirs to do. */
    List<Act> acts(Initiative bet, Actor reader);

    /**
     * One thing that happened.
     *
     * @param key message key of the sentence that tells it
     * @param values what stands in for {0}, {1} … in it
     * @param path page that tells more, or null
     * @param outcome outcome of a decision as {@code shared.outcome} spells it, or null where it was no decision
     */
    record Entry(
            Instant at,
            String key,
            List<String> values,
            @Nullable String path,
            @Nullable String outcome) {

        public Entry {
            values = List.copyOf(values);
        }
    }

    /**
     * One act.
     *
     * @param key message key of the word on its button
     * @param values what stands in for {0}, {1} … in it
     * @param path where it leads; posted to, with the bet's code as {@code initiative}, where {@code changes}
     * @param changes whether it changes something, and so needs a POST
     */
    record Act(String key, List<String> values, String path, boolean changes) {

        public Act {
            values = List.copyOf(values);
        }
    }
}
