package org.journeygate.initiatives.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.audit.AuditLog;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.themes.Theme;
import org.journeygate.initiatives.themes.ThemeId;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.journeys.JobsRemoved;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans of bets: read by everybody, kept by the squad's lead, the PMO and administrators. */
@Component
@Transactional
public class Plans {

    private final PlanRepository plans;
    private final Initiatives initiatives;
    private final Themes themes;
    private final Portfolios portfolios;
    private final Personas personas;
    private final Squads squads;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Plans(
            PlanRepository plans,
            Initiatives initiatives,
            Themes themes,
            Portfolios portfolios,
            Personas personas,
            Squads squads,
            People people,
            AuditLog audit,
            Clock clock) {
        this.plans = plans;
        this.initiatives = initiatives;
        this.themes = themes;
        this.portfolios = portfolios;
        this.personas = personas;
        this.squads = squads;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The bet's plan; an empty one of version 0 where nobody has said anything yet. One statement. */
    @Transactional(readOnly = true)
    public Plan of(InitiativeId bet) {
        return plans.find(bet).orElseGet(() -> Plan.empty(bet));
    }

    /** The plans of those bets; a bet about which nobody has said anything yet has an empty one. At most one statement. */
    @Transactional(readOnly = true)
    public Map<InitiativeId, Plan> all(Collection<InitiativeId> bets) {
        Map<InitiativeId, Plan> found = new HashMap<>();
        bets.forEach(bet -> found.put(bet, Plan.empty(bet)));
        plans.all(bets).forEach(plan -> found.put(plan.bet(), plan));
        return found;
    }

    /** Whether the person may change the bet's plan and answer its checks. */
    @Transactional(readOnly = true)
    public boolean mayChange(Initiative bet, Actor actor) {
        return bet.status() != Initiative.Status.STOPPED && keeps(bet, actor);
    }

    /** As {@link #mayChange}, refused where not: NotPermitted, or {@link PlanClosed} once the bet is stopped. */
    @Transactional(readOnly = true)
    public void requireChange(Initiative bet, Actor actor) {
        if (!keeps(bet, actor)) {
            throw new NotPermitted(
                    "not-squad-lead",
                    "Only the squad's lead, the PMO and administrators change the plan of %s.".formatted(bet.code()));
        }
        if (bet.status() == Initiative.Status.STOPPED) {
            throw new PlanClosed(bet.code());
        }
    }

    /** The themes that the bet may name: those open today, and the one that it names already. */
    @Transactional(readOnly = true)
    public List<Theme> themesFor(Initiative bet) {
        List<Theme> open = themes.open(bet.portfolio());
        ThemeId own = of(bet.id()).theme();
        if (own == null || open.stream().anyMatch(theme -> theme.id().equals(own))) {
            return open;
        }
        return Stream.concat(Stream.of(themes.get(own)), open.stream()).toList();
    }

    /** The jobs that the bet may name: those of its persona. At most two statements. */
    @Transactional(readOnly = true)
    public List<Persona.Job> jobsFor(Initiative bet) {
        return bet.persona() == null ? List.of() : personas.get(bet.persona()).jobs();
    }

    /**
     * Raises a bet as {@link Initiatives#raise} does, with the strategic theme that it serves, if any. Refused as well with
     * InvalidInput where the theme is none that bets of the squad's portfolio may name today; nothing is raised then.
     */
    public Initiative raise(
            SquadId squad,
            @Nullable String gateModel,
            Initiatives.Particulars particulars,
            @Nullable ThemeId theme,
            Actor by) {
        Initiative bet = initiatives.raise(squad, gateModel, particulars, by);
        if (theme != null) {
            write(bet.id(), 0, PlanParticulars.of(Plan.empty(bet.id())).withPurpose(theme.value(), null, null), by);
        }
        return bet;
    }

    /**
     * Writes the whole plan. Refused: as {@link #requireChange} refuses, Outdated where {@code seenVersion} is not the present
     * one, content (InvalidInput).
     */
    public Plan write(InitiativeId id, int seenVersion, PlanParticulars said, Actor by) {
        Initiative bet = initiatives.get(id);
        requireChange(bet, by);
        plans.lock(id);
        Plan present = of(id);
        Outdated.check(seenVersion, present.version());
        Plan written = new PlanCheck(
                        present,
                        jobsFor(bet),
                        themesFor(bet).stream().map(Theme::id).collect(Collectors.toSet()),
                        owners(present, said),
                        LocalDate.ofInstant(
                                clock.instant(), portfolios.get(bet.portfolio()).zone()),
                        clock.instant().truncatedTo(ChronoUnit.MICROS))
                .check(said);
        if (present.version() == 0) {
            plans.insert(numbered(written));
        } else {
            plans.update(written, present.version() + 1);
        }
        audit.record(by.did("initiative.planned", "initiative", id.value(), bet.code(), changes(present, written)));
        return of(id);
    }

    @EventListener
    void on(JobsRemoved event) {
        if (plans.namesAny(event.jobs())) {
            throw new JobStillNamed();
        }
    }

    /** Who may own a risk: everybody with an active account, and who owns one already. */
    private Set<UUID> owners(Plan present, PlanParticulars said) {
        Set<UserId> named = PlanParticulars.orEmpty(said.risks()).stream()
                .map(PlanParticulars.Risk::ownerId)
                .filter(Objects::nonNull)
                .map(UserId::new)
                .collect(Collectors.toSet());
        Set<UUID> owners = new HashSet<>();
        if (!named.isEmpty()) {
            people.all(named).values().stream()
                    .filter(Person::active)
                    .forEach(person -> owners.add(person.id().value()));
        }
        present.risks().stream().map(Plan.Risk::owner).filter(Objects::nonNull).forEach(owners::add);
        return owners;
    }

    private static Plan numbered(Plan plan) {
        return new Plan(
                plan.bet(),
                1,
                plan.theme(),
                plan.job(),
                plan.revenue(),
                plan.retention(),
                plan.brand(),
                plan.tradeOffs(),
                plan.milestones(),
                plan.phases(),
                plan.risks(),
                plan.discovery());
    }

    /** The names of what differs, with what can be told in a few words. */
    private static Map<String, Object> changes(Plan before, Plan after) {
        Map<String, Object> facts = new TreeMap<>();
        if (!Objects.equals(before.theme(), after.theme())) {
            facts.put(
                    "theme", after.theme() == null ? "" : after.theme().value().toString());
        }
        if (!Objects.equals(before.job(), after.job())) {
            facts.put("job", after.job() == null ? "" : after.job().words());
        }
        if (!before.revenue().equals(after.revenue())
                || !before.retention().equals(after.retention())
                || !before.brand().equals(after.brand())) {
            facts.put("worth", "changed");
        }
        if (!Objects.equals(before.tradeOffs(), after.tradeOffs())) {
            facts.put("tradeOffs", after.tradeOffs() == null ? "" : after.tradeOffs());
        }
        note(facts, "milestones", before.milestones(), after.milestones());
        note(facts, "phases", before.phases(), after.phases());
        note(facts, "risks", before.risks(), after.risks());
        note(facts, "discovery", before.discovery(), after.discovery());
        return facts;
    }

    private static void note(Map<String, Object> facts, String name, List<?> before, List<?> after) {
        if (!before.equals(after)) {
            facts.put(name, after.size());
        }
    }

    private boolean keeps(Initiative bet, Actor actor) {
        if (actor.is(Role.PMO) || actor.is(Role.ADMINISTRATOR)) {
            return true;
        }
        Squad squad = squads.get(bet.squad());
        return actor.is(Role.SQUAD_LEAD) && actor.is(squad.lead());
    }
}
