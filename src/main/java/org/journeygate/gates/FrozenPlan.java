package org.journeygate.gates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.checks.Doubt;
import org.journeygate.initiatives.checks.Doubts;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.journeys.Journeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A bet's plan and the answers to its checks, as they are frozen with the evidence. */
@Component
class FrozenPlan {

    private final Plans plans;
    private final Themes themes;
    private final Doubts doubts;
    private final Journeys journeys;

    FrozenPlan(Plans plans, Themes themes, Doubts doubts, Journeys journeys) {
        this.plans = plans;
        this.themes = themes;
        this.doubts = doubts;
        this.journeys = journeys;
    }

    /** What to add to the frozen content: {@code plan} where there is one, {@code checks} where something was found. */
    Map<String, Object> of(Initiative bet) {
        Plan plan = plans.of(bet.id());
        return of(plan, doubts.about(bet, plan, journeys.get(bet.journey())));
    }

    /** As above, of a plan and what was found about its bet that are at hand. */
    Map<String, Object> of(Plan plan, Doubt.Findings findings) {
        Map<String, Object> content = new HashMap<>();
        if (plan.version() > 0) {
            content.put("plan", facts(plan));
        }
        List<Doubt> found = findings.doubts();
        if (!found.isEmpty()) {
            content.put("checks", found.stream().map(FrozenPlan::facts).toList());
        }
        return content;
    }

    private Map<String, Object> facts(Plan plan) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("version", plan.version());
        facts.put("theme", plan.theme() == null ? "" : themes.get(plan.theme()).name());
        facts.put("job", plan.job() == null ? "" : plan.job().words());
        facts.put("revenue", facts(plan.revenue()));
        facts.put("retention", facts(plan.retention()));
        facts.put("brand", facts(plan.brand()));
        facts.put("tradeOffs", text(plan.tradeOffs()));
        facts.put(
                "milestones",
                plan.milestones().stream()
                        .map(one ->
                                Map.of("name", one.name(), "dueOn", text(one.dueOn()), "doneOn", text(one.doneOn())))
                        .toList());
        facts.put(
                "phases",
                plan.phases().stream()
                        .map(one -> Map.of(
                                "name",
                                one.name(),
                                "goal",
                                one.goal(),
                                "from",
                                text(one.from()),
                                "until",
                                text(one.until()),
                                "share",
                                one.share() == null ? "" : one.share().toPlainString()))
                        .toList());
        facts.put(
                "risks",
                plan.risks().stream()
                        .map(one -> Map.of(
                                "text",
                                one.text(),
                                "likelihood",
                                one.likelihood().name(),
                                "impact",
                                one.impact().name(),
                                "answer",
                                text(one.answer()),
                                "owner",
                                text(one.owner())))
                        .toList());
        facts.put(
                "discovery",
                plan.discovery().stream()
                        .map(one -> Map.of(
                                "milestone",
                                text(one.milestone()),
                                "kind",
                                one.kind().name(),
                                "what",
                                one.what(),
                                "planned",
                                text(one.planned()),
                                "on",
                                text(one.on()),
                                "doneOn",
                                text(one.doneOn()),
                                "link",
                                text(one.link())))
                        .toList());
        return facts;
    }

    private static Map<String, Object> facts(Plan.Worth worth) {
        return Map.of(
                "amount",
                worth.amount() == null ? "" : worth.amount().toPlainString(),
                "estimate",
                text(worth.estimate()));
    }

    private static Map<String, Object> facts(Doubt doubt) {
        Doubt.Answer answer = doubt.answer();
        return Map.of(
                "check",
                doubt.kind().slug(),
                "text",
                doubt.text(),
                "stance",
                answer == null ? "" : answer.stance().name(),
                "reason",
                answer == null ? "" : answer.reason(),
                "answeredBy",
                answer == null ? "" : text(answer.by().value()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
