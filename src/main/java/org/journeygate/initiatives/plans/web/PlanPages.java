package org.journeygate.initiatives.plans.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.PlanSection;
import org.journeygate.initiatives.plans.Plans;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms in which a bet's plan is changed, section by section: each a page of its own, or in its place on the bet's page. */
@Controller
@RequestMapping("/initiatives/{code}/plan/{section}")
class PlanPages {

    private final Plans plans;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final People people;
    private final MessageSource texts;

    PlanPages(Plans plans, Initiatives initiatives, Portfolios portfolios, People people, MessageSource texts) {
        this.plans = plans;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView filled(@PathVariable String code, @PathVariable String section, Actor actor) {
        Initiative bet = initiatives.named(code);
        PlanSection wanted = section(section);
        plans.requireChange(bet, actor);
        Plan plan = plans.of(bet.id());
        Map<UserId, Person> owners = people.all(plan.risks().stream()
                .map(Plan.Risk::owner)
                .filter(Objects::nonNull)
                .map(UserId::new)
                .distinct()
                .toList());
        return form(bet, plan, wanted, PlanForm.filled(wanted, plan, id -> login(owners, id)));
    }

    @PostMapping
    Object save(
            @PathVariable String code,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Initiative bet = initiatives.named(code);
        PlanSection wanted = section(section);
        plans.requireChange(bet, actor);
        Plan plan = plans.of(bet.id());
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    new PlanForm(wanted, form, this::named)
                            .save(plan, said -> plans.write(bet.id(), form.version(), said, actor));
                    Notice.on(redirect, "initiatives-plans.saved." + wanted.slug());
                    return "/initiatives/" + bet.code() + "#plan-" + wanted.slug();
                },
                again -> form(bet, plan, wanted, again));
    }

    private ModelAndView form(Initiative bet, Plan plan, PlanSection section, Form form) {
        Map<String, Object> more = new HashMap<>();
        switch (section) {
            case PURPOSE -> {
                more.put(
                        "themes",
                        plans.themesFor(bet).stream()
                                .map(theme -> new Option(theme.id().value().toString(), theme.name()))
                                .toList());
                more.put("jobs", jobs(bet, plan));
            }
            case WORTH ->
                more.put("currency", portfolios.get(bet.portfolio()).currency().getCurrencyCode());
            case RISKS -> {
                more.put("levels", options("initiatives-plans.level.", Plan.Level.values()));
                more.put(
                        "people",
                        people.search(null, null, true, PageQuery.first(PageQuery.MAX_SIZE))
                                .items());
            }
            case DISCOVERY -> {
                more.put("works", options("initiatives-plans.kind.", Plan.DiscoveryKind.values()));
                more.put(
                        "milestones",
                        plan.milestones().stream().map(Plan.Milestone::name).toList());
            }
            case ROADMAP, MILESTONES, TRADE_OFFS -> {}
        }
        return new ModelAndView("initiatives/plan-section")
                .addAllObjects(more)
                .addObject("bet", bet)
                .addObject("section", section.slug())
                .addObject("rows", new PlanForm(section, form, this::named).rows())
                .addObject("form", form)
                .addObject("fields", "initiatives-plans.field.");
    }

    /** The persona's jobs, and the one that the plan names already. */
    private List<Option> jobs(Initiative bet, Plan plan) {
        List<Option> jobs = new ArrayList<>();
        plans.jobsFor(bet).forEach(job -> jobs.add(new Option(job.id().value().toString(), job.text())));
        Plan.Job own = plan.job();
        if (own != null
                && own.id() != null
                && jobs.stream()
                        .noneMatch(job -> job.value().equals(own.id().value().toString()))) {
            jobs.add(new Option(own.id().value().toString(), own.words()));
        }
        return jobs;
    }

    private List<Option> options(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), texts.getMessage(prefix + value.name(), null, Locale.UK)))
                .toList();
    }

    private @Nullable UUID named(String field, String login) {
        Person person = Named.orNull(field, login, people::named);
        return person == null ? null : person.id().value();
    }

    private static String login(Map<UserId, Person> owners, UUID id) {
        Person owner = owners.get(new UserId(id));
        return owner == null ? id.toString() : owner.login();
    }

    private static PlanSection section(String slug) {
        return PlanSection.of(slug).orElseThrow(() -> new NotFound("section-not-found", "A plan has no such section."));
    }

    /** One choice of a form. */
    record Option(String value, String label) {}
}
