package org.journeygate.journeys.observations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.StageId;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was heard at the front line: recorded by everybody but auditors, read by everybody. It is taken out by whoever recorded
 * it and whoever keeps the journey, since a customer's words may name what must not be kept.
 */
@Component
@Transactional
public class Observations {

    /** What counts as of late, in days. */
    public static final int LATELY_DAYS = 90;

    private final ObservationStore store;
    private final Journeys journeys;
    private final AuditLog audit;
    private final Clock clock;

    Observations(ObservationStore store, Journeys journeys, AuditLog audit, Clock clock) {
        this.store = store;
        this.journeys = journeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** The observation; NotFound where there is none, or no more. */
    @Transactional(readOnly = true)
    public Observation get(ObservationId id) {
        return store.find(id)
                .orElseThrow(() -> new NotFound("observation-not-found", "There is no such observation (any more)."));
    }

    /** The observation, if it is still there. */
    @Transactional(readOnly = true)
    public Optional<Observation> find(ObservationId id) {
        return store.find(id);
    }

    /** Observations, newest first unless another order is asked for. Two statements. */
    @Transactional(readOnly = true)
    public Paged<Observation> search(ObservationFilter filter, PageQuery query) {
        return store.page(filter, query);
    }

    /** Every observation that the filter leaves, newest first, one by one. */
    @Transactional(readOnly = true)
    public void each(ObservationFilter filter, Consumer<Observation> row) {
        store.each(filter, row);
    }

    /** What was heard about a journey in the last {@value #LATELY_DAYS} days. Two statements. */
    @Transactional(readOnly = true)
    public Heard lately(JourneyId journey) {
        return store.since(journey, today().minusDays(LATELY_DAYS));
    }

    /** Whether the person may record what they heard. */
    public boolean mayRecord(Actor actor) {
        return !actor.is(Role.AUDITOR);
    }

    /** Whether the person may take it out. */
    @Transactional(readOnly = true)
    public boolean mayTakeOut(Observation heard, Actor actor) {
        return mayRecord(actor)
                && (actor.is(heard.recordedBy()) || journeys.mayChange(journeys.get(heard.journey()), actor));
    }

    /**
     * Records what was heard about a journey. Refused: auditors (NotPermitted), an unknown journey (NotFound), faulty content
     * or a stage of another journey (InvalidInput).
     */
    public Observation record(JourneyId id, ToldObservation told, Actor by) {
        if (!mayRecord(by)) {
            throw new NotPermitted("auditor", "An auditor reads and records nothing.");
        }
        Journey journey = journeys.get(id);
        Observation heard = checked(journey, told, by);
        store.insert(heard);
        audit.record(by.did(
                "observation.recorded",
                "observation",
                heard.id().value(),
                null,
                Map.of("journey", journey.name(), "sentiment", heard.sentiment().toPlainString())));
        return heard;
    }

    /**
     * Takes an observation out for good; the log keeps that it was there, not what it said. Refused: who neither recorded it
     * nor keeps the journey (NotPermitted), no reason of at most 200 characters (InvalidInput).
     */
    public void takeOut(ObservationId id, @Nullable String reason, Actor by) {
        Observation heard = get(id);
        requireMayTakeOut(heard, by);
        var checks = new Checks();
        String why = checks.line("reason", reason, 200);
        checks.done();
        if (store.delete(id)) {
            audit.record(by.did("observation.taken-out", "observation", id.value(), null, Map.of("reason", why)));
        }
    }

    /** Refuses whom {@link #takeOut} would refuse. */
    @Transactional(readOnly = true)
    public void requireMayTakeOut(Observation heard, Actor by) {
        if (!mayTakeOut(heard, by)) {
            throw new NotPermitted(
                    "not-recorder",
                    "Only who recorded it, the journey's owner, the PMO and administrators take an observation out.");
        }
    }

    private Observation checked(Journey journey, ToldObservation told, Actor by) {
        var checks = new Checks();
        Observation heard = new ObservationCheck(clock.instant(), by).check(journey, told, checks);
        StageId wanted = told.stage();
        Journey.Stage stage = wanted == null
                ? null
                : journey.stages().stream()
                        .filter(one -> one.id().equals(wanted))
                        .findFirst()
                        .orElse(null);
        checks.that(wanted == null || stage != null, "stageId", "is no stage of this journey: choose another");
        checks.done();
        return ObservationCheck.at(stage, heard);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
