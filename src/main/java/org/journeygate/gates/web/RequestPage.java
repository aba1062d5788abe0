package org.journeygate.gates.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.Dossiers;
import org.journeygate.gates.EvidenceKind;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestRow;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.LadderEnds;
import org.journeygate.gates.MatrixView;
import org.journeygate.gates.Prospect;
import org.journeygate.gates.Rating;
import org.journeygate.gates.Rights;
import org.journeygate.gates.SideEffects;
import org.journeygate.gates.Submissions;
import org.journeygate.gates.Timeline;
import org.journeygate.gates.facts.Method;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.predictions.Calibrations;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the pages of one gate request show: the dossier, its bet, and the names of everybody in it. */
@Component
class RequestPage {

    private final Dossiers dossiers;
    private final Submissions submissions;
    private final Rights rights;
    private final Timeline timeline;
    private final Initiatives initiatives;
    private final Journeys journeys;
    private final Personas personas;
    private final Metrics metrics;
    private final Portfolios portfolios;
    private final People people;
    private final Headline headline;
    private final LadderEnds ends;
    private final Calibrations calibrations;
    private final SideEffects effects;

    RequestPage(
            Dossiers dossiers,
            Submissions submissions,
            Rights rights,
            Timeline timeline,
            Initiatives initiatives,
            Journeys journeys,
            Personas personas,
            Metrics metrics,
            Portfolios portfolios,
            People people,
            Headline headline,
            LadderEnds ends,
            Calibrations calibrations,
            SideEffects effects) {
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.rights = rights;
        this.timeline = timeline;
        this.initiatives = initiatives;
        this.journeys = journeys;
        this.personas = personas;
        this.metrics = metrics;
        this.portfolios = portfolios;
        this.people = people;
        this.headline = headline;
        this.ends = ends;
        this.calibrations = calibrations;
        this.effects = effects;
    }

    /** The page of that name over the request, with the form as typed. */
    ModelAndView of(String view, GateRequestId id, Form form, Actor reader) {
        Dossier dossier = dossiers.read(id, reader);
        Initiative bet = initiatives.get(dossier.request().initiative());
        Journey journey = journeys.get(bet.journey());
        var page = new ModelAndView(view);
        page.addObject("d", dossier);
        page.addObject("r", dossier.request());
        page.addObject("form", form);
        page.addObject("fields", "gates.field.");
        page.addObject("bet", bet);
        page.addObject("journey", journey);
        page.addObject(
                "stages",
                journey.stages().stream()
                        .filter(stage -> bet.stages().contains(stage.id()))
                        .map(Journey.Stage::name)
                        .toList());
        page.addObject("portfolio", portfolios.get(bet.portfolio()));
        if (bet.persona() != null) {
            page.addObject("persona", personas.get(bet.persona()));
        }
        Initiative.Promise promise = bet.promise();
        if (promise != null) {
            page.addObject("metric", metrics.get(promise.metric()));
        }
        addProspect(page, dossier.request());
        page.addObject("record", calibrations.of(bet.squad()));
        page.addObject("names", names(dossier, bet));
        page.addObject("scored", ScoreTable.of(dossier, reader));
        page.addObject(
                "rated", List.copyOf(Rating.count(dossier.scores().values()).values()));
        page.addObject("headline", headline.of(dossier, page.getModel().get("readiness")));
        page.addObject("kinds", EvidenceKind.values());
        page.addObject("plots", EvidenceForms.plots(dossier.evidence()));
        addForms(page, dossier, journey, form);
        addEffects(page, dossier, bet, form);
        page.addObject("me", reader.person());
        page.addObject("outcomes", dossier.request().offers());
        page.addObject("events", timeline.of(id, reader));
        if (dossier.can().replace()) {
            page.addObject("executives", ends.candidates(id));
        }
        if (dossier.can().vote()
                || dossier.can().changeVote()
                || !dossier.can().decide().isEmpty()) {
            page.addObject("owners", owners(dossier, bet));
        }
        return page;
    }

    /** What awaits a request that is not submitted, and who decides on it. */
    private void addProspect(ModelAndView page, GateRequestRow request) {
        Prospect prospect = request.status().isEditable() ? submissions.prospect(request.id()) : null;
        if (prospect != null) {
            page.addObject("prospect", prospect);
            page.addObject("readiness", prospect.readiness());
        }
        page.addObject(
                "rights",
                prospect != null && request.status() == GateRequestStatus.DRAFT
                        ? prospect.rights()
                        : rights.of(request).orElse(null));
    }

    /** What evidence is about, and, for who may write, the forms. */
    private void addForms(ModelAndView page, Dossier dossier, Journey journey, Form form) {
        List<Metric> ofJourney = metrics.of(List.of(journey.id())).getOrDefault(journey.id(), List.of());
        page.addObject("journeyMetrics", ofJourney);
        page.addObject("metricNames", ofJourney.stream().collect(Collectors.toMap(Metric::id, Metric::name)));
        page.addObject(
                "stageNames",
                journey.stages().stream().collect(Collectors.toMap(Journey.Stage::id, Journey.Stage::name)));
        if (dossier.can().edit() || dossier.can().revise()) {
            page.addObject("methods", Method.values());
            page.addObject("toAdd", EvidenceForms.toAdd(form));
            page.addObject("toChange", EvidenceForms.ofAll(dossier.evidence(), form));
        }
    }

    /** Side effects on other journeys, for who may write them. */
    private void addEffects(ModelAndView page, Dossier dossier, Initiative bet, Form form) {
        page.addObject("effects", Effect.values());
        MatrixView matrix = dossier.sideEffects();
        if (matrix != null && (dossier.can().edit() || dossier.can().revise())) {
            page.addObject("others", effects.others(bet));
            page.addObject("channels", effects.channels(bet));
            page.addObject("effectToAdd", EffectForms.toAdd(form));
            page.addObject("effectsToChange", EffectForms.ofAll(matrix, form));
        }
    }

    private Map<UserId, Person> names(Dossier dossier, Initiative bet) {
        Set<UserId> everybody = new HashSet<>();
        everybody.add(dossier.request().author());
        everybody.add(bet.author());
        Stream.of(dossier.chair(), dossier.decider()).filter(Objects::nonNull).forEach(everybody::add);
        List<Dossier.SeatView> seats = dossier.seats();
        if (seats != null) {
            seats.forEach(seat -> {
                everybody.add(seat.holder());
                if (seat.alternate() != null) {
                    everybody.add(seat.alternate());
                }
                seat.votes().forEach(vote -> {
                    everybody.add(vote.voter());
                    vote.conditions().forEach(owed -> everybody.add(owed.owner()));
                });
            });
        }
        MatrixView matrix = dossier.sideEffects();
        if (matrix != null) {
            everybody.addAll(matrix.persons());
        }
        List<Dossier.QuestionView> questions = dossier.questions();
        if (questions != null) {
            questions.forEach(question -> everybody.add(question.asker()));
        }
        return people.all(everybody);
    }

    /** Who may owe a condition: the squad's lead first, then everybody who leads a squad. */
    private List<Person> owners(Dossier dossier, Initiative bet) {
        return people.withRole(Role.SQUAD_LEAD).stream()
                .sorted(java.util.Comparator.comparing(person -> !person.id().equals(bet.author())))
                .toList();
    }
}
