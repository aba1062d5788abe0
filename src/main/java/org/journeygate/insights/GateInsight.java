package org.journeygate.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.journeygate.gates.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What all decisions say about the gates: those taken here and those brought in, bets adopted in flight aside.
 *
 * @param gates by name
 * @param decisions all of them, first ones and later ones
 * @param reassessments over all gates
 * @param medianDaysToReassessment over all gates, decision to decision; null where nothing was reassessed
 * @param failedCriteria over all gates, most often failed first
 * @param approvalsAvoided what squads passed under their charters, newest quarter first; in none of the figures above
 * @param models every gate model there are decisions of, also where only one was asked for
 */
public record GateInsight(
        List<Gate> gates,
        long decisions,
        long reassessments,
        @Nullable Double medianDaysToReassessment,
        List<FailedCriterion> failedCriteria,
        List<Avoided> approvalsAvoided,
        List<Model> models) {

    /**
     * One gate.
     *
     * @param firstDecisions initiatives that were decided here at least once
     * @param passed of the first decisions, those for GO or GO_WITH_CONDITIONS
     * @param passRate {@code passed} of {@code firstDecisions}, 0 to 1
     * @param reassessments initiatives that were decided here a second time
     * @param medianDaysToReassessment from first to second decision; null where nothing was reassessed
     * @param outcomes decisions by outcome, later ones included
     * @param medianDaysToDecision from submission to decision, by outcome; outcomes without a known submission are left out
     */
    public record Gate(
            String gate,
            long firstDecisions,
            long passed,
            double passRate,
            long reassessments,
            @Nullable Double medianDaysToReassessment,
            Map<Outcome, Long> outcomes,
            Map<Outcome, Double> medianDaysToDecision,
            List<FailedCriterion> failedCriteria) {}

    /**
     * How often one criterion of one gate model was not met, over all decisions.
     *
     * @param model criteria of the same code in other models are others
     */
    public record FailedCriterion(String model, String criterion, long count) {}

    /**
     * What one squad passed under its charter in one quarter, so that no panel was asked.
     *
     * @param quarter first day of the portfolio's quarter
     * @param gates how often
     * @param votes that the panels would have taken at most
     * @param sampled of the gates, those that went into the PMO's sample
     * @param lookedAt of these, those that the PMO has looked at
     * @param notAsChartered of these, those that it found not as the charter says
     */
    public record Avoided(
            LocalDate quarter,
            String squad,
            long gates,
            long votes,
            long sampled,
            long lookedAt,
            long notAsChartered) {}

    /**
     * One gate model that decisions were taken by.
     *
     * @param imported whether it is known from brought-in decisions alone
     */
    public record Model(String name, boolean imported) {}
}
