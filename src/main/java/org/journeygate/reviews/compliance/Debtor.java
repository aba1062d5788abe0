package org.journeygate.reviews.compliance;

import java.time.Instant;
import java.util.List;
import org.journeygate.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person with everything that they owe the open reviews by now, what is due first before the rest.
 *
 * @param person null: the PMO as a whole, where nobody of it has claimed the item
 * @param standing whether they can be chased now, and if not why
 * @param chased when a person last chased them, or null
 * @param reminded when the clock last chased them for one of these, or null
 */
public record Debtor(
        @Nullable Person person,
        List<DueLine> lines,
        Standing standing,
        @Nullable LastChase chased,
        @Nullable Instant reminded) {

    public Debtor {
        lines = List.copyOf(lines);
    }

    /** Whether they can be chased now. */
    public boolean isOpen() {
        return standing == Standing.OPEN;
    }

    /** How many of these lines are over their date and can be done. */
    public long late() {
        return lines.stream()
                .filter(line -> !line.isBlocked() && line.daysLate() > 0)
                .count();
    }

    /** How a person stands to a chase. */
    public enum Standing {
        /** Can be chased. */
        OPEN,
        /** Was chased today by a person. */
        CHASED_TODAY,
        /** All that is owed waits for something else. */
        BLOCKED,
        /** Has left: the items are to be handed over or let go. */
        INACTIVE,
        /** Has no mail address. */
        NO_ADDRESS,
        /** Is the PMO, which chases. */
        PMO,
        /** Owes nothing by now any more. */
        NOTHING_DUE
    }

    /**
     * When a person was last chased by a person.
     *
     * @param by the name of who did
     */
    public record LastChase(Instant at, String by) {}
}
