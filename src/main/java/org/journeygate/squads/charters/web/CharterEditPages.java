package org.journeygate.squads.charters.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Named;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.CharterSection;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.charters.RiskClass;
import org.journeygate.squads.functions.SquadFunction;
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

/** The forms in which a charter is written, section by section: each a page of its own, or in its place on the charter's page. */
@Controller
@RequestMapping("/charters/{id}/edit/{section}")
class CharterEditPages {

    private final Charters charters;
    private final CharterWords words;
    private final Squads squads;
    private final Portfolios portfolios;
    private final People people;

    CharterEditPages(Charters charters, CharterWords words, Squads squads, Portfolios portfolios, People people) {
        this.charters = charters;
        this.words = words;
        this.squads = squads;
        this.portfolios = portfolios;
        this.people = people;
    }

    @GetMapping
    ModelAndView filled(@PathVariable String id, @PathVariable String section, Actor actor) {
        Charter charter = charters.named(id, actor);
        CharterSection wanted = section(section);
        charters.requireWrite(charter, actor);
        Map<UserId, Person> known = people.all(charter.mandate().path().stream()
                .map(Mandate.Step::person)
                .filter(Objects::nonNull)
                .map(UserId::new)
                .distinct()
                .toList());
        return form(
                charter,
                wanted,
                CharterForm.filled(wanted, charter.version(), charter.mandate(), person -> login(known, person)));
    }

    @PostMapping
    Object save(
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Charter charter = charters.named(id, actor);
        CharterSection wanted = section(section);
        charters.requireWrite(charter, actor);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    new CharterForm(wanted, form, this::named)
                            .save(charter.mandate(), said -> charters.write(charter.id(), form.version(), said, actor));
                    Notice.on(redirect, "squads-charters.saved", words.section(wanted));
                    return "/charters/" + charter.code() + "#part-" + wanted.slug();
                },
                again -> form(charter, wanted, again));
    }

    private ModelAndView form(Charter charter, CharterSection section, Form form) {
        Squad squad = squads.get(charter.squad());
        Map<String, Object> more = new HashMap<>();
        switch (section) {
            case SEGMENT -> more.put("journeys", byJourney(charter, charters.choices(squad)));
            case MEMBERS -> more.put("persons", persons(squad, charter.mandate()));
            case SUCCESS -> more.put("metrics", metrics(charters.choices(squad), charter.mandate()));
            case RIGHTS -> {
                more.put(
                        "currency", portfolios.get(squad.portfolio()).currency().getCurrencyCode());
                more.put("journeys", rightsJourneys(charters.choices(squad), charter.mandate()));
                more.put("risks", options("risk.", RiskClass.values()));
                more.put(
                        "reversible",
                        List.of(
                                new Option("false", words.say("irreversible.false")),
                                new Option("true", words.say("irreversible.true"))));
            }
            case ESCALATION -> {
                more.put("targets", options("step.", Mandate.StepTo.values()));
                more.put(
                        "people",
                        people.search(null, null, true, PageQuery.first(PageQuery.MAX_SIZE))
                                .items());
            }
            case PURPOSE, AGREEMENTS, TERM -> {}
        }
        return new ModelAndView("squads/charter-section")
                .addAllObjects(more)
                .addObject("c", charter)
                .addObject("squad", squad)
                .addObject("section", section.slug())
                .addObject(
                        "functions",
                        Arrays.stream(SquadFunction.values())
                                .map(one -> new Option(one.name(), words.function(one)))
                                .toList())
                .addObject("rows", new CharterForm(section, form, this::named).rows())
                .addObject("form", form)
                .addObject("fields", "squads-charters.field.");
    }

    /** The stages that may be owned, and those that the draft owns already, by journey. */
    private static Map<String, List<Option>> byJourney(Charter charter, Charters.Choices choices) {
        Set<Mandate.OwnedStage> stages = new LinkedHashSet<>(choices.stages());
        charter.mandate().segment().stream()
                .filter(owned -> choices.stages().stream()
                        .noneMatch(stage -> stage.stage().equals(owned.stage())))
                .forEach(stages::add);
        Map<String, List<Option>> journeys = new LinkedHashMap<>();
        stages.forEach(stage -> journeys.computeIfAbsent(stage.journeyName(), name -> new ArrayList<>())
                .add(new Option(stage.stage().toString(), stage.stageName())));
        return journeys;
    }

    /** Who works in the squad, and who does by the draft, by name. */
    private List<Option> persons(Squad squad, Mandate mandate) {
        Set<UserId> everybody = new LinkedHashSet<>(squad.members());
        if (squad.lead() != null) {
            everybody.add(squad.lead());
        }
        mandate.members().forEach(member -> everybody.add(new UserId(member.person())));
        return people.all(everybody).values().stream()
                .sorted(Comparator.comparing(Person::name))
                .map(person -> new Option(person.id().value().toString(), person.name()))
                .toList();
    }

    private static List<Option> metrics(Charters.Choices choices, Mandate mandate) {
        Map<String, Option> metrics = new LinkedHashMap<>();
        choices.metrics().stream()
                .sorted(Comparator.comparing(Metric::name))
                .forEach(metric -> metrics.put(
                        metric.id().value().toString(),
                        new Option(metric.id().value().toString(), metric.name() + " (" + metric.unit() + ")")));
        mandate.success()
                .forEach(one -> metrics.putIfAbsent(
                        one.metric().toString(), new Option(one.metric().toString(), one.name())));
        return List.copyOf(metrics.values());
    }

    private static List<Option> rightsJourneys(Charters.Choices choices, Mandate mandate) {
        Map<UUID, String> journeys = new LinkedHashMap<>(choices.journeys());
        mandate.rights().journeys().forEach(one -> journeys.putIfAbsent(one.id(), one.name()));
        return journeys.entrySet().stream()
                .map(one -> new Option(one.getKey().toString(), one.getValue()))
                .toList();
    }

    private List<Option> options(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), words.say(prefix + value.name())))
                .toList();
    }

    private @Nullable UUID named(String field, String login) {
        Person person = Named.orNull(field, login, people::named);
        return person == null ? null : person.id().value();
    }

    private static String login(Map<UserId, Person> known, UUID id) {
        Person person = known.get(new UserId(id));
        return person == null ? id.toString() : person.login();
    }

    private static CharterSection section(String slug) {
        return CharterSection.of(slug)
                .orElseThrow(() -> new NotFound("section-not-found", "A charter has no such section."));
    }

    /** One choice of a form. */
    record Option(String value, String label) {}
}
