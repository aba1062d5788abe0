package org.journeygate.initiatives.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.journeygate.initiatives.BetCount;
import org.journeygate.initiatives.GateModelCatalog;
import org.journeygate.initiatives.Initiative;

/** How many of a model's bets came to each of its gates, and what became of them there. */
record Funnel(List<Step> steps, long raised, long through) {

    /** Of the bets of that model; those of other models are left out. */
    static Funnel of(GateModelCatalog.Choice model, List<BetCount> counts) {
        List<BetCount> ours = counts.stream()
                .filter(count -> count.gateModel().equals(model.key()))
                .toList();
        long raised = sum(ours, count -> true);
        long left = raised;
        List<Step> steps = new ArrayList<>();
        for (GateModelCatalog.Gate gate : model.gates()) {
            List<BetCount> here = ours.stream()
                    .filter(count -> gate.key().equals(count.gate()))
                    .toList();
            Step step = new Step(
                    gate,
                    left,
                    sum(here, count -> count.status() == Initiative.Status.ACTIVE),
                    sum(here, count -> count.status() == Initiative.Status.PAUSED),
                    sum(here, count -> count.status() == Initiative.Status.STOPPED));
            steps.add(step);
            left = step.passed();
        }
        return new Funnel(List.copyOf(steps), raised, left);
    }

    /** The gate at which more than half of those that were stopped were stopped; empty where there is none. */
    public Optional<Step> hardest() {
        long stopped = steps.stream().mapToLong(Step::stopped).sum();
        return steps.stream().filter(step -> 2 * step.stopped() > stopped).findFirst();
    }

    private static long sum(List<BetCount> counts, Predicate<BetCount> which) {
        return counts.stream().filter(which).mapToLong(BetCount::bets).sum();
    }

    /**
     * One gate.
     *
     * @param came bets that ever stood before it
     * @param active those that stand before it now and go on
     * @param paused those that rest before it
     * @param stopped those that ended there
     */
    record Step(GateModelCatalog.Gate gate, long came, long active, long paused, long stopped) {

        /** Bets that went on from here. */
        public long passed() {
            return came - active - paused - stopped;
        }
    }
}
