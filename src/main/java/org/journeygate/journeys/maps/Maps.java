package org.journeygate.journeys.maps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.StageId;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The maps of journeys. A map is drawn as a draft, stage by stage, by the journey's owner, the PMO or an administrator, and
 * then published as the next version, because a version says which customers took part, and that is known once for a
 * sitting and not for every typed line. What is published never changes. Which stages there are, their names, their order
 * and which of them matter is the journey's own and holds at once: bets stand on them; a version keeps them as they were.
 */
@Component
@Transactional
public class Maps {

    private final MapRepository maps;
    private final Journeys journeys;
    private final Metrics metrics;
    private final Portfolios portfolios;
    private final AuditLog audit;
    private final Clock clock;

    Maps(MapRepository maps, Journeys journeys, Metrics metrics, Portfolios portfolios, AuditLog audit, Clock clock) {
        this.maps = maps;
        this.journeys = journeys;
        this.metrics = metrics;
        this.portfolios = portfolios;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the map of that journey stands. Two statements. */
    @Transactional(readOnly = true)
    public MapState of(Journey journey) {
        MapVersion latest = maps.latest(journey.id()).orElse(null);
        MapRepository.Draft draft = maps.draft(journey.id()).orElse(null);
        JourneyMap published = on(journey, latest == null ? null : latest.map());
        return new MapState(
                published,
                draft == null ? published : on(journey, draft.map()),
                draft == null ? 0 : draft.version(),
                latest);
    }

    /** As {@link #of(Journey)}; NotFound where there is no such journey. */
    @Transactional(readOnly = true)
    public MapState of(JourneyId journey) {
        return of(journeys.get(journey));
    }

    /** The published versions, the latest first. */
    @Transactional(readOnly = true)
    public Paged<MapVersion> versions(JourneyId journey, PageQuery query) {
        return maps.page(journeys.get(journey).id(), query);
    }

    /** The channels on the latest maps of a portfolio's journeys, each once, by name. One statement. */
    @Transactional(readOnly = true)
    public List<String> channels(PortfolioId portfolio) {
        Set<String> channels = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        maps.latestIn(portfolio).forEach(map -> map.stages()
                .forEach(stage -> stage.map().touchpoints().forEach(point -> channels.add(point.channel()))));
        return List.copyOf(channels);
    }

    /** The version that was the latest just before an instant; empty where none was published by then. One statement. */
    @Transactional(readOnly = true)
    public Optional<MapVersion> latestBefore(JourneyId journey, Instant end) {
        return maps.latestBefore(journey, end);
    }

    /** One version; NotFound where the journey has no such version. */
    @Transactional(readOnly = true)
    public MapVersion version(JourneyId journey, int number) {
        return maps.find(journey, number)
                .orElseThrow(
                        () -> new NotFound("map-version-not-found", "This journey has no such version of its map."));
    }

    /** Says in the draft what holds at one stage; Outdated where {@code seen} is not the draft's present version. */
    public MapState describe(JourneyId id, StageId stage, int seen, StageGiven said, Actor by) {
        Journey journey = kept(id, by);
        MapState present = of(journey);
        Outdated.check(seen, present.draftVersion());
        MappedStage before = present.draft().stage(stage).orElseThrow(Maps::noStage);
        var checks = new Checks();
        StageMap map = StageCheck.checked(said, measured(id), "", checks);
        checks.done();
        return keep(journey, present, Map.of(stage, map), List.of(before.name()), by);
    }

    /** Replaces the whole draft; a stage that is left out is one of which nothing is said. Outdated as {@link #describe}. */
    public MapState redraw(JourneyId id, int seen, Map<StageId, StageGiven> said, Actor by) {
        Journey journey = kept(id, by);
        MapState present = of(journey);
        Outdated.check(seen, present.draftVersion());
        var checks = new Checks();
        Set<MetricId> measured = measured(id);
        Set<StageId> foreign = new HashSet<>(said.keySet());
        Map<StageId, StageMap> drawn = new HashMap<>();
        for (int place = 0; place < journey.stages().size(); place++) {
            StageId stage = journey.stages().get(place).id();
            foreign.remove(stage);
            StageGiven given = said.get(stage);
            drawn.put(
                    stage,
                    given == null
                            ? StageMap.EMPTY
                            : StageCheck.checked(given, measured, "stages[" + place + "].", checks));
        }
        checks.that(foreign.isEmpty(), "stages", "include one that this journey does not have: take it out");
        checks.done();
        return keep(
                journey,
                present,
                drawn,
                journey.stages().stream().map(Journey.Stage::name).toList(),
                by);
    }

    /** Drops what was drawn since the latest version. Outdated as {@link #describe}. */
    public MapState discard(JourneyId id, int seen, Actor by) {
        Journey journey = kept(id, by);
        MapState present = of(journey);
        Outdated.check(seen, present.draftVersion());
        write(journey, present, present.published(), by);
        audit.record(by.did("map.discarded", "journey", id.value(), null, Map.of("sinceVersion", present.number())));
        return of(journey);
    }

    /**
     * Publishes the draft as the next version, also one in which nothing is new: customers may have confirmed it. Outdated
     * as {@link #describe}.
     */
    public MapVersion publish(JourneyId id, int seen, PublicationGiven said, Actor by) {
        Journey journey = kept(id, by);
        MapState present = of(journey);
        Outdated.check(seen, present.draftVersion());
        var checks = new Checks();
        ZoneId zone = portfolios.get(journey.portfolio()).zone();
        Participation participation = said.participation(LocalDate.ofInstant(clock.instant(), zone), checks);
        String note = checks.optionalText("note", said.note(), 1000);
        checks.that(
                !present.draft().empty(), "map", "says nothing of any stage yet: describe one before you publish it");
        checks.done();
        write(journey, present, present.draft(), by);
        MapVersion version = new MapVersion(
                id,
                present.number() + 1,
                present.draft(),
                participation,
                note == null ? "" : note,
                by.person(),
                clock.instant());
        maps.insert(version);
        audit.record(by.did(
                "map.published",
                "journey",
                id.value(),
                null,
                Map.of(
                        "version",
                        version.number(),
                        "customers",
                        participation.any() ? String.valueOf(participation.customers()) : "drawn without customers")));
        return version(id, version.number());
    }

    private MapState keep(
            Journey journey, MapState present, Map<StageId, StageMap> drawn, List<String> stages, Actor by) {
        write(
                journey,
                present,
                new JourneyMap(present.draft().stages().stream()
                        .map(stage -> new MappedStage(
                                stage.id(),
                                stage.name(),
                                stage.momentThatMatters(),
                                drawn.getOrDefault(stage.id(), stage.map())))
                        .toList()),
                by);
        audit.record(by.did("map.drawn", "journey", journey.id().value(), null, Map.of("stages", stages)));
        return of(journey);
    }

    private void write(Journey journey, MapState present, JourneyMap draft, Actor by) {
        if (!maps.keep(journey.id(), present.draftVersion(), draft, by.person(), clock.instant())) {
            Outdated.check(present.draftVersion(), of(journey).draftVersion());
        }
    }

    /** What a map says of the stages that the journey has now. */
    private static JourneyMap on(Journey journey, @Nullable JourneyMap map) {
        Map<StageId, MappedStage> said = map == null
                ? Map.of()
                : map.stages().stream().collect(Collectors.toMap(MappedStage::id, Function.identity()));
        List<MappedStage> stages = new ArrayList<>();
        for (Journey.Stage stage : journey.stages()) {
            MappedStage before = said.get(stage.id());
            stages.add(new MappedStage(
                    stage.id(),
                    stage.name(),
                    stage.momentThatMatters(),
                    before == null ? StageMap.EMPTY : before.map()));
        }
        return new JourneyMap(stages);
    }

    private Set<MetricId> measured(JourneyId journey) {
        return metrics.of(List.of(journey)).getOrDefault(journey, List.of()).stream()
                .map(Metric::id)
                .collect(Collectors.toSet());
    }

    private Journey kept(JourneyId id, Actor by) {
        Journey journey = journeys.get(id);
        if (!journeys.mayChange(journey, by)) {
            throw new NotPermitted(
                    "not-journey-owner",
                    "Only the journey's owner, the PMO and administrators draw its map. Ask one of them for the change.");
        }
        return journey;
    }

    private static NotFound noStage() {
        return new NotFound("stage-not-found", "This journey has no such stage, or not any more.");
    }
}
