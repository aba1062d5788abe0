package org.journeygate.journeys.maps;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which customers took part in drawing a version.
 *
 * @param customers how many, or null where it was drawn without customers
 * @param tookPartOn on which day, the last one where there were several; null without customers
 * @param who which ones and how, such as eight first-time buyers at the shop; may be empty
 */
public record Participation(
        @Nullable Integer customers, @Nullable LocalDate tookPartOn, String who) {

    /** Whether any customer took part. */
    public boolean any() {
        return customers != null;
    }
}
