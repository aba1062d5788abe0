package org.journeygate.gates;

import java.util.List;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.gates.rights.CharterLines;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * Whether a squad passes a gate by itself, or which limit sends it to the panel.
 *
 * @param limit key of the limit, {@code NONE} where it is inside
 * @param sentence the same in words
 * @param charter in force, or null
 * @param needed what is to be confirmed by people outside the squad before it can be inside, empty where another limit stands in the way; once it is submitted, what was confirmed
 * @param lines what the charter never leaves to the squad; of a draft nothing is said yet, and {@code inside} supposes that none applies
 */
public record RightsOutlook(
        boolean inside,
        String limit,
        String sentence,
        @Nullable UnderCharter charter,
        List<Needed> needed,
        CharterLines lines) {

    public RightsOutlook {
        needed = List.copyOf(needed);
    }

    /**
     * One thing to be confirmed.
     *
     * @param last what was last asked, or null
     * @param covered whether it is confirmed for the bet as it stands
     * @param outdated whether the bet has changed since it was asked
     * @param confirmer who would be asked, or null where nobody outside the squad is named
     */
    public record Needed(
            Confirmation.Kind kind,
            @Nullable Confirmation last,
            boolean covered,
            boolean outdated,
            @Nullable Person confirmer) {

        /** Whether somebody has it before them now. */
        public boolean isWaiting() {
            return last != null && last.isOpen() && !outdated;
        }
    }
}
