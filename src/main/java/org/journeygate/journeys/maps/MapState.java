package org.journeygate.journeys.maps;

import org.jspecify.annotations.Nullable;

/**
 * How a journey's map stands now, on the stages that the journey has now.
 *
 * @param published what the latest version says of them
 * @param draft what its keepers have drawn since
 * @param draftVersion of the draft; a change names the one that it was made on
 * @param latest null before the first version
 */
public record MapState(
        JourneyMap published,
        JourneyMap draft,
        int draftVersion,
        @Nullable MapVersion latest) {

    /** Whether the draft says anything that the latest version does not. */
    public boolean unpublished() {
        return latest == null ? !draft.empty() : !draft.equals(latest.map());
    }

    /** The number of the latest version, 0 before the first. */
    public int number() {
        return latest == null ? 0 : latest.number();
    }
}
