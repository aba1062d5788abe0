package org.journeygate.reviews;

import java.util.Map;
import org.journeygate.shared.Checks;

/**
 * How many working days before and after its meeting each step of a review is due.
 *
 * @param opens before the meeting, the review opens
 * @param briefs before it, the briefs are confirmed
 * @param pack before it, the pack is checked
 * @param circulation before it, the pack is circulated
 * @param reading before it, the members have read the pack
 * @param minutes after it, the minutes are out
 * @param reconvene after it, at the latest, a meeting without a quorum is held again
 * @param closes after it the review closes, at the latest
 */
public record Offsets(
        int opens, int briefs, int pack, int circulation, int reading, int minutes, int reconvene, int closes) {

    /** What a portfolio begins with. */
    public static final Offsets USUAL = new Offsets(12, 7, 6, 5, 1, 2, 10, 40);

    /** The review of the next quarter opens no earlier than so many working days after this one's meeting. */
    private static final int MOST = 45;

    private static final int EARLIEST = 12;

    /** Notes every offset that is out of its order or range, under the field's name. */
    void check(Checks checks) {
        checks.that(
                opens > briefs && opens <= EARLIEST,
                "opens",
                "is before the briefs are due, at most 12 working days before the meeting");
        checks.that(briefs > pack, "briefs", "is before the pack is checked");
        checks.that(pack >= circulation, "pack", "is not after the pack is circulated");
        checks.that(circulation > reading, "circulation", "is before the pack is to be read");
        checks.that(reading >= 0, "reading", "is 0 or more working days before the meeting");
        checks.that(minutes >= 1 && minutes <= reconvene, "minutes", "is from 1 to the days for reconvening");
        checks.that(reconvene >= 1 && reconvene < closes, "reconvene", "is at least 1 and before the review closes");
        checks.that(closes <= MOST, "closes", "is at most 45 working days, before the next quarter's review opens");
    }

    Map<String, Object> facts() {
        return Map.of(
                "opens",
                opens,
                "briefs",
                briefs,
                "pack",
                pack,
                "circulation",
                circulation,
                "reading",
                reading,
                "minutes",
                minutes,
                "reconvene",
                reconvene,
                "closes",
                closes);
    }
}
