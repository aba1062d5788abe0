package org.journeygate.reviews.packs;

import java.util.Set;
import org.journeygate.people.UserId;

/**
 * A member has said something about a line of a brief.
 *
 * @param review its code
 * @param journey name of the brief's
 * @param by name of who said it
 * @param audience who answers for the brief
 */
public record BriefCommented(String review, String journey, PackComment comment, String by, Set<UserId> audience) {

    public BriefCommented {
        audience = Set.copyOf(audience);
    }
}
