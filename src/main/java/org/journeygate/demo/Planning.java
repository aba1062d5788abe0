package org.journeygate.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.checks.Doubts;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.PlanParticulars;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.journeys.Persona;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the squads say what their bets serve and answer what speaks against them, and in the end plan them. */
@Component
@Profile("demo")
class Planning {

    private final Registry registry;
    private final Initiatives initiatives;
    private final Plans plans;
    private final Doubts doubts;
    private final Clock clock;

    Planning(Registry registry, Initiatives initiatives, Plans plans, Doubts doubts, Clock clock) {
        this.registry = registry;
        this.initiatives = initiatives;
        this.plans = plans;
        this.doubts = doubts;
        this.clock = clock;
    }

    /** What the bet serves, and the answers that the squad has ready. */
    void begin(InitiativeId id, Script.Bet bet) {
        Script.Plan script = bet.plan();
        if (script == null) {
            return;
        }
        Initiative raised = initiatives.get(id);
        Actor lead = registry.leadOf(registry.squad(raised.squad()));
        Plan empty = plans.of(id);
        UUID theme = plans.themesFor(raised).stream()
                .filter(one -> one.name().equals(script.theme()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo names the theme " + script.theme()))
                .id()
                .value();
        UUID job = plans.jobsFor(raised).stream()
                .filter(one -> one.text().equals(script.job()))
                .map(Persona.Job::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo names the job " + script.job()))
                .value();
        plans.write(id, empty.version(), PlanParticulars.of(empty).withPurpose(theme, job, null), lead);
        some(script.replies())
                .forEach(reply -> doubts.answer(raised, reply.check(), null, reply.stance(), reply.reason(), lead));
    }

    /** The whole plan, as it stands today. */
    void finish(InitiativeId id, Script.Bet bet) {
        Script.Plan script = bet.plan();
        Initiative present = initiatives.get(id);
        Actor lead = registry.leadOf(registry.squad(present.squad()));
        if (script == null || !plans.mayChange(present, lead)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), registry.portfolio(present.portfolio()).zone());
        Plan plan = plans.of(id);
        PlanParticulars said = PlanParticulars.of(plan)
                .withWorth(
                        worth(script.revenue(), script.revenueFrom()),
                        worth(script.retention(), script.retentionFrom()),
                        worth(null, script.brandFrom()))
                .withTradeOffs(script.tradeOffs())
                .withMilestones(
                        some(script.milestones()).stream()
                                .map(one -> new PlanParticulars.Milestone(
                                        one.name(),
                                        today.plusDays(one.in()),
                                        one.in() < 0 && !one.open() ? today.plusDays(one.in() - 1) : null))
                                .toList(),
                        Map.of())
                .withPhases(some(script.phases()).stream()
                        .map(one -> new PlanParticulars.Phase(
                                one.name(),
                                one.goal(),
                                today.plusDays(one.from()),
                                today.plusDays(one.until()),
                                one.share()))
                        .toList())
                .withRisks(some(script.risks()).stream()
                        .map(one -> new PlanParticulars.Risk(
                                one.text(),
                                one.likelihood(),
                                one.impact(),
                                one.answer(),
                                lead.person().value()))
                        .toList())
                .withDiscovery(some(script.discovery()).stream()
                        .map(one -> new PlanParticulars.Discovery(
                                one.milestone(),
                                one.kind(),
                                one.what(),
                                one.planned(),
                                today.plusDays(one.in()),
                                one.in() < 0 ? today.plusDays(one.in()) : null,
                                null))
                        .toList());
        plans.write(id, plan.version(), said, lead);
    }

    private static PlanParticulars.Worth worth(@Nullable BigDecimal amount, @Nullable String estimate) {
        return new PlanParticulars.Worth(amount, estimate);
    }

    private static <T> List<T> some(@Nullable List<T> rows) {
        return Objects.requireNonNullElse(rows, List.of());
    }
}
