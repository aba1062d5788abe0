package org.journeygate.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What bringing rows in did, or would do.
 *
 * @param added rows that were not known before
 * @param changed rows that are known and told differently this time
 * @param faults what a row says against what is known here; such a row counts in neither
 */
record Taken(int added, int changed, List<Fault> faults) {

    static final Taken NOTHING = new Taken(0, 0, List.of());

    Taken plus(Taken other) {
        List<Fault> all = new ArrayList<>(faults);
        all.addAll(other.faults);
        return new Taken(added + other.added, changed + other.changed, all);
    }
}
