package org.journeygate.insights.web;

import org.journeygate.insights.GateInsight;
import org.journeygate.insights.Insights;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Insights for programs. */
@RestController
@RequestMapping("/api/v1/insights")
class InsightsApi {

    private final Insights insights;

    InsightsApi(Insights insights) {
        this.insights = insights;
    }

    @GetMapping("/gates")
    GateInsight gates(@RequestParam(required = false) @Nullable String model) {
        return insights.gates(model == null || model.isBlank() ? null : model);
    }
}
