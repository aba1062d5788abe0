package org.journeygate.initiatives.plans.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.initiatives.plans.Hypothesis;
import org.journeygate.initiatives.plans.Plan;
import org.jspecify.annotations.Nullable;

/** A bet's plan as programs read it. */
record PlanJson(
        UUID initiativeId,
        int version,
        String hypothesis,
        List<String> missing,
        @Nullable UUID themeId,
        @Nullable UUID jobId,
        @Nullable String job,
        @Nullable Instant jobNamedAt,
        Worth revenue,
        Worth retention,
        Worth brand,
        @Nullable String tradeOffs,
        List<Milestone> milestones,
        List<Plan.Phase> phases,
        List<Risk> risks,
        List<Plan.Discovery> discovery) {

    static PlanJson of(Plan plan, Hypothesis hypothesis, LocalDate today) {
        Plan.Job job = plan.job();
        return new PlanJson(
                plan.bet().value(),
                plan.version(),
                hypothesis.text(),
                hypothesis.missing(),
                plan.theme() == null ? null : plan.theme().value(),
                job == null || job.id() == null ? null : job.id().value(),
                job == null ? null : job.words(),
                job == null ? null : job.namedAt(),
                Worth.of(plan.revenue()),
                Worth.of(plan.retention()),
                Worth.of(plan.brand()),
                plan.tradeOffs(),
                plan.milestones().stream()
                        .map(one -> new Milestone(one.name(), one.dueOn(), one.doneOn(), one.isLate(today)))
                        .toList(),
                plan.phases(),
                plan.risks().stream()
                        .map(one -> new Risk(one.text(), one.likelihood(), one.impact(), one.answer(), one.owner()))
                        .toList(),
                plan.discovery());
    }

    record Worth(@Nullable BigDecimal amount, @Nullable String estimate) {

        static Worth of(Plan.Worth worth) {
            return new Worth(worth.amount(), worth.estimate());
        }
    }

    record Milestone(String name, LocalDate dueOn, @Nullable LocalDate doneOn, boolean late) {}

    record Risk(
            String text,
            Plan.Level likelihood,
            Plan.Level impact,
            @Nullable String answer,
            @Nullable UUID ownerId) {}
}
