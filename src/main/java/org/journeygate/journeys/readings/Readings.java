package org.journeygate.journeys.readings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.TryAgain;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The readings of metrics: recorded by the journey's owner, the PMO and administrators, read by everybody who is signed in.
 * There is one in force for each metric, day and source; telling it again changes nothing, telling another value needs a
 * reason and supersedes it.
 */
@Component
@Transactional
public class Readings {

    /** The most readings that are taken in one call. */
    public static final int MOST = 10_000;

    private static final int BATCH = 500;

    private final ReadingStore store;
    private final Metrics metrics;
    private final Journeys journeys;
    private final AuditLog audit;
    private final Clock clock;

    Readings(ReadingStore store, Metrics metrics, Journeys journeys, AuditLog audit, Clock clock) {
        this.store = store;
        this.metrics = metrics;
        this.journeys = journeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reading, in force or superseded; NotFound where there is none. */
    @Transactional(readOnly = true)
    public Reading get(ReadingId id) {
        return store.find(id).orElseThrow(() -> new NotFound("reading-not-found", "There is no such reading."));
    }

    /** The readings in force from one day to another, both included, by day and source. One statement. */
    @Transactional(readOnly = true)
    public List<Reading> inForce(MetricId metric, LocalDate from, LocalDate to) {
        return store.inForce(metric, from, to);
    }

    /** Every reading of the metric, superseded ones included, newest day first. Three statements. */
    @Transactional(readOnly = true)
    public Paged<Reading> of(MetricId metric, PageQuery query) {
        metrics.get(metric);
        return store.page(metric, query);
    }

    /** Whether the person may record readings of that metric. */
    @Transactional(readOnly = true)
    public boolean mayRecord(Metric metric, Actor actor) {
        return journeys.mayChange(journeys.get(metric.journey()), actor);
    }

    /** Records one reading as {@link #record(MetricId, List, Actor)} does; the one in force afterwards. */
    public Reading record(MetricId id, ToldReading told, Actor by) {
        Metric metric = permitted(id, by);
        var checks = new Checks();
        ToldReading checked = told.checked("", latestDay(), checks);
        checks.done();
        var key = key(metric, checked);
        write(metric, Map.of(key, checked), by);
        List<Reading> history = store.known(List.of(key)).getOrDefault(key, List.of());
        return history.get(history.size() - 1);
    }

    /**
     * Records readings of a metric, all or none, under one entry of the audit log. Refused: somebody who does not keep the
     * metric's journey (NotPermitted), faulty content (InvalidInput, fields as {@code [0].value}), another value than the
     * known one without a reason (KnownOtherwise).
     */
    public Recorded record(MetricId id, List<ToldReading> told, Actor by) {
        Metric metric = permitted(id, by);
        var checks = new Checks();
        checks.that(!told.isEmpty(), "", "There is no reading in it.");
        checks.that(told.size() <= MOST, "", "More than %,d readings: send them as a stream.".formatted(MOST));
        checks.done();
        Map<Reading.Key, ToldReading> wanted = new LinkedHashMap<>();
        Map<Reading.Key, Integer> places = new HashMap<>();
        LocalDate latest = latestDay();
        for (int place = 0; place < told.size(); place++) {
            int before = checks.errors().size();
            String prefix = "[" + place + "].";
            ToldReading checked = told.get(place).checked(prefix, latest, checks);
            if (checks.errors().size() > before) {
                continue;
            }
            var key = key(metric, checked);
            ToldReading twin = wanted.putIfAbsent(key, checked);
            Integer first = places.putIfAbsent(key, place);
            checks.that(
                    twin == null || twin.equals(checked),
                    prefix + "value",
                    "[%d] tells the same day and source with other content: take one out".formatted(first));
        }
        checks.done();
        return write(metric, wanted, by);
    }

    private Recorded write(Metric metric, Map<Reading.Key, ToldReading> wanted, Actor by) {
        List<Reading.Key> keys = List.copyOf(wanted.keySet());
        Map<Reading.Key, List<Reading>> known = new HashMap<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            known.putAll(store.known(keys.subList(from, Math.min(keys.size(), from + BATCH))));
        }
        var sorted = new Sorted(known, clock.instant(), by);
        wanted.forEach(sorted::add);
        if (!sorted.contradictions().isEmpty()) {
            throw new KnownOtherwise(sorted.contradictions());
        }
        insert(sorted);
        Recorded recorded = sorted.counts();
        if (recorded.isChange()) {
            audit.record(by.did(
                    "readings.recorded",
                    "metric",
                    metric.id().value(),
                    null,
                    Map.of("name", metric.name(), "added", recorded.added(), "corrected", recorded.corrected())));
        }
        return recorded;
    }

    private void insert(Sorted sorted) {
        try {
            store.insert(sorted.fresh(), sorted.superseded());
        } catch (DuplicateKeyException race) {
            throw new TryAgain(
                    "readings-being-recorded",
                    "Someone else recorded the same readings just now. Try again: known ones change nothing.",
                    Map.of("retryAfterSeconds", 1));
        }
    }

    private Metric permitted(MetricId id, Actor by) {
        Metric metric = metrics.get(id);
        Journey journey = journeys.get(metric.journey());
        if (!journeys.mayChange(journey, by)) {
            throw new NotPermitted(
                    "not-journey-owner",
                    "Only the journey's owner, the PMO and administrators record readings of its metrics.");
        }
        return metric;
    }

    private static Reading.Key key(Metric metric, ToldReading told) {
        return new Reading.Key(
                metric.id(), Objects.requireNonNull(told.takenOn()), Objects.requireNonNull(told.source()));
    }

    /** Today where the day begins first. */
    private LocalDate latestDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }
}
