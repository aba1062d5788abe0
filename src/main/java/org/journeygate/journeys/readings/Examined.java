package org.journeygate.journeys.readings;

import java.util.List;

/**
 * What recording some rows would do.
 *
 * @param counts of the faultless rows
 * @param faults of the others
 */
public record Examined(Recorded counts, List<RowFault> faults) {

    public Examined {
        faults = List.copyOf(faults);
    }
}
