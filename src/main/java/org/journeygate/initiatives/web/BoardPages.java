package org.journeygate.initiatives.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.initiatives.BetCount;
import org.journeygate.initiatives.Board;
import org.journeygate.initiatives.GateModelCatalog;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.Named;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The portfolio's bets: a board by gate, a list and a funnel, or the first steps where there is no bet yet. */
@Controller
@RequestMapping("/portfolio")
class BoardPages {

    private static final int CARDS = 6;

    private final Initiatives initiatives;
    private final GateModelCatalog gateModels;
    private final Portfolios portfolios;
    private final Journeys journeys;
    private final Squads squads;
    private final Themes themes;
    private final FirstSteps firstSteps;
    private final FreedCards freed;

    BoardPages(
            Initiatives initiatives,
            GateModelCatalog gateModels,
            Portfolios portfolios,
            Journeys journeys,
            Squads squads,
            Themes themes,
            FirstSteps firstSteps,
            FreedCards freed) {
        this.initiatives = initiatives;
        this.gateModels = gateModels;
        this.portfolios = portfolios;
        this.journeys = journeys;
        this.squads = squads;
        this.themes = themes;
        this.firstSteps = firstSteps;
        this.freed = freed;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable UUID squad,
            @RequestParam(required = false) @Nullable UUID journey,
            @RequestParam(required = false) Initiative.@Nullable Status status,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable String gate,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(defaultValue = "board") String view,
            PageQuery query,
            Actor actor) {
        List<Portfolio> all = portfolios.all();
        Portfolio within = Named.orNull("portfolio", portfolio, portfolios::named);
        var filter = new Initiatives.Filter(
                within == null ? null : within.id(),
                squad == null ? null : new SquadId(squad),
                journey == null ? null : new JourneyId(journey),
                status,
                model == null || model.isBlank() ? null : model,
                gate == null || gate.isBlank() ? null : gate,
                q == null || q.isBlank() ? null : q.strip(),
                theme);
        List<BetCount> counts = initiatives.counts(filter);
        boolean mayRaise =
                actor.is(Role.SQUAD_LEAD) && !squads.ledBy(actor.person()).isEmpty();
        if (counts.isEmpty() && filter.equals(Initiatives.Filter.ALL)) {
            return new ModelAndView("initiatives/first-steps")
                    .addObject("steps", firstSteps.taken(all, mayRaise, actor))
                    .addObject("mayRaise", mayRaise);
        }
        List<GateModelCatalog.Choice> models = gateModels.choices();
        GateModelCatalog.Choice shown = shown(models, filter.gateModel(), counts);
        boolean asList = view.equals("list") || status == Initiative.Status.FINISHED || filter.gate() != null;
        ModelAndView page = new ModelAndView("initiatives/portfolio")
                .addObject("portfolios", all)
                .addObject("currencies", currencies(all))
                .addObject(
                        "squadChoices",
                        squads.search(filter.portfolio(), null, null, PageQuery.first(100))
                                .items())
                .addObject(
                        "themes",
                        themes.search(filter.portfolio(), PageQuery.first(PageQuery.MAX_SIZE))
                                .items())
                .addObject("within", within)
                .addObject("filter", filter)
                .addObject("link", link(within, filter))
                .addObject("figures", PortfolioFigures.of(counts))
                .addObject("models", models)
                .addObject("shown", shown)
                .addObject("mayRaise", mayRaise)
                .addObject("freed", freed.of(within == null ? all : List.of(within)))
                .addObject("asList", asList)
                .addObject("asFunnel", !asList && view.equals("funnel"));
        if (asList) {
            Paged<Initiative> bets = initiatives.search(filter, query);
            return withNames(page.addObject("bets", bets).addObject("gateNames", gateNames(models)), bets.items());
        }
        if (view.equals("funnel")) {
            return page.addObject("funnel", Funnel.of(shown, counts));
        }
        Board board = initiatives.board(filter, shown, CARDS);
        List<Initiative> cards = board.columns().stream()
                .flatMap(column -> column.bets().stream())
                .toList();
        return withNames(page.addObject("board", board), cards);
    }

    private ModelAndView withNames(ModelAndView page, Collection<Initiative> bets) {
        return page.addObject(
                        "squads",
                        squads.all(bets.stream().map(Initiative::squad).collect(Collectors.toSet())))
                .addObject(
                        "journeys",
                        journeys.all(bets.stream().map(Initiative::journey).collect(Collectors.toSet())));
    }

    /** The model asked for, else the one that most bets in play follow, else the usual one. */
    private static GateModelCatalog.Choice shown(
            List<GateModelCatalog.Choice> models, @Nullable String wanted, List<BetCount> counts) {
        Function<GateModelCatalog.Choice, Long> inPlay = model -> counts.stream()
                .filter(count -> count.gateModel().equals(model.key()) && PortfolioFigures.isInPlay(count))
                .mapToLong(BetCount::bets)
                .sum();
        GateModelCatalog.Choice most = models.get(0);
        for (GateModelCatalog.Choice model : models) {
            if (model.key().equals(wanted)) {
                return model;
            }
            most = inPlay.apply(model) > inPlay.apply(most) ? model : most;
        }
        return most;
    }

    private static Map<String, String> gateNames(List<GateModelCatalog.Choice> models) {
        return models.stream()
                .flatMap(model -> model.gates().stream()
                        .map(gate -> Map.entry(model.key() + "/" + gate.key(), gate.key() + " " + gate.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static Map<Object, String> currencies(List<Portfolio> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        Portfolio::id, portfolio -> portfolio.currency().getCurrencyCode()));
    }

    /** The page's own address with everything chosen but view, status, gate and page. */
    private static String link(@Nullable Portfolio within, Initiatives.Filter filter) {
        var link = UriComponentsBuilder.fromPath("/portfolio");
        List<String> values = new ArrayList<>();
        if (within != null) {
            link.queryParam("portfolio", "{portfolio}");
            values.add(within.key());
        }
        if (filter.squad() != null) {
            link.queryParam("squad", "{squad}");
            values.add(filter.squad().value().toString());
        }
        if (filter.journey() != null) {
            link.queryParam("journey", "{journey}");
            values.add(filter.journey().value().toString());
        }
        if (filter.theme() != null) {
            link.queryParam("theme", "{theme}");
            values.add(filter.theme().toString());
        }
        if (filter.text() != null) {
            link.queryParam("q", "{q}");
            values.add(filter.text());
        }
        return link.queryParam("view", "")
                .encode()
                .buildAndExpand(values.toArray())
                .toUriString();
    }
}
