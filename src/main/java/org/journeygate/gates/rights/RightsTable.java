package org.journeygate.gates.rights;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.journeygate.workflow.DecisionTables;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks {@code decisionRights} whether a squad passes a gate by itself. Whatever the table says, nothing goes on without a
 * charter in force, beyond its money, at the last gate of what cannot be undone, or where a line applies that the charter never leaves to the squad, or nobody
 * said that none does; where no row matches, the panel decides.
 */
@Component
public class RightsTable {

    /** Within every limit. */
    public static final String INSIDE = "NONE";
    /** No charter is in force. */
    public static final String NO_CHARTER = "NO_CHARTER";
    /** The last gate of what cannot be undone. */
    public static final String LAST_GATE = "LAST_GATE";
    /** Too much for one decision. */
    public static final String PER_DECISION = "PER_DECISION";
    /** Too much for the quarter. */
    public static final String PER_QUARTER = "PER_QUARTER";

    /** One of the lines applies that the charter never leaves to the squad. */
    public static final String MUST_ESCALATE = "MUST_ESCALATE";
    /** Nobody said whether one of them applies. */
    public static final String MUST_ESCALATE_UNSAID = "MUST_ESCALATE_UNSAID";

    static final String TABLE = "decisionRights";
    static final String NO_ROW = "NO_ROW";
    private static final int LONGEST = 60;

    private final DecisionTables tables;

    RightsTable(DecisionTables tables) {
        this.tables = tables;
    }

    /** Stops the start where a folder of the customer's own was copied before there was this table, or where it cannot be read. */
    @EventListener(ApplicationStartedEvent.class)
    void requireTable() {
        try {
            limit(new Asked(
                    true,
                    false,
                    false,
                    true,
                    false,
                    true,
                    true,
                    1,
                    3,
                    BigDecimal.ONE,
                    BigDecimal.TEN,
                    BigDecimal.ONE,
                    BigDecimal.TEN,
                    true,
                    true,
                    CharterLines.NONE));
        } catch (IllegalStateException missing) {
            throw new IllegalStateException(
                    "Nobody can say what squads decide by themselves: copy decision-rights.dmn, as shipped, into the folder"
                            + " that journeygate.processes names, or mend it there. "
                            + missing.getMessage(),
                    missing);
        }
    }

    /** The limit that sends it to the panel, as a key; {@link #INSIDE} where none does. */
    public String limit(Asked asked) {
        List<Map<String, Object>> rows = tables.ask(TABLE, inputs(asked));
        if (rows.isEmpty()) {
            return NO_ROW;
        }
        Object said = rows.get(0).get("limit");
        String limit = said == null ? "" : String.valueOf(said).strip();
        if (!Boolean.TRUE.equals(rows.get(0).get("inside"))) {
            return limit.isEmpty() || limit.equals(INSIDE)
                    ? NO_ROW
                    : limit.substring(0, Math.min(LONGEST, limit.length()));
        }
        return always(asked);
    }

    private static String always(Asked asked) {
        if (!asked.charter()) {
            return NO_CHARTER;
        }
        if (asked.lastGate() && !asked.reversible()) {
            return LAST_GATE;
        }
        if (asked.decisionMoney().compareTo(asked.perDecision()) > 0) {
            return PER_DECISION;
        }
        if (asked.quarterMoney().compareTo(asked.perQuarter()) > 0) {
            return PER_QUARTER;
        }
        return switch (asked.lines().escalates()) {
            case APPLIES -> MUST_ESCALATE;
            case UNSAID -> MUST_ESCALATE_UNSAID;
            case NONE -> INSIDE;
        };
    }

    private static Map<String, Object> inputs(Asked asked) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("charter", asked.charter());
        inputs.put("panelBefore", asked.panelBefore());
        inputs.put("lastGate", asked.lastGate());
        inputs.put("reversible", asked.reversible());
        inputs.put("irreversibleAllowed", asked.irreversibleAllowed());
        inputs.put("journeyWithin", asked.journeyWithin());
        inputs.put("effectsWithin", asked.effectsWithin());
        inputs.put("risk", asked.risk());
        inputs.put("highestRisk", asked.highestRisk());
        inputs.put("decisionMoney", asked.decisionMoney().doubleValue());
        inputs.put("perDecision", asked.perDecision().doubleValue());
        inputs.put("quarterMoney", asked.quarterMoney().doubleValue());
        inputs.put("perQuarter", asked.perQuarter().doubleValue());
        inputs.put("costConfirmed", asked.costConfirmed());
        inputs.put("reversibilityConfirmed", asked.reversibilityConfirmed());
        inputs.put("escalates", asked.lines().escalates().name());
        return inputs;
    }

    /**
     * What the table looks at.
     *
     * @param charter whether one is in force for the squad
     * @param panelBefore whether a panel has had this gate of this bet before
     * @param effectsWithin whether all journeys that it makes worse, or may make worse, by their owners' words or else the squad's,
     *     are within the rights as well
     * @param risk 1 low, 2 medium, 3 high
     * @param highestRisk the highest that the charter allows, 0 for none
     * @param decisionMoney as {@link Spending#decision}
     * @param lines what the charter never leaves to the squad; the table is told whether one applies, not the words
     * @param quarterMoney as {@link Spending#quarter}
     */
    public record Asked(
            boolean charter,
            boolean panelBefore,
            boolean lastGate,
            boolean reversible,
            boolean irreversibleAllowed,
            boolean journeyWithin,
            boolean effectsWithin,
            int risk,
            int highestRisk,
            BigDecimal decisionMoney,
            BigDecimal perDecision,
            BigDecimal quarterMoney,
            BigDecimal perQuarter,
            boolean costConfirmed,
            boolean reversibilityConfirmed,
            CharterLines lines) {}
}
