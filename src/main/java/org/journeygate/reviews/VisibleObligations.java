package org.journeygate.reviews;

import java.util.List;

/**
 * What is owed to a review as far as it is for whoever reads this.
 *
 * @param items without the readings of others, unless the reader may know of them
 * @param asked how many are to read the pack; who was let off is not counted
 * @param read how many of them have
 * @param hidden whether readings of others were left out
 */
public record VisibleObligations(List<Obligation> items, int asked, int read, boolean hidden) {

    public VisibleObligations {
        items = List.copyOf(items);
    }
}
