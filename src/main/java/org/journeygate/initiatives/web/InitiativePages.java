package org.journeygate.initiatives.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.initiatives.GateModelCatalog;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.Releases;
import org.journeygate.initiatives.moves.BetMoves;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.initiatives.winddown.WindDowns;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One bet on one page: what it promises, what it asks for, and its story so far. */
@Controller
@RequestMapping("/initiatives")
class InitiativePages {

    private final Initiatives initiatives;
    private final Story story;
    private final Releases releases;
    private final WindDowns windDowns;
    private final Pauses pauses;
    private final BetMoves moves;
    private final Predictions predictions;
    private final GateModelCatalog gateModels;
    private final Portfolios portfolios;
    private final Journeys journeys;
    private final Personas personas;
    private final Metrics metrics;
    private final Squads squads;
    private final People people;
    private final PlanPart planPart;

    InitiativePages(
            Initiatives initiatives,
            Story story,
            Releases releases,
            WindDowns windDowns,
            Pauses pauses,
            BetMoves moves,
            Predictions predictions,
            GateModelCatalog gateModels,
            Portfolios portfolios,
            Journeys journeys,
            Personas personas,
            Metrics metrics,
            Squads squads,
            People people,
            PlanPart planPart) {
        this.initiatives = initiatives;
        this.story = story;
        this.releases = releases;
        this.windDowns = windDowns;
        this.pauses = pauses;
        this.moves = moves;
        this.predictions = predictions;
        this.gateModels = gateModels;
        this.portfolios = portfolios;
        this.journeys = journeys;
        this.personas = personas;
        this.metrics = metrics;
        this.squads = squads;
        this.people = people;
        this.planPart = planPart;
    }

    /** Whoever takes the bet's code off its address gets to all bets. */
    @GetMapping
    String all() {
        return "redirect:/portfolio";
    }

    @GetMapping("/{code}")
    ModelAndView read(@PathVariable String code, Actor actor) {
        Initiative bet = initiatives.named(code);
        Journey journey = journeys.get(bet.journey());
        Squad squad = squads.get(bet.squad());
        List<Prediction> predicted = predictions.of(bet.id());
        Map<UserId, Person> known = people.all(Stream.concat(
                        Stream.of(bet.author(), squad.lead(), squad.sponsor()),
                        predicted.stream().flatMap(InitiativePages::judges))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        ModelAndView page = new ModelAndView("initiatives/initiative")
                .addObject("bet", bet)
                .addObject("portfolio", portfolios.get(bet.portfolio()))
                .addObject("journey", journey)
                .addObject(
                        "stages",
                        journey.stages().stream()
                                .filter(stage -> bet.stages().contains(stage.id()))
                                .toList())
                .addObject("persona", bet.persona() == null ? null : personas.get(bet.persona()))
                .addObject(
                        "metric",
                        bet.promise() == null ? null : metrics.get(bet.promise().metric()))
                .addObject("squad", squad)
                .addObject("author", name(known, bet.author()))
                .addObject("lead", squad.lead() == null ? null : name(known, squad.lead()))
                .addObject("sponsor", squad.sponsor() == null ? null : name(known, squad.sponsor()))
                .addObject("model", gateModels.choice(bet.gateModel()).orElse(null))
                .addObject("gate", gateName(bet))
                .addObject("story", story.of(bet, name(known, bet.author()), actor))
                .addObject("acts", story.acts(bet, actor))
                .addObject("freed", goesOn(bet) ? List.of() : releases.of(bet.id()))
                .addObject(
                        "windDown", goesOn(bet) ? null : windDowns.of(bet.id()).orElse(null))
                .addObject(
                        "pause",
                        rests(bet) ? pauses.of(bet.id()).stream().findFirst().orElse(null) : null)
                .addObject("predictions", predicted)
                .addObject(
                        "judges",
                        known.values().stream()
                                .collect(Collectors.toMap(person -> person.id().value(), Person::name)))
                .addObject("mayEscalate", squad.includes(actor.person()))
                .addObject("mayChange", initiatives.mayChange(bet, actor))
                .addObject("mayMove", moves.mayMove(bet, actor));
        planPart.show(page, bet, journey, actor);
        return page;
    }

    private static Stream<UserId> judges(Prediction prediction) {
        Prediction.Judgement judgement = prediction.judgement();
        return Stream.of(prediction.judge(), judgement == null ? null : judgement.by());
    }

    private static boolean rests(Initiative bet) {
        return bet.status() == Initiative.Status.PAUSED;
    }

    private static boolean goesOn(Initiative bet) {
        return bet.status() == Initiative.Status.ACTIVE || bet.status() == Initiative.Status.FINISHED;
    }

    private String gateName(Initiative bet) {
        String gate = Objects.requireNonNullElse(bet.gate(), "");
        return gateModels.choice(bet.gateModel()).stream()
                .flatMap(model -> model.gates().stream())
                .filter(known -> known.key().equals(gate))
                .map(GateModelCatalog.Gate::name)
                .findFirst()
                .orElse(gate);
    }

    private static String name(Map<UserId, Person> known, UserId id) {
        Person person = known.get(id);
        return person == null ? id.value().toString() : person.name();
    }
}
