package org.journeygate.initiatives.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.checks.Doubt;
import org.journeygate.initiatives.checks.Doubts;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.PlanSection;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.initiatives.plans.Roadmap;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.journeys.Journey;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The plan of a bet and what speaks against it, as the templates {@code initiatives/plan} show them. */
@Component
class PlanPart {

    private final Plans plans;
    private final Themes themes;
    private final Doubts doubts;
    private final People people;
    private final Wording wording;

    PlanPart(Plans plans, Themes themes, Doubts doubts, People people, Wording wording) {
        this.plans = plans;
        this.themes = themes;
        this.doubts = doubts;
        this.people = people;
        this.wording = wording;
    }

    /** Adds it to the bet's page. */
    void show(ModelAndView page, Initiative bet, Journey journey, Actor reader) {
        Plan plan = plans.of(bet.id());
        LocalDate today = wording.today();
        Doubt.Findings findings = doubts.about(bet, plan, journey);
        Map<UserId, Person> known = people.all(Stream.concat(
                        plan.risks().stream()
                                .map(Plan.Risk::owner)
                                .filter(Objects::nonNull)
                                .map(UserId::new),
                        findings.doubts().stream()
                                .map(Doubt::answer)
                                .filter(Objects::nonNull)
                                .map(Doubt.Answer::by))
                .distinct()
                .toList());
        Map<UUID, String> names = known.values().stream()
                .collect(Collectors.toMap(person -> person.id().value(), Person::name));
        page.addObject("plan", plan)
                .addObject("theme", plan.theme() == null ? null : themes.get(plan.theme()))
                .addObject("roadmap", Roadmap.of(plan, today))
                .addObject("discovered", discovered(plan))
                .addObject("unplanned", unplanned(plan))
                .addObject("today", today)
                .addObject("findings", findings)
                .addObject("firstTwin", firstTwin(findings))
                .addObject("riskOwners", names)
                .addObject("spoke", known.values().stream().collect(Collectors.toMap(Person::id, Person::name)))
                .addObject("mayPlan", plans.mayChange(bet, reader));
    }

    private static Doubt.@Nullable Other firstTwin(Doubt.Findings findings) {
        return findings.doubts().stream()
                .map(Doubt::other)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The sections about which nothing is said, in the order of the page. */
    private static List<String> unplanned(Plan plan) {
        List<PlanSection> missing = new ArrayList<>();
        if (plan.phases().isEmpty()) {
            missing.add(PlanSection.ROADMAP);
        }
        if (plan.milestones().isEmpty()) {
            missing.add(PlanSection.MILESTONES);
        }
        if (plan.discovery().isEmpty()) {
            missing.add(PlanSection.DISCOVERY);
        }
        if (plan.risks().isEmpty()) {
            missing.add(PlanSection.RISKS);
        }
        if (plan.tradeOffs() == null) {
            missing.add(PlanSection.TRADE_OFFS);
        }
        return missing.stream().map(PlanSection::slug).toList();
    }

    private static List<Discovered> discovered(Plan plan) {
        List<Discovered> groups = new ArrayList<>();
        plan.milestones().forEach(one -> groups.add(new Discovered(one.name(), plan.discoveryFor(one.name()))));
        groups.add(new Discovered(null, plan.discoveryFor(null)));
        return groups.stream().filter(group -> !group.work().isEmpty()).toList();
    }

    /** What is to be found out for one milestone; without a name for none in particular. */
    record Discovered(@Nullable String name, List<Plan.Discovery> work) {}
}
