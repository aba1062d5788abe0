package org.journeygate.initiatives.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.plans.Hypothesis;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.PlanParticulars;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/initiatives/{id}/plan")
class PlanApi {

    private final Plans plans;
    private final Initiatives initiatives;
    private final Journeys journeys;
    private final Personas personas;
    private final Metrics metrics;
    private final Portfolios portfolios;
    private final Clock clock;

    PlanApi(
            Plans plans,
            Initiatives initiatives,
            Journeys journeys,
            Personas personas,
            Metrics metrics,
            Portfolios portfolios,
            Clock clock) {
        this.plans = plans;
        this.initiatives = initiatives;
        this.journeys = journeys;
        this.personas = personas;
        this.metrics = metrics;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<PlanJson> read(@PathVariable String id) {
        Initiative bet = initiatives.named(id);
        return answer(bet, plans.of(bet.id()));
    }

    @PutMapping
    ResponseEntity<PlanJson> write(
            @PathVariable String id, @RequestBody PlanParticulars body, IfMatch seen, Actor actor) {
        Initiative bet = initiatives.named(id);
        return answer(bet, plans.write(bet.id(), seen.version(), body, actor));
    }

    private ResponseEntity<PlanJson> answer(Initiative bet, Plan plan) {
        var hypothesis = Hypothesis.of(
                bet,
                bet.persona() == null ? null : personas.get(bet.persona()),
                journeys.get(bet.journey()),
                bet.promise() == null ? null : metrics.get(bet.promise().metric()));
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), portfolios.get(bet.portfolio()).zone());
        return ResponseEntity.ok().eTag(ETags.of(plan.version())).body(PlanJson.of(plan, hypothesis, today));
    }
}
