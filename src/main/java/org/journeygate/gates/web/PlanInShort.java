package org.journeygate.gates.web;

import org.journeygate.gates.Dossiers;
import org.journeygate.gates.GateRequestId;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.checks.Doubts;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.initiatives.plans.Roadmap;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.journeys.Journey;
import org.journeygate.shared.web.Wording;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The plan of the bet in a few lines, and what speaks against the bet, for who decides. */
@Component
class PlanInShort {

    private final Dossiers dossiers;
    private final Plans plans;
    private final Themes themes;
    private final Doubts doubts;
    private final Wording wording;

    PlanInShort(Dossiers dossiers, Plans plans, Themes themes, Doubts doubts, Wording wording) {
        this.dossiers = dossiers;
        this.plans = plans;
        this.themes = themes;
        this.doubts = doubts;
        this.wording = wording;
    }

    /** Adds it to a page of a gate request. */
    ModelAndView on(ModelAndView page, GateRequestId request) {
        if (page.getModel().get("bet") instanceof Initiative bet
                && page.getModel().get("journey") instanceof Journey journey) {
            Plan plan = plans.of(bet.id());
            page.addObject("plan", plan)
                    .addObject("theme", plan.theme() == null ? null : themes.get(plan.theme()))
                    .addObject("roadmap", Roadmap.of(plan, wording.today()))
                    .addObject("frozenPlan", dossiers.frozenPlan(request))
                    .addObject("findings", doubts.about(bet, plan, journey));
        }
        return page;
    }
}
