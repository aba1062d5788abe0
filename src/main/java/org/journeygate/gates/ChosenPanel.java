package org.journeygate.gates;

import java.util.List;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The panel that the decision tables choose for a request, with what keeps it from being filled.
 *
 * @param rule the decision rule in the table's words
 * @param reviewDays working days to vote
 * @param openDays working days that the vote stays open at least; 0 for none
 * @param guarded whether a chair alone may not let go after lapsed seats: irreversible, or above the full tier's amount
 * @param problems why it cannot be filled, in words for the squad lead; empty where it can
 */
record ChosenPanel(
        Tier tier,
        String rule,
        int reviewDays,
        int openDays,
        boolean guarded,
        @Nullable UserId chair,
        @Nullable UserId body,
        List<Place> places,
        List<String> problems) {

    /** The working days from submission to the last seat heard or lapsed, without return, question or meeting. */
    int longest(GateModel.Days days) {
        return (tier == Tier.FULL ? days.check() : 0) + reviewDays + days.lapse();
    }

    /** One seat to be filled. */
    record Place(String group, UserId holder, @Nullable UserId alternate, boolean veto) {}
}
