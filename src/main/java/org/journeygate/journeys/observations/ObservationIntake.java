package org.journeygate.journeys.observations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what a file tells of many hearers: brought by the PMO and administrators alone, since it speaks for others. An
 * observation is the same one where all that is told of it is; telling it again changes nothing.
 */
@Component
@Transactional
public class ObservationIntake {

    private final ObservationStore store;
    private final Journeys journeys;
    private final Clock clock;

    ObservationIntake(ObservationStore store, Journeys journeys, Clock clock) {
        this.store = store;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** Whether the person may bring observations in from a file. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayBring(Actor actor) {
        return actor.is(Role.PMO) || actor.is(Role.ADMINISTRATOR);
    }

    /** What {@link #bring} would do with these rows; changes nothing. Refused to others with NotPermitted. Three statements. */
    @Transactional(readOnly = true)
    public Examined examine(List<ObservationRow> rows, Actor by) {
        Sorted sorted = sort(rows, by);
        return new Examined(sorted.fresh.size(), sorted.faults);
    }

    /**
     * Records the rows that are not known and says how many; joins the caller's transaction, which audits the whole import.
     * Refused: others (NotPermitted), a faulty row (InvalidInput).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int bring(List<ObservationRow> rows, Actor by) {
        Sorted sorted = sort(rows, by);
        if (!sorted.faults.isEmpty()) {
            Fault first = sorted.faults.get(0);
            throw new InvalidInput(first.field(), "in row %d %s".formatted(first.row(), first.message()));
        }
        store.insert(sorted.fresh);
        return sorted.fresh.size();
    }

    private Sorted sort(List<ObservationRow> rows, Actor by) {
        if (!mayBring(by)) {
            throw new NotPermitted(
                    "import-not-permitted", "Only the PMO and administrators bring observations in from a file.");
        }
        Map<JourneyId, Journey> about =
                journeys.all(rows.stream().map(ObservationRow::journey).collect(Collectors.toSet()));
        var sorted = new Sorted();
        var check = new ObservationCheck(clock.instant(), by);
        List<Placed> good = new ArrayList<>();
        for (ObservationRow row : rows) {
            var checks = new Checks();
            Journey journey = about.get(row.journey());
            if (journey == null) {
                sorted.faults.add(new Fault(row.row(), "journeyId", "names no journey that is known here"));
                continue;
            }
            Observation heard = check.check(journey, row.told(), checks);
            checks.present("heardOn", row.told().heardOn());
            String stage = checks.optionalLine("stageId", row.stage(), 80);
            checks.errors().forEach(error -> sorted.faults.add(new Fault(row.row(), error.field(), error.message())));
            if (checks.errors().isEmpty()) {
                Journey.Stage found = stage == null ? null : stage(journey, stage);
                good.add(new Placed(
                        row.row(),
                        ObservationCheck.at(found, heard),
                        stage != null && found == null ? stage : null,
                        journey.name()));
            }
        }
        sorted.sortIn(good, store.alike(good.stream().map(Placed::heard).toList()));
        return sorted;
    }

    private static Journey.@Nullable Stage stage(Journey journey, String name) {
        return journey.stages().stream()
                .filter(stage -> stage.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * What bringing some rows in would do.
     *
     * @param added the faultless rows that are not known
     */
    public record Examined(int added, List<Fault> faults) {

        public Examined {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One thing wrong in one row.
     *
     * @param field as in {@link ToldObservation}; {@code journeyId} and {@code stageId} for the journey and the stage
     */
    public record Fault(int row, String field, String message) {}

    /** @param strange the name of a stage that its journey does not have (any more), or null */
    private record Placed(
            int row, Observation heard, @Nullable String strange, String journey) {

        Alike alike() {
            return strange == null ? Alike.of(heard) : Alike.of(heard, strange);
        }
    }

    private static final class Sorted {

        private final List<Observation> fresh = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        /** What is known stays known, also where its stage is gone since. */
        void sortIn(List<Placed> rows, Set<Alike> known) {
            Set<Alike> told = new HashSet<>(known);
            for (Placed row : rows) {
                if (!told.add(row.alike())) {
                    continue;
                }
                if (row.strange() == null) {
                    fresh.add(row.heard());
                } else {
                    faults.add(new Fault(
                            row.row(),
                            "stageId",
                            "\"%s\" is no stage of %s: write its name as it stands there, or nothing"
                                    .formatted(row.strange(), row.journey())));
                }
            }
        }
    }
}
