package org.journeygate.reviews.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many have read the pack of a review, and who, as far as that is for the reader of this.
 *
 * @param asked how many are to read it; who was let off is not counted
 * @param quorum how many make the meeting
 * @param own of whoever reads this, or null where they are not asked
 * @param turn whether they can say now that they have read it
 * @param all by name; empty unless {@code named}
 * @param named whether the reader may know who: the PMO and auditors
 * @param mayNote whether the reader may note it for others
 */
public record Readership(
        int asked,
        int read,
        int quorum,
        @Nullable Receipt own,
        boolean turn,
        List<Receipt> all,
        boolean named,
        boolean mayNote) {

    public Readership {
        all = List.copyOf(all);
    }

    /** Whether as many have read it as make the meeting. */
    public boolean isQuorumReady() {
        return read >= quorum;
    }
}
