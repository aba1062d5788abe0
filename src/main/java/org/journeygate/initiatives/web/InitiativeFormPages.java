package org.journeygate.initiatives.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.initiatives.GateModelCatalog;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Raising and changing a bet: first for which squad and on which journey, then what it says. */
@Controller
@RequestMapping("/initiatives")
class InitiativeFormPages {

    private final Initiatives initiatives;
    private final Plans plans;
    private final Themes themes;
    private final GateModelCatalog gateModels;
    private final Portfolios portfolios;
    private final Journeys journeys;
    private final Personas personas;
    private final Metrics metrics;
    private final Squads squads;

    InitiativeFormPages(
            Initiatives initiatives,
            Plans plans,
            Themes themes,
            GateModelCatalog gateModels,
            Portfolios portfolios,
            Journeys journeys,
            Personas personas,
            Metrics metrics,
            Squads squads) {
        this.initiatives = initiatives;
        this.plans = plans;
        this.themes = themes;
        this.gateModels = gateModels;
        this.portfolios = portfolios;
        this.journeys = journeys;
        this.personas = personas;
        this.metrics = metrics;
        this.squads = squads;
    }

    @GetMapping("/new")
    ModelAndView blank(
            @RequestParam(required = false) @Nullable UUID squad,
            @RequestParam(required = false) @Nullable UUID journey,
            @RequestParam(defaultValue = "false") boolean choose,
            Actor actor) {
        List<Squad> led = actor.is(Role.SQUAD_LEAD) ? squads.ledBy(actor.person()) : List.of();
        if (led.isEmpty()) {
            throw new NotPermitted(
                    "not-squad-lead", "Bets are raised by the lead of a squad. The PMO says who leads which squad.");
        }
        Squad raising = led.stream()
                .filter(own -> led.size() == 1 || own.id().value().equals(squad))
                .findFirst()
                .orElse(null);
        if (raising == null) {
            return new ModelAndView("initiatives/choose-squad").addObject("squads", led);
        }
        JourneyId on = journey != null ? new JourneyId(journey) : choose ? null : raising.journey();
        if (on == null) {
            return chooseJourney(
                    raising, "/initiatives/new?squad=" + raising.id().value() + "&journey=");
        }
        return form(null, raising, journeys.get(on), Form.filled(Map.of("reversible", true)));
    }

    @PostMapping
    Object raise(@RequestParam MultiValueMap<String, String> typed, Actor actor, RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Squad squad = squads.get(new SquadId(BetForm.required(form, "squadId")));
        Journey journey = journeys.get(new JourneyId(BetForm.required(form, "journeyId")));
        return FormAnswer.of(
                form,
                () -> {
                    Initiative raised = plans.raise(
                            squad.id(), form.get("gateModel"), BetForm.particulars(form), BetForm.theme(form), actor);
                    Notice.on(redirect, "initiatives.raised", raised.code());
                    return "/initiatives/" + raised.code();
                },
                again -> form(null, squad, journey, again));
    }

    @GetMapping("/{code}/edit")
    ModelAndView filled(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID journey,
            @RequestParam(defaultValue = "false") boolean choose,
            Actor actor) {
        Initiative bet = initiatives.named(code);
        if (!initiatives.mayChange(bet, actor)) {
            throw new NotPermitted(
                    "not-squad-lead", "Only the squad's lead and the PMO change a bet, and only while it is active.");
        }
        Squad squad = squads.get(bet.squad());
        if (choose) {
            return chooseJourney(squad, "/initiatives/" + bet.code() + "/edit?journey=");
        }
        Journey on = journeys.get(journey == null ? bet.journey() : new JourneyId(journey));
        return form(bet, squad, on, BetForm.of(bet));
    }

    @PostMapping("/{code}")
    Object change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Initiative bet = initiatives.named(code);
        Journey journey = journeys.get(new JourneyId(BetForm.required(form, "journeyId")));
        return FormAnswer.of(
                form,
                () -> {
                    initiatives.change(bet.id(), form.version(), BetForm.particulars(form), actor);
                    Notice.on(redirect, "initiatives.saved");
                    return "/initiatives/" + bet.code();
                },
                again -> form(bet, squads.get(bet.squad()), journey, again));
    }

    private ModelAndView chooseJourney(Squad squad, String path) {
        return new ModelAndView("initiatives/choose-journey")
                .addObject("squad", squad)
                .addObject("path", path)
                .addObject("journeys", journeys.of(squad.portfolio()));
    }

    private List<BetForm.Option> themes(Portfolio portfolio) {
        return themes.open(portfolio.id()).stream()
                .map(theme -> new BetForm.Option(theme.id().value().toString(), theme.name()))
                .toList();
    }

    private ModelAndView form(@Nullable Initiative bet, Squad squad, Journey journey, Form form) {
        Portfolio portfolio = portfolios.get(squad.portfolio());
        return new ModelAndView("initiatives/form")
                .addObject("bet", bet)
                .addObject("squad", squad)
                .addObject("portfolio", portfolio)
                .addObject("journey", journey)
                .addObject(
                        "metrics",
                        metrics.of(List.of(journey.id())).getOrDefault(journey.id(), List.of()).stream()
                                .map(metric -> new BetForm.Option(
                                        metric.id().value().toString(), metric.name() + ", " + metric.unit()))
                                .toList())
                .addObject(
                        "personas",
                        personas.search(portfolio.id(), PageQuery.first(PageQuery.MAX_SIZE)).items().stream()
                                .map(persona ->
                                        new BetForm.Option(persona.id().value().toString(), persona.name()))
                                .toList())
                .addObject(
                        "models",
                        gateModels.choices().stream()
                                .map(model -> new BetForm.Option(model.key(), model.name()))
                                .toList())
                .addObject("themes", bet == null ? themes(portfolio) : List.of())
                .addObject("risks", Initiative.Risk.values())
                .addObject("form", form)
                .addObject("fields", "initiatives.field.");
    }
}
