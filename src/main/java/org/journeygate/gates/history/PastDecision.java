package org.journeygate.gates.history;

import java.time.LocalDate;
import java.util.List;
import org.journeygate.gates.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One decision at one gate as another system or a published report tells it.
 *
 * @param initiativeCode the bet's code over there
 * @param gateModel the model's own name, whether it exists here or not
 * @param submittedOn null where unknown, never after {@code decidedOn}
 * @param failedCriteria codes of the criteria that were not met, each once, sorted
 * @param sourceUrl where it can be read up, or null
 */
public record PastDecision(
        String initiativeCode,
        String initiativeTitle,
        @Nullable String portfolio,
        String gateModel,
        String gate,
        @Nullable LocalDate submittedOn,
        LocalDate decidedOn,
        Outcome outcome,
        List<String> failedCriteria,
        @Nullable String sourceUrl) {

    public PastDecision {
        failedCriteria = failedCriteria.stream().distinct().sorted().toList();
    }

    /** What makes two rows the same decision. */
    public Key key() {
        return new Key(initiativeCode, gateModel, gate, decidedOn);
    }

    /** The identity of a past decision: there is at most one per bet, gate and day. */
    public record Key(String initiativeCode, String gateModel, String gate, LocalDate decidedOn) {}
}
