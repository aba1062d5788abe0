package org.journeygate.journeys.readings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Identity;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The readings of metrics: recorded by the journey's owner, the PMO and administrators, read by everybody who is signed in.
 * There is at most one in force for each metric, day and source; telling it again changes nothing, telling another value needs
 * a reason and supersedes it, and one that does not hold at all is withdrawn
 * ({@link Withdrawals}).
 */
@Component
@Transactional
public class Readings {

    /** The most readings that are taken in one call. */
    public static final int MOST = 10_000;

    private static final int SHOWN_FAULTS = 200;

    private final ReadingStore store;
    private final SeriesQuery series;
    private final LatelyQuery lately;
    private final Metrics metrics;
    private final Journeys journeys;
    private final AuditLog audit;
    private final Clock clock;

    Readings(
            ReadingStore store,
            SeriesQuery series,
            LatelyQuery lately,
            Metrics metrics,
            Journeys journeys,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.series = series;
        this.lately = lately;
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

    /** The days from one to another, both included, of which there is a reading in force. One statement. */
    @Transactional(readOnly = true)
    public List<LocalDate> days(MetricId metric, LocalDate from, LocalDate to) {
        return store.days(metric, from, to);
    }

    /** The latest reading in force of each metric of the journey; a metric without one is left out. One statement. */
    @Transactional(readOnly = true)
    public Map<MetricId, Reading> latest(JourneyId journey) {
        return latest(List.of(journey));
    }

    /** The latest reading in force of each metric of those journeys; a metric without one is left out. One statement. */
    @Transactional(readOnly = true)
    public Map<MetricId, Reading> latest(Collection<JourneyId> journeys) {
        return journeys.isEmpty()
                ? Map.of()
                : store.latest(journeys).stream().collect(Collectors.toMap(Reading::metric, Function.identity()));
    }

    /**
     * What metrics were last read as within some days, as it was known at that instant: readings recorded, corrected or withdrawn
     * later change nothing about it. One statement.
     */
    @Transactional(readOnly = true)
    public Map<Lately.Span, Lately> lately(Collection<Lately.Span> spans, Instant known) {
        return lately.of(spans, known);
    }

    /**
     * One page of the readings from one day to another, both included, that are in force or were withdrawn, newest first. Two
     * statements.
     */
    @Transactional(readOnly = true)
    public Paged<Reading> uncorrected(MetricId metric, LocalDate from, LocalDate to, PageQuery query) {
        return store.uncorrected(metric, from, to, query);
    }

    /** For each of those readings that corrects others, these, the newest first and back to a withdrawal at most. One statement, none where there is no such. */
    @Transactional(readOnly = true)
    public Map<ReadingId, List<Reading>> superseded(Collection<Reading> readings) {
        List<Reading> corrections =
                readings.stream().filter(Reading::isCorrection).toList();
        Map<Reading.Key, List<Reading>> known =
                store.known(corrections.stream().map(Reading::key).toList());
        Map<ReadingId, List<Reading>> before = new HashMap<>();
        for (Reading correction : corrections) {
            before.put(
                    correction.id(),
                    known.getOrDefault(correction.key(), List.of()).stream()
                            .filter(reading -> reading.revision() < correction.revision())
                            .sorted(Comparator.comparingInt(Reading::revision).reversed())
                            .takeWhile(reading -> !reading.isWithdrawn())
                            .toList());
        }
        return before;
    }

    /** How the metric went from one day to another, both included, in at most four hundred points. One statement. */
    @Transactional(readOnly = true)
    public Series series(MetricId metric, LocalDate from, LocalDate to) {
        return series.series(metric, from, to);
    }

    /** The day of the metric's first reading; empty where it has none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> firstDay(MetricId metric) {
        return series.firstDay(metric);
    }

    /** Hands every reading from one day to another to the reader, superseded ones included, by day and in constant memory. */
    @Transactional(readOnly = true)
    public void each(MetricId metric, LocalDate from, LocalDate to, Consumer<Reading> reader) {
        store.each(metric, from, to, reader);
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

    /** Records one reading as {@link #record(MetricId, List, Actor)} does. */
    public Kept record(MetricId id, ToldReading told, Actor by) {
        Metric metric = permitted(id, by);
        var checks = new Checks();
        ToldReading checked = told.checked("", latestDay(), checks);
        checks.done();
        var key = key(metric, checked);
        Recorded recorded = write(metric, Map.of(key, checked), by);
        List<Reading> history = store.known(List.of(key)).getOrDefault(key, List.of());
        return new Kept(history.get(history.size() - 1), recorded.isChange());
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

    /**
     * Records the readings of many metrics as they come, all or none, in constant memory and under one entry of the audit
     * log. Refused with RowsRefused, which names the faulty rows; rows of metrics that the person does not keep are faulty.
     */
    public Recorded record(Iterator<ToldRow> rows, Actor by) {
        Intake intake = intake(true, SHOWN_FAULTS, by);
        rows.forEachRemaining(intake::add);
        intake.end();
        intake.requireFaultless();
        Recorded recorded = intake.counts();
        if (recorded.isChange()) {
            audit.record(by.did(
                    "readings.recorded",
                    "readings",
                    Identity.next(),
                    null,
                    Map.of(
                            "rows", intake.rows(),
                            "metrics", intake.touched().size(),
                            "added", recorded.added(),
                            "corrected", recorded.corrected())));
        }
        return recorded;
    }

    /** What {@link #bring} would do with these rows, no two of them about the same metric, day and source; changes nothing. */
    @Transactional(readOnly = true)
    public Examined examine(List<ToldRow> rows, Actor by) {
        Intake intake = intake(false, Integer.MAX_VALUE, by);
        rows.forEach(intake::add);
        intake.end();
        return new Examined(intake.counts(), intake.faults());
    }

    /** Records some of an import's rows; joins the caller's transaction, which audits the whole import. Refused with RowsRefused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded bring(List<ToldRow> rows, Actor by) {
        Intake intake = intake(true, SHOWN_FAULTS, by);
        rows.forEach(intake::add);
        intake.end();
        intake.requireFaultless();
        return intake.counts();
    }

    private Intake intake(boolean recording, int faults, Actor by) {
        return new Intake(
                store, new Permits(metrics, journeys, by), recording, latestDay(), clock.instant(), by, faults);
    }

    private Recorded write(Metric metric, Map<Reading.Key, ToldReading> wanted, Actor by) {
        List<Reading.Key> keys = List.copyOf(wanted.keySet());
        Map<Reading.Key, List<Reading>> known = new HashMap<>();
        for (int from = 0; from < keys.size(); from += Intake.BATCH) {
            known.putAll(store.known(keys.subList(from, Math.min(keys.size(), from + Intake.BATCH))));
        }
        var sorted = new Sorted(known, clock.instant(), by);
        wanted.forEach(sorted::add);
        if (!sorted.contradictions().isEmpty()) {
            throw new KnownOtherwise(sorted.contradictions());
        }
        store.insert(sorted.fresh(), sorted.superseded());
        Recorded recorded = sorted.counts();
        if (recorded.isChange()) {
            audit.record(
                    by.did("readings.recorded", "metric", metric.id().value(), null, facts(metric, recorded, sorted)));
        }
        return recorded;
    }

    /** What the log says: of one reading its content and what it supersedes, of many the counts. */
    private static Map<String, Object> facts(Metric metric, Recorded recorded, Sorted sorted) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", metric.name());
        facts.put("added", recorded.added());
        facts.put("corrected", recorded.corrected());
        if (sorted.fresh().size() == 1) {
            Reading reading = sorted.fresh().get(0);
            facts.put("reading", reading.id().value().toString());
            facts.put("takenOn", reading.takenOn().toString());
            facts.put("source", reading.source());
            facts.put("value", reading.value().toPlainString());
            ReadingId before = sorted.superseded().get(reading.id());
            if (before != null) {
                facts.put("supersedes", before.value().toString());
                facts.put("reason", String.valueOf(reading.correctionReason()));
            }
        }
        return facts;
    }

    /** The metric; refused with NotPermitted to who does not keep its journey. */
    Metric permitted(MetricId id, Actor by) {
        Metric metric = metrics.get(id);
        Journey journey = journeys.get(metric.journey());
        if (!journeys.mayChange(journey, by)) {
            throw new NotPermitted(
                    "not-journey-owner",
                    "Only the journey's owner, the PMO and administrators record and withdraw readings of its metrics.");
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

    /**
     * What became of one reading that was told.
     *
     * @param reading the one in force of that day and source
     * @param isNew false where it was known already
     */
    public record Kept(Reading reading, boolean isNew) {}
}
