package org.journeygate.initiatives.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a bet's plan, as it was typed or sent; a list that is missing is empty.
 *
 * @param jobId one of the persona's jobs; its words then count, whatever {@code job} says
 */
public record PlanParticulars(
        @Nullable UUID themeId,
        @Nullable UUID jobId,
        @Nullable String job,
        @Nullable Worth revenue,
        @Nullable Worth retention,
        @Nullable Worth brand,
        @Nullable String tradeOffs,
        @Nullable List<Milestone> milestones,
        @Nullable List<Phase> phases,
        @Nullable List<Risk> risks,
        @Nullable List<Discovery> discovery) {

    /** What the plan says now. */
    public static PlanParticulars of(Plan plan) {
        return new PlanParticulars(
                plan.theme() == null ? null : plan.theme().value(),
                idOf(plan.job()),
                plan.job() == null ? null : plan.job().words(),
                Worth.of(plan.revenue()),
                Worth.of(plan.retention()),
                Worth.of(plan.brand()),
                plan.tradeOffs(),
                plan.milestones().stream()
                        .map(one -> new Milestone(one.name(), one.dueOn(), one.doneOn()))
                        .toList(),
                plan.phases().stream()
                        .map(one -> new Phase(one.name(), one.goal(), one.from(), one.until(), one.share()))
                        .toList(),
                plan.risks().stream()
                        .map(one -> new Risk(one.text(), one.likelihood(), one.impact(), one.answer(), one.owner()))
                        .toList(),
                plan.discovery().stream()
                        .map(one -> new Discovery(
                                one.milestone(),
                                one.kind(),
                                one.what(),
                                one.planned(),
                                one.on(),
                                one.doneOn(),
                                one.link()))
                        .toList());
    }

    /** The same with another theme and job. */
    public PlanParticulars withPurpose(@Nullable UUID theme, @Nullable UUID personasJob, @Nullable String words) {
        return new PlanParticulars(
                theme, personasJob, words, revenue, retention, brand, tradeOffs, milestones, phases, risks, discovery);
    }

    /** The same with another worth. */
    public PlanParticulars withWorth(Worth money, Worth staying, Worth reputation) {
        return new PlanParticulars(
                themeId, jobId, job, money, staying, reputation, tradeOffs, milestones, phases, risks, discovery);
    }

    /** The same with other trade-offs. */
    public PlanParticulars withTradeOffs(@Nullable String text) {
        return new PlanParticulars(
                themeId, jobId, job, revenue, retention, brand, text, milestones, phases, risks, discovery);
    }

    /** The same with other milestones; discovery work goes with the milestone that {@code renamed} says it had before. */
    public PlanParticulars withMilestones(List<Milestone> others, Map<String, String> renamed) {
        List<Discovery> moved = orEmpty(discovery).stream()
                .map(work -> {
                    String before = work.milestone();
                    return before == null ? work : work.at(renamed.get(before));
                })
                .toList();
        return new PlanParticulars(
                themeId, jobId, job, revenue, retention, brand, tradeOffs, others, phases, risks, moved);
    }

    /** The same with another roadmap. */
    public PlanParticulars withPhases(List<Phase> others) {
        return new PlanParticulars(
                themeId, jobId, job, revenue, retention, brand, tradeOffs, milestones, others, risks, discovery);
    }

    /** The same with other risks. */
    public PlanParticulars withRisks(List<Risk> others) {
        return new PlanParticulars(
                themeId, jobId, job, revenue, retention, brand, tradeOffs, milestones, phases, others, discovery);
    }

    /** The same with other discovery work. */
    public PlanParticulars withDiscovery(List<Discovery> others) {
        return new PlanParticulars(
                themeId, jobId, job, revenue, retention, brand, tradeOffs, milestones, phases, risks, others);
    }

    private static @Nullable UUID idOf(Plan.@Nullable Job job) {
        return job == null || job.id() == null ? null : job.id().value();
    }

    static <T> List<T> orEmpty(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    /** One kind of worth. */
    public record Worth(
            @Nullable BigDecimal amount, @Nullable String estimate) {

        static Worth of(Plan.Worth worth) {
            return new Worth(worth.amount(), worth.estimate());
        }
    }

    /** One milestone. */
    public record Milestone(
            @Nullable String name,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    /** One phase of the roadmap. */
    public record Phase(
            @Nullable String name,
            @Nullable String goal,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable BigDecimal share) {}

    /** One risk. */
    public record Risk(
            @Nullable String text,
            Plan.@Nullable Level likelihood,
            Plan.@Nullable Level impact,
            @Nullable String answer,
            @Nullable UUID ownerId) {}

    /**
     * One piece of discovery work.
     *
     * @param milestone the name of one of the plan's milestones, or null
     */
    public record Discovery(
            @Nullable String milestone,
            Plan.@Nullable DiscoveryKind kind,
            @Nullable String what,
            @Nullable Integer planned,
            @Nullable LocalDate on,
            @Nullable LocalDate doneOn,
            @Nullable String link) {

        private Discovery at(@Nullable String other) {
            return new Discovery(other, kind, what, planned, on, doneOn, link);
        }
    }
}
