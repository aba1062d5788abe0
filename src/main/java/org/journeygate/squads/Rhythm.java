package org.journeygate.squads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a squad kept the quarterly reviews of its portfolio, as the module of the reviews knows it. */
public interface Rhythm {

    /** The last eight quarters that were reviewed in the squad's portfolio, the oldest first; empty where none was. Four statements. */
    List<Quarter> of(Squad squad);

    /**
     * One quarter.
     *
     * @param cell null where the squad owed it nothing
     */
    record Quarter(String label, @Nullable Cell cell) {}

    /**
     * The worst of what the squad owed to one review.
     *
     * @param state its name, which says its colour
     * @param mark the sign of it
     * @param word the word for it
     * @param sentence all of it, for whoever hovers or listens
     * @param rehearsal whether it counts in no rate
     * @param path of the page on which all of it stands
     */
    record Cell(String state, String mark, String word, String sentence, boolean rehearsal, String path) {}
}
