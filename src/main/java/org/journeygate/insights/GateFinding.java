package org.journeygate.insights;

import java.util.Comparator;
import java.util.List;
import org.journeygate.gates.Outcome;
import org.jspecify.annotations.Nullable;

/** What stands out among the gates' figures, for the sentences on their page. */
public record GateFinding(GateInsight insight) {

    private static final int ENOUGH = 5;
    private static final int MOST = 10;

    public boolean isEmpty() {
        return insight.gates().isEmpty();
    }

    /** Whether there are gates to compare. */
    public boolean compares() {
        return comparable().size() > 1 && hardest().passRate() < easiest().passRate();
    }

    /** The gate that fewest pass at the first decision, those with fewer than five aside where there are others. */
    public GateInsight.Gate hardest() {
        return comparable().stream()
                .min(Comparator.comparingDouble(GateInsight.Gate::passRate))
                .orElseThrow();
    }

    /** The gate that most pass at the first decision. */
    public GateInsight.Gate easiest() {
        return comparable().stream()
                .max(Comparator.comparingDouble(GateInsight.Gate::passRate))
                .orElseThrow();
    }

    /** Share of all decisions, first and later ones, after which the bet went on. */
    public double forward() {
        long forward = insight.gates().stream()
                .flatMap(gate -> gate.outcomes().entrySet().stream())
                .filter(entry -> entry.getKey().isForward())
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
        return insight.decisions() == 0 ? 0 : (double) forward / insight.decisions();
    }

    /** How many gates squads passed under their charters. */
    public long avoided() {
        return insight.approvalsAvoided().stream()
                .mapToLong(GateInsight.Avoided::gates)
                .sum();
    }

    /** The votes that panels would have had to cast on them at most. */
    public long votesAvoided() {
        return insight.approvalsAvoided().stream()
                .mapToLong(GateInsight.Avoided::votes)
                .sum();
    }

    /** How many of those gates went into the PMO's sample. */
    public long sampled() {
        return insight.approvalsAvoided().stream()
                .mapToLong(GateInsight.Avoided::sampled)
                .sum();
    }

    /** How many of the sample the PMO has looked at. */
    public long lookedAt() {
        return insight.approvalsAvoided().stream()
                .mapToLong(GateInsight.Avoided::lookedAt)
                .sum();
    }

    /** How many of those looked at were not as the charter says. */
    public long notAsChartered() {
        return insight.approvalsAvoided().stream()
                .mapToLong(GateInsight.Avoided::notAsChartered)
                .sum();
    }

    /** The ten criteria that failed most often. */
    public List<GateInsight.FailedCriterion> mostFailed() {
        return insight.failedCriteria().stream().limit(MOST).toList();
    }

    /** The criterion that failed most often; null where none did. */
    public GateInsight.@Nullable FailedCriterion worst() {
        return insight.failedCriteria().isEmpty()
                ? null
                : insight.failedCriteria().get(0);
    }

    /** The outcomes in the order of their column. */
    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    private List<GateInsight.Gate> comparable() {
        List<GateInsight.Gate> enough = insight.gates().stream()
                .filter(gate -> gate.firstDecisions() >= ENOUGH)
                .toList();
        return enough.isEmpty() ? insight.gates() : enough;
    }
}
