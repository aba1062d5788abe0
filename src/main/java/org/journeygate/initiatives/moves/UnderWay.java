package org.journeygate.initiatives.moves;

import java.util.Collection;
import java.util.List;
import org.journeygate.initiatives.InitiativeId;

/** What a module knows to be under way for bets, and so goes along with them to another squad. */
public interface UnderWay {

    /** What is under way for those bets, in any order. At most two statements. */
    List<Piece> of(Collection<InitiativeId> bets);

    /**
     * One thing.
     *
     * @param key message key of the words that name it
     * @param values what stands in for {0}, {1} … in them
     * @param path page of it
     */
    record Piece(InitiativeId bet, String key, List<String> values, String path) {

        public Piece {
            values = List.copyOf(values);
        }
    }
}
