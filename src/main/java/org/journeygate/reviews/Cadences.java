package org.journeygate.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioChanged;
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
import org.journeygate.squads.functions.SquadFunction;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How each portfolio keeps its quarterly reviews: kept by the PMO and administrators, read by everybody. */
@OnceMore
@Component
@Transactional
public class Cadences {

    static final String PROCESS = "reviewCadence";

    private static final int MOST_MEMBERS = 60;
    private static final String ENDED = "journeygate.cadenceEnded";

    private final CadenceRepository cadences;
    private final Portfolios portfolios;
    private final People people;
    private final Processes processes;
    private final AuditLog audit;
    private final Clock clock;

    Cadences(
            CadenceRepository cadences,
            Portfolios portfolios,
            People people,
            Processes processes,
            AuditLog audit,
            Clock clock) {
        this.cadences = cadences;
        this.portfolios = portfolios;
        this.people = people;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The portfolio's; empty where it keeps no reviews. Two statements. */
    @Transactional(readOnly = true)
    public Optional<Cadence> of(PortfolioId portfolio) {
        return cadences.find(portfolio);
    }

    /** The portfolios that keep reviews. One statement. */
    @Transactional(readOnly = true)
    public Set<PortfolioId> portfolios() {
        return cadences.portfolios();
    }

    /** Whether the person may say how reviews are kept. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayKeep(Actor actor) {
        return actor.is(Role.PMO) || actor.is(Role.ADMINISTRATOR);
    }

    /**
     * Says how the portfolio keeps its reviews, from the next one to be opened on. Refused: who may not (NotPermitted), another version
     * than the present one (Outdated), what does not fit together (InvalidInput); NotFound where there is no such portfolio.
     *
     * @param seenVersion 0 where it keeps none yet
     */
    public Cadence keep(PortfolioId id, int seenVersion, Particulars said, Actor by) {
        requireKeeper(by);
        Portfolio portfolio = portfolios.get(id);
        Optional<Cadence> present = cadences.lock(id);
        Outdated.check(seenVersion, present.map(Cadence::version).orElse(0));
        Cadence cadence = checked(said, portfolio, seenVersion, present.orElse(null));
        if (!cadences.write(cadence)) {
            Outdated.check(seenVersion, cadences.lock(id).map(Cadence::version).orElse(0));
        }
        audit.record(by.did("review-cadence.kept", "portfolio", id.value(), portfolio.key(), facts(cadence)));
        if (present.isEmpty()) {
            processes.start(PROCESS, id.value(), Map.of());
        } else {
            processes.redate(id.value());
        }
        return cadences.find(id).orElseThrow();
    }

    /** No further review is opened; those under way go on. Refused: who may not (NotPermitted), another version (Outdated). */
    public void end(PortfolioId id, int seenVersion, Actor by) {
        requireKeeper(by);
        Cadence present = cadences.lock(id).orElseThrow(Cadences::none);
        Outdated.check(seenVersion, present.version());
        processes.tell(id.value(), ENDED, Map.of());
        cadences.delete(id);
        audit.record(by.did(
                "review-cadence.ended",
                "portfolio",
                id.value(),
                portfolios.get(id).key(),
                Map.of()));
    }

    /** The next review opens when the changed fiscal year says so. */
    @EventListener
    void follow(PortfolioChanged event) {
        if (cadences.lock(event.portfolio()).isPresent()) {
            processes.redate(event.portfolio().value());
        }
    }

    /** The cadence; NotFound where the portfolio keeps no reviews. */
    @Transactional(readOnly = true)
    public Cadence get(PortfolioId portfolio) {
        return cadences.find(portfolio).orElseThrow(Cadences::none);
    }

    /** All of them. Two statements. */
    Map<PortfolioId, Cadence> all() {
        return cadences.all();
    }

    /** As {@link #get}, its row locked until the transaction ends, so that one at a time opens a review of the portfolio. */
    Cadence lock(PortfolioId portfolio) {
        return cadences.lock(portfolio).orElseThrow(Cadences::none);
    }

    /** Refuses with NotPermitted who may not say how reviews are kept. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void requireKeeper(Actor by) {
        if (!mayKeep(by)) {
            throw new NotPermitted(
                    "not-steward",
                    "Only the PMO and administrators say how a portfolio keeps its reviews. Ask one of them.");
        }
    }

    private Cadence checked(Particulars said, Portfolio portfolio, int version, @Nullable Cadence present) {
        var checks = new Checks();
        Set<UserId> known = new HashSet<>();
        if (present != null) {
            present.members().forEach(member -> known.add(member.person()));
            known.add(present.chair());
        }
        Map<UserId, Person> found = people.all(everybodyIn(said));
        Set<UserId> members = new HashSet<>();
        for (int place = 0; place < said.members().size(); place++) {
            UserId person = said.members().get(place).person();
            String field = "members[" + place + "]";
            requirePerson(field, person, found, known, checks);
            checks.that(members.add(person), field, "is named twice: keep one line");
        }
        checks.that(
                members.size() <= MOST_MEMBERS, "members", "are more than 60: a meeting of so many decides nothing");
        checks.that(!members.isEmpty(), "members", "are missing: name at least one person who takes part");
        UserId chair = said.chair();
        checks.present("chairId", chair);
        if (chair != null) {
            requirePerson("chairId", chair, found, known, checks);
            Person named = found.get(chair);
            checks.that(
                    named == null || !named.is(Role.PMO),
                    "chairId",
                    "is of the PMO, about whose lateness the chair is asked: choose somebody else");
        }
        said.required()
                .forEach(function -> checks.that(
                        said.members().stream().anyMatch(member -> member.function() == function),
                        "required",
                        "names a function that no member speaks for: add a member, or leave it out"));
        int quorum = said.quorum() == null ? 0 : said.quorum();
        checks.that(
                quorum >= 1 && (members.isEmpty() || quorum <= members.size()),
                "quorum",
                "is from 1 to the number of members");
        int group = said.group() == null ? 1 : said.group();
        checks.that(group >= 1 && group <= Cadence.GROUPS, "group", "is from 1 to 6");
        Offsets offsets = said.offsets() == null ? Offsets.USUAL : said.offsets();
        offsets.check(checks);
        checks.done();
        return new Cadence(
                portfolio.id(),
                version,
                said.startsOn() == null ? LocalDate.ofInstant(clock.instant(), portfolio.zone()) : said.startsOn(),
                said.members(),
                said.required(),
                quorum,
                Objects.requireNonNull(chair),
                group,
                said.meetingTime() == null ? LocalTime.of(10, 0) : said.meetingTime(),
                offsets);
    }

    private static Set<UserId> everybodyIn(Particulars said) {
        Set<UserId> everybody = new HashSet<>();
        Stream.concat(said.members().stream().map(Member::person), Stream.ofNullable(said.chair()))
                .forEach(everybody::add);
        return everybody;
    }

    private static void requirePerson(
            String field, UserId id, Map<UserId, Person> found, Set<UserId> known, Checks checks) {
        Person person = found.get(id);
        checks.that(
                person != null && (person.active() && !person.is(Role.AUDITOR) || known.contains(id)),
                field,
                "is nobody with an active account, or an auditor, who changes nothing: choose another");
    }

    private static Map<String, Object> facts(Cadence cadence) {
        Map<String, Object> facts = new HashMap<>(cadence.offsets().facts());
        facts.put("startsOn", cadence.startsOn().toString());
        facts.put(
                "members",
                cadence.members().stream()
                        .map(member -> member.person().value() + " " + member.function())
                        .toList());
        facts.put("required", cadence.required().stream().map(Enum::name).toList());
        facts.put("quorum", cadence.quorum());
        facts.put("chair", cadence.chair().value().toString());
        facts.put("group", cadence.group());
        facts.put("meetingTime", cadence.meetingTime().toString());
        return facts;
    }

    private static NotFound none() {
        return new NotFound("no-review-cadence", "This portfolio keeps no quarterly reviews yet.");
    }

    /**
     * How the reviews are to be kept, as it was said.
     *
     * @param startsOn a day of the first quarter to be reviewed; today where nothing is said
     * @param group 1 where nothing is said
     * @param meetingTime 10:00 where nothing is said
     * @param offsets {@link Offsets#USUAL} where nothing is said
     */
    public record Particulars(
            @Nullable LocalDate startsOn,
            List<Member> members,
            Set<SquadFunction> required,
            @Nullable Integer quorum,
            @Nullable UserId chair,
            @Nullable Integer group,
            @Nullable LocalTime meetingTime,
            @Nullable Offsets offsets) {

        public Particulars {
            members = List.copyOf(members);
            required = Set.copyOf(required);
        }
    }
}
