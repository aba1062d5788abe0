package org.journeygate.gates.rights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.JourneyId;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * What was found, or would be found now, about a request for a gate.
 *
 * @param limit key of the limit that sends it to the panel, {@link RightsTable#INSIDE} where none does
 * @param quarter first day of the portfolio's quarter
 * @param cost all that the bet asks for, null where it does not say
 * @param taken what the go takes from the quarter, in the portfolio's currency
 * @param amount what the limit was held against where it is one of money, else null
 * @param allowed the charter's limit of money that was passed, else null
 * @param charter in force, or null
 * @param lines what the charter never leaves to the squad, and what was said of it
 * @param seats votes that its panel takes at most
 */
public record Finding(
        String limit,
        SquadId squad,
        InitiativeId bet,
        JourneyId journey,
        List<UUID> stages,
        LocalDate quarter,
        @Nullable BigDecimal cost,
        BigDecimal taken,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal allowed,
        String currency,
        @Nullable UnderCharter charter,
        int seats,
        CharterLines lines) {

    public Finding {
        stages = List.copyOf(stages);
    }

    /** Whether the squad passes the gate by itself. */
    public boolean inside() {
        return limit.equals(RightsTable.INSIDE);
    }
}
