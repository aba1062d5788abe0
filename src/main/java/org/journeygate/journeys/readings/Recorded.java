package org.journeygate.journeys.readings;

/**
 * What recording readings did.
 *
 * @param added readings of a day and source that had none
 * @param corrected readings that superseded another
 * @param unchanged readings that were known as told
 */
public record Recorded(int added, int corrected, int unchanged) {

    /** Nothing recorded yet. */
    public static final Recorded NOTHING = new Recorded(0, 0, 0);

    /** Both together. */
    public Recorded plus(Recorded other) {
        return new Recorded(added + other.added, corrected + other.corrected, unchanged + other.unchanged);
    }

    /** Whether anything is different afterwards. */
    public boolean isChange() {
        return added + corrected > 0;
    }
}
