package org.journeygate.squads;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The squads and who belongs to them: kept by the PMO and administrators, read by everybody. */
@Component
@Transactional
public class Squads {

    /** The most members that one squad may have, without its lead. */
    public static final int MOST_MEMBERS = 50;

    private final SquadRepository squads;
    private final Portfolios portfolios;
    private final Journeys journeys;
    private final People people;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Squads(
            SquadRepository squads,
            Portfolios portfolios,
            Journeys journeys,
            People people,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.squads = squads;
        this.portfolios = portfolios;
        this.journeys = journeys;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The squad with its members as they are now; NotFound where there is none. Two statements. */
    @Transactional(readOnly = true)
    public Squad get(SquadId id) {
        return squads.find(id).orElseThrow(() -> new NotFound("squad-not-found", "There is no such squad."));
    }

    /** The squads with those ids; unknown ids are left out. At most two statements. */
    @Transactional(readOnly = true)
    public Map<SquadId, Squad> all(Collection<SquadId> ids) {
        return squads.all(Set.copyOf(ids)).stream().collect(Collectors.toMap(Squad::id, Function.identity()));
    }

    /** The squads that the person leads, by name, without those that are dissolved. */
    @Transactional(readOnly = true)
    public List<Squad> ledBy(UserId lead) {
        return squads.ledBy(lead);
    }

    /** The squads by name; of one portfolio, on one journey, with a text in the name, where given. Three statements. */
    @Transactional(readOnly = true)
    public Paged<Squad> search(
            @Nullable PortfolioId portfolio, @Nullable JourneyId journey, @Nullable String text, PageQuery query) {
        return squads.page(portfolio, journey, text == null || text.isBlank() ? null : text.strip(), query);
    }

    /** Who went on with the work of a squad, and whose work it went on with itself; both by name. At most five statements. */
    @Transactional(readOnly = true)
    public Lineage lineage(SquadId id) {
        return new Lineage(
                squads.predecessors(id),
                squads.successors(id),
                squads.reasonOfEnd(id).orElse(null));
    }

    /** Notes that the others go on with the squad's work. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void succeed(SquadId id, Collection<SquadId> successors) {
        successors.stream()
                .filter(successor -> !successor.equals(id))
                .forEach(successor -> squads.succeed(id, successor));
    }

    /** Ends the squad, which is kept to be read; whoever calls has checked that it may. Refused where it has ended ({@link SquadDissolved}). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dissolve(SquadId id, String reason, Collection<SquadId> successors, Actor by) {
        if (!squads.dissolve(id, clock.instant().truncatedTo(ChronoUnit.MICROS), reason)) {
            throw new SquadDissolved(get(id));
        }
        succeed(id, successors);
        audit.record(by.did(
                "squad.dissolved",
                "squad",
                id.value(),
                null,
                Map.of(
                        "reason",
                        reason,
                        "successors",
                        successors.stream()
                                .map(successor -> successor.value().toString())
                                .sorted()
                                .toList())));
        events.publishEvent(new SquadEnded(id, reason));
    }

    /** Whether the person may form and change squads. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayKeep(Actor actor) {
        return actor.is(Role.PMO) || actor.is(Role.ADMINISTRATOR);
    }

    /** Forms a squad within the portfolio; NotFound where there is no such portfolio. */
    public Squad create(PortfolioId portfolio, Particulars particulars, Actor by) {
        requireKeeper(by);
        Squad squad = checked(
                particulars, SquadId.next(), 0, portfolios.get(portfolio).id(), Set.of());
        squads.insert(squad);
        audit.record(by.did("squad.created", "squad", squad.id().value(), null, facts(squad)));
        return squad;
    }

    /** Changes a squad with all its members; Outdated where {@code seenVersion} is not the present one, {@link SquadDissolved} where it has ended. */
    public Squad change(SquadId id, int seenVersion, Particulars particulars, Actor by) {
        requireKeeper(by);
        Squad present = get(id);
        if (present.isDissolved()) {
            throw new SquadDissolved(present);
        }
        Outdated.check(seenVersion, present.version());
        Squad changed = checked(particulars, id, seenVersion, present.portfolio(), everybodyIn(present));
        if (!squads.update(changed, present.members())) {
            Outdated.check(seenVersion, get(id).version());
        }
        audit.record(by.did("squad.changed", "squad", id.value(), null, facts(changed)));
        events.publishEvent(new SquadChanged(id));
        return get(id);
    }

    private void requireKeeper(Actor by) {
        if (!mayKeep(by)) {
            throw new NotPermitted(
                    "not-steward", "Only the PMO and administrators form and change squads. Ask one of them.");
        }
    }

    private Squad checked(
            Particulars particulars, SquadId id, int version, PortfolioId portfolio, Set<UserId> alreadyIn) {
        var checks = new Checks();
        String name = checks.line("name", particulars.name(), 120);
        JourneyId journey = particulars.journey();
        if (journey != null) {
            Journey found = journeys.all(List.of(journey)).get(journey);
            checks.that(
                    found != null && found.portfolio().equals(portfolio),
                    "journeyId",
                    "is no journey of this portfolio: choose one of its own");
        }
        Set<UserId> members = new HashSet<>(particulars.members());
        if (particulars.lead() != null) {
            members.remove(particulars.lead());
        }
        checks.that(
                members.size() <= MOST_MEMBERS,
                "memberIds",
                "are more than %d: form a second squad".formatted(MOST_MEMBERS));
        checks.that(
                particulars.sponsor() == null || !particulars.sponsor().equals(particulars.lead()),
                "sponsorId",
                "is the lead: a squad is sponsored by somebody else");
        checkPeople(particulars, members, alreadyIn, checks);
        checks.done();
        return new Squad(id, version, portfolio, name, journey, particulars.lead(), particulars.sponsor(), members);
    }

    /** Those who newly come in need an active account; those who are in already may have left the company since. */
    private void checkPeople(Particulars particulars, Set<UserId> members, Set<UserId> alreadyIn, Checks checks) {
        Set<UserId> named = new HashSet<>(members);
        UserId lead = particulars.lead();
        UserId sponsor = particulars.sponsor();
        if (lead != null) {
            named.add(lead);
        }
        if (sponsor != null) {
            named.add(sponsor);
        }
        Map<UserId, Person> found = people.all(named);
        String nobody = "is nobody with an active account: choose another";
        if (lead != null) {
            Person person = found.get(lead);
            checks.that(isIn(lead, person, alreadyIn), "leadId", nobody);
            checks.that(
                    person == null || person.is(Role.SQUAD_LEAD) || alreadyIn.contains(lead),
                    "leadId",
                    "does not have the role squad lead: an administrator grants it, or choose another");
        }
        checks.that(sponsor == null || isIn(sponsor, found.get(sponsor), alreadyIn), "sponsorId", nobody);
        checks.that(
                members.stream().allMatch(member -> isIn(member, found.get(member), alreadyIn)),
                "memberIds",
                "include somebody without an active account: choose others");
    }

    private static boolean isIn(UserId id, @Nullable Person person, Set<UserId> alreadyIn) {
        return alreadyIn.contains(id) || person != null && person.active();
    }

    private static Set<UserId> everybodyIn(Squad squad) {
        Set<UserId> everybody = new HashSet<>(squad.members());
        if (squad.lead() != null) {
            everybody.add(squad.lead());
        }
        if (squad.sponsor() != null) {
            everybody.add(squad.sponsor());
        }
        return everybody;
    }

    private static Map<String, ?> facts(Squad squad) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", squad.name());
        facts.put("portfolio", squad.portfolio().value().toString());
        if (squad.lead() != null) {
            facts.put("lead", squad.lead().value().toString());
        }
        if (squad.sponsor() != null) {
            facts.put("sponsor", squad.sponsor().value().toString());
        }
        facts.put(
                "members",
                squad.members().stream()
                        .map(member -> member.value().toString())
                        .sorted()
                        .toList());
        return facts;
    }

    /**
     * Where a squad comes from and where it went.
     *
     * @param predecessors whose work it went on with
     * @param successors who went on with its work
     * @param reason why it was dissolved, or null
     */
    public record Lineage(
            List<Squad> predecessors,
            List<Squad> successors,
            @Nullable String reason) {

        public Lineage {
            predecessors = List.copyOf(predecessors);
            successors = List.copyOf(successors);
        }
    }

    /**
     * What is said about a squad.
     *
     * @param journey whose segment it owns, or null
     * @param lead must have the role squad lead; taken out of the members
     * @param sponsor somebody else than the lead
     */
    public record Particulars(
            @Nullable String name,
            @Nullable JourneyId journey,
            @Nullable UserId lead,
            @Nullable UserId sponsor,
            Set<UserId> members) {

        public Particulars {
            members = Set.copyOf(members);
        }
    }
}
