package org.journeygate.insights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.journeygate.gates.Outcome;
import org.journeygate.insights.GateFinding;
import org.journeygate.insights.GateInsight;
import org.journeygate.insights.Insights;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What all decisions say about the gates, as a page and to take away. */
@Controller
@RequestMapping("/insights")
class InsightsPages {

    private final Insights insights;

    InsightsPages(Insights insights) {
        this.insights = insights;
    }

    @GetMapping
    String gates(@RequestParam(required = false) @Nullable String model, Actor actor, Model page) {
        GateInsight insight = insights.gates(chosen(model));
        page.addAttribute("insight", insight);
        page.addAttribute("finding", new GateFinding(insight));
        page.addAttribute("chosen", chosen(model));
        page.addAttribute("mayImport", actor.is(Role.PMO) || actor.is(Role.ADMINISTRATOR));
        return "insights/gates";
    }

    @GetMapping("/gates.csv")
    void gatesFile(@RequestParam(required = false) @Nullable String model, HttpServletResponse response)
            throws IOException {
        Csv table = file(
                "gates.csv",
                response,
                "gate",
                "first_decisions",
                "passed",
                "pass_rate",
                "reassessments",
                "median_days_to_reassessment",
                "GO",
                "GO_WITH_CONDITIONS",
                "PIVOT",
                "PAUSE",
                "STOP");
        for (GateInsight.Gate gate : insights.gates(chosen(model)).gates()) {
            table.row(
                    gate.gate(),
                    gate.firstDecisions(),
                    gate.passed(),
                    gate.passRate(),
                    gate.reassessments(),
                    gate.medianDaysToReassessment(),
                    gate.outcomes().get(Outcome.GO),
                    gate.outcomes().get(Outcome.GO_WITH_CONDITIONS),
                    gate.outcomes().get(Outcome.PIVOT),
                    gate.outcomes().get(Outcome.PAUSE),
                    gate.outcomes().get(Outcome.STOP));
        }
    }

    @GetMapping("/criteria.csv")
    void criteriaFile(@RequestParam(required = false) @Nullable String model, HttpServletResponse response)
            throws IOException {
        Csv table = file("failed-criteria.csv", response, "gate_model", "criterion", "failed");
        insights.gates(chosen(model))
                .failedCriteria()
                .forEach(failed -> table.row(failed.model(), failed.criterion(), failed.count()));
    }

    @GetMapping("/approvals-avoided.csv")
    void avoidedFile(@RequestParam(required = false) @Nullable String model, HttpServletResponse response)
            throws IOException {
        Csv table = file(
                "approvals-avoided.csv",
                response,
                "quarter_begins",
                "squad",
                "gates",
                "votes_at_most",
                "sampled",
                "looked_at",
                "not_as_chartered");
        insights.gates(chosen(model))
                .approvalsAvoided()
                .forEach(avoided -> table.row(
                        avoided.quarter(),
                        avoided.squad(),
                        avoided.gates(),
                        avoided.votes(),
                        avoided.sampled(),
                        avoided.lookedAt(),
                        avoided.notAsChartered()));
    }

    private static Csv file(String name, HttpServletResponse response, String... header) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
        return new Csv(response.getWriter(), header);
    }

    private static @Nullable String chosen(@Nullable String model) {
        return model == null || model.isBlank() ? null : model;
    }
}
