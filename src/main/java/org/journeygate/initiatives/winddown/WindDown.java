package org.journeygate.initiatives.winddown;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The list of what a stopped bet leaves behind. It is closed by its last answer.
 *
 * @param decision code of the decision that stopped the bet
 * @param days working days that it was given
 * @param responsible who answers it, at first the squad's lead
 * @param turnOpenedAt since when whoever is responsible now has it
 * @param passedOnAt when it was last passed to the PMO for being late, or null
 * @param extendedAt when the PMO extended it, or null
 */
public record WindDown(
        WindDownId id,
        InitiativeId initiative,
        String decision,
        int days,
        UserId responsible,
        Instant openedAt,
        Instant turnOpenedAt,
        Instant dueAt,
        @Nullable Instant passedOnAt,
        @Nullable Instant extendedAt,
        @Nullable String extendedReason,
        @Nullable Instant closedAt,
        @Nullable UserId closedBy,
        List<Line> lines) {

    public WindDown {
        lines = List.copyOf(lines);
    }

    /** Whether every line is answered. */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether its deadline has passed. */
    public boolean isLate(Instant now) {
        return !isClosed() && dueAt.isBefore(now);
    }

    /** How many lines are answered. */
    public long answered() {
        return lines.stream().filter(line -> !line.isOpen()).count();
    }

    Optional<Line> line(LineId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }
}
