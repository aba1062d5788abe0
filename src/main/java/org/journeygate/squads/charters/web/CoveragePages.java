package org.journeygate.squads.charters.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.shared.web.Named;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Coverage;
import org.journeygate.squads.charters.Coverages;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The coverage map: journeys by squads, with overlaps and gaps. */
@Controller
@RequestMapping("/charters")
class CoveragePages {

    private final Coverages coverages;
    private final Portfolios portfolios;
    private final Squads squads;

    CoveragePages(Coverages coverages, Portfolios portfolios, Squads squads) {
        this.coverages = coverages;
        this.portfolios = portfolios;
        this.squads = squads;
    }

    /** What there is to see about charters as a whole. */
    @GetMapping
    String home() {
        return "redirect:/charters/coverage";
    }

    @GetMapping("/coverage")
    ModelAndView read(
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String q,
            Actor actor) {
        List<Portfolio> all = portfolios.all();
        Portfolio chosen = Named.orNull("portfolio", portfolio, portfolios::named);
        Portfolio shown = chosen == null ? firstOf(all, actor) : chosen;
        Coverage coverage = shown == null ? null : coverages.of(shown.id(), q);
        return new ModelAndView("squads/coverage")
                .addObject("portfolios", all)
                .addObject("shown", shown)
                .addObject("coverage", coverage)
                .addObject("q", q == null || q.isBlank() ? null : q.strip())
                .addObject("functions", SquadFunction.values());
    }

    /** The one in which the reader leads a squad, else the first. */
    private @Nullable Portfolio firstOf(List<Portfolio> all, Actor actor) {
        Set<PortfolioId> own =
                squads.ledBy(actor.person()).stream().map(Squad::portfolio).collect(Collectors.toSet());
        return all.stream().filter(one -> own.contains(one.id())).findFirst().orElse(all.isEmpty() ? null : all.get(0));
    }
}
