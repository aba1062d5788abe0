package org.journeygate.insights;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.journeygate.insights.GateInsight.FailedCriterion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the record says; open to everyone who is signed in. */
@Component
public class Insights {

    private static final Comparator<FailedCriterion> MOST_FIRST = Comparator.comparingLong(FailedCriterion::count)
            .reversed()
            .thenComparing(FailedCriterion::model)
            .thenComparing(FailedCriterion::criterion, Insights::asNumbers);

    private final DecisionFacts facts;

    Insights(DecisionFacts facts) {
        this.facts = facts;
    }

    /**
     * The gates' figures; six statements, however much there is.
     *
     * @param model one gate model alone; null for all of them, pooled by the gate's name
     */
    @Transactional(readOnly = true)
    public GateInsight gates(@Nullable String model) {
        var outcomes = facts.outcomes(model);
        var failed = facts.failedCriteria(model);
        List<GateInsight.Gate> gates = facts.gates(model).stream()
                .map(gate -> new GateInsight.Gate(
                        gate.gate(),
                        gate.firstDecisions(),
                        gate.passed(),
                        gate.firstDecisions() == 0 ? 0 : (double) gate.passed() / gate.firstDecisions(),
                        gate.reassessments(),
                        gate.medianDays(),
                        DecisionFacts.counts(outcomes, gate.gate()),
                        DecisionFacts.days(outcomes, gate.gate()),
                        failed.stream()
                                .filter(criterion -> criterion.gate().equals(gate.gate()))
                                .map(DecisionFacts.GateCriterion::failed)
                                .sorted(MOST_FIRST)
                                .toList()))
                .toList();
        var overall = facts.overall(model);
        return new GateInsight(
                gates,
                overall.decisions(),
                overall.reassessments(),
                overall.medianDays(),
                pooled(failed),
                facts.approvalsAvoided(model),
                facts.models());
    }

    private static List<FailedCriterion> pooled(List<DecisionFacts.GateCriterion> failed) {
        return failed.stream()
                .map(DecisionFacts.GateCriterion::failed)
                .collect(Collectors.groupingBy(
                        criterion -> List.of(criterion.model(), criterion.criterion()),
                        Collectors.summingLong(FailedCriterion::count)))
                .entrySet()
                .stream()
                .map(entry -> new FailedCriterion(
                        entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** 2 before 10, as people count. */
    private static int asNumbers(String one, String other) {
        if (one.matches("\\d{1,9}") && other.matches("\\d{1,9}")) {
            return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
        }
        return one.compareTo(other);
    }
}
