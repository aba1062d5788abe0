package org.journeygate.journeys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
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

/** The journeys that bets want to change: kept by their owner, the PMO and administrators, read by everybody. */
@Component
@Transactional
public class Journeys {

    /** The most stages that one journey may have. */
    public static final int MOST_STAGES = 30;

    private final JourneyRepository journeys;
    private final Portfolios portfolios;
    private final People people;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Journeys(
            JourneyRepository journeys,
            Portfolios portfolios,
            People people,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.journeys = journeys;
        this.portfolios = portfolios;
        this.people = people;
        this.audit = audit;
        this.events = events;
    }

    /** The journey; NotFound where there is none. */
    @Transactional(readOnly = true)
    public Journey get(JourneyId id) {
        return journeys.find(id).orElseThrow(() -> new NotFound("journey-not-found", "There is no such journey."));
    }

    /** The journeys with those ids; unknown ids are left out. At most two statements. */
    @Transactional(readOnly = true)
    public Map<JourneyId, Journey> all(Collection<JourneyId> ids) {
        return journeys.all(Set.copyOf(ids)).stream().collect(Collectors.toMap(Journey::id, Function.identity()));
    }

    /** Every journey of the portfolio, by name, for what may name each of them. Two statements. */
    @Transactional(readOnly = true)
    public List<Journey> of(PortfolioId portfolio) {
        return journeys.of(portfolio);
    }

    /** The journeys with one of those names, of whatever portfolio. At most two statements. */
    @Transactional(readOnly = true)
    public List<Journey> named(Collection<String> names) {
        return journeys.named(names);
    }

    /** The journeys by name; of one portfolio, with a text in the name, where given. Three statements. */
    @Transactional(readOnly = true)
    public Paged<Journey> search(@Nullable PortfolioId portfolio, @Nullable String text, PageQuery query) {
        return journeys.page(portfolio, text == null || text.isBlank() ? null : text.strip(), query);
    }

    /** Whether the person may change that journey, its stages and its metrics. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayChange(Journey journey, Actor actor) {
        return Stewardship.keeps(journey.owner(), actor);
    }

    /** Describes a journey of the portfolio; NotFound where there is no such portfolio. */
    public Journey create(PortfolioId portfolio, Particulars particulars, Actor by) {
        Stewardship.requireSteward(by, "the list of journeys");
        Journey journey = checked(
                particulars, JourneyId.next(), 0, portfolios.get(portfolio).id(), null);
        journeys.insert(journey);
        audit.record(by.did("journey.created", "journey", journey.id().value(), null, facts(journey)));
        return journey;
    }

    /**
     * Changes a journey with all its stages: those that come with their id stay, the others are new, and those that do not
     * come are removed. Which journeys are core and who owns them is for the PMO and administrators. Outdated where
     * {@code seenVersion} is not the present one.
     */
    public Journey change(JourneyId id, int seenVersion, Particulars particulars, Actor by) {
        Journey present = get(id);
        Stewardship.requireKeeper(present.owner(), by);
        Outdated.check(seenVersion, present.version());
        Journey changed = checked(particulars, id, seenVersion, present.portfolio(), present);
        if (!Stewardship.isSteward(by)
                && (changed.core() != present.core() || !changed.owner().equals(present.owner()))) {
            throw new NotPermitted(
                    "not-steward",
                    "Which journeys are core and who owns them is for the PMO and administrators. Ask one of them.");
        }
        return write(present, changed, by);
    }

    /** Adds a stage at the end of the journey; NotFound where there is no such journey. */
    public Journey addStage(JourneyId id, @Nullable String name, boolean momentThatMatters, Actor by) {
        Journey present = get(id);
        List<StageParticulars> stages = new ArrayList<>(present.stages().stream()
                .map(stage -> new StageParticulars(stage.id(), stage.name(), stage.momentThatMatters()))
                .toList());
        stages.add(new StageParticulars(null, name, momentThatMatters));
        return changeStages(id, present.version(), stages, by);
    }

    /** Replaces the stages alone, as {@link #change} does. */
    public Journey changeStages(JourneyId id, int seenVersion, List<StageParticulars> stages, Actor by) {
        Journey present = get(id);
        return change(
                id,
                seenVersion,
                new Particulars(present.name(), present.goal(), present.owner(), present.core(), stages),
                by);
    }

    private Journey write(Journey present, Journey changed, Actor by) {
        if (!journeys.update(changed, present.stages())) {
            Outdated.check(present.version(), get(present.id()).version());
        }
        Set<StageId> removed = new HashSet<>(ids(present));
        removed.removeAll(ids(changed));
        if (!removed.isEmpty()) {
            events.publishEvent(new StagesRemoved(present.id(), removed));
        }
        audit.record(by.did("journey.changed", "journey", present.id().value(), null, facts(changed)));
        return get(present.id());
    }

    private Journey checked(
            Particulars particulars, JourneyId id, int version, PortfolioId portfolio, @Nullable Journey present) {
        var checks = new Checks();
        String name = checks.line("name", particulars.name(), 120);
        String goal = checks.text("goal", particulars.goal(), 1000);
        UserId owner = particulars.owner();
        if (owner == null) {
            checks.refuse("ownerId", "is missing");
        } else if (present == null || !owner.equals(present.owner())) {
            checkOwner(owner, checks);
        }
        List<Journey.Stage> stages =
                checkedStages(particulars.stages(), present == null ? new HashSet<>() : ids(present), checks);
        checks.done();
        return new Journey(
                id, version, portfolio, name, goal, Objects.requireNonNull(owner), particulars.core(), stages);
    }

    private void checkOwner(UserId owner, Checks checks) {
        Person person = people.all(List.of(owner)).get(owner);
        if (person == null || !person.active()) {
            checks.refuse("ownerId", "is nobody with an active account: choose another");
        } else if (person.is(Role.AUDITOR)) {
            checks.refuse("ownerId", "is an auditor, who changes nothing: choose another");
        }
    }

    private static List<Journey.Stage> checkedStages(List<StageParticulars> wanted, Set<StageId> known, Checks checks) {
        checks.that(wanted.size() <= MOST_STAGES, "stages", "are more than %d: join some".formatted(MOST_STAGES));
        Set<String> names = new HashSet<>();
        List<Journey.Stage> stages = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            StageParticulars stage = wanted.get(place);
            String field = "stages[" + place + "]";
            String name = checks.line(field + ".name", stage.name(), 80);
            checks.that(
                    name.isEmpty() || names.add(name.toLowerCase(Locale.ROOT)),
                    field + ".name",
                    "is already the name of another stage: choose another one");
            checks.that(
                    stage.id() == null || known.remove(stage.id()),
                    field + ".id",
                    "is no stage of this journey, or comes twice: leave the id out for a new stage");
            stages.add(new Journey.Stage(
                    stage.id() == null ? StageId.next() : stage.id(), name, stage.momentThatMatters()));
        }
        return stages;
    }

    private static Set<StageId> ids(Journey journey) {
        return journey.stages().stream().map(Journey.Stage::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, ?> facts(Journey journey) {
        return Map.of(
                "name",
                journey.name(),
                "portfolio",
                journey.portfolio().value().toString(),
                "owner",
                journey.owner().value().toString(),
                "core",
                journey.core(),
                "stages",
                journey.stages().stream().map(Journey.Stage::name).toList());
    }

    /**
     * What is said about a journey, as it was typed.
     *
     * @param goal what the customer wants to get done
     * @param stages in order
     */
    public record Particulars(
            @Nullable String name,
            @Nullable String goal,
            @Nullable UserId owner,
            boolean core,
            List<StageParticulars> stages) {

        public Particulars {
            stages = List.copyOf(stages);
        }
    }

    /**
     * What is said about one stage.
     *
     * @param id of the stage that it already is, or null for a new one
     */
    public record StageParticulars(
            @Nullable StageId id, @Nullable String name, boolean momentThatMatters) {}
}
