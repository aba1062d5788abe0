package org.journeygate.journeys.readings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.StateMovedOn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Readings that do not hold at all, such as one of a wrong day: withdrawn with a reason by who records readings of the metric.
 * They stay on record and count nowhere. Their day and source may then be told another value, and the same one with a reason.
 */
@Component
@Transactional
public class Withdrawals {

    private static final int LONGEST_REASON = 500;

    private final ReadingStore store;
    private final Readings readings;
    private final AuditLog audit;
    private final Clock clock;

    Withdrawals(ReadingStore store, Readings readings, AuditLog audit, Clock clock) {
        this.store = store;
        this.readings = readings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reading of that metric, in force or not; NotFound where there is none. */
    @Transactional(readOnly = true)
    public Reading get(MetricId metric, ReadingId id) {
        return store.find(id)
                .filter(reading -> reading.metric().equals(metric))
                .orElseThrow(() -> new NotFound("reading-not-found", "There is no such reading of this metric."));
    }

    /** Who withdrew readings from one day to another, both included. One statement. */
    @Transactional(readOnly = true)
    public Set<UserId> people(MetricId metric, LocalDate from, LocalDate to) {
        return store.withdrawers(metric, from, to);
    }

    /**
     * As {@link #withdraw}, refused where not: who does not keep the metric's journey (NotPermitted), a reading of another metric
     * (NotFound), one that is corrected or withdrawn (StateMovedOn).
     */
    @Transactional(readOnly = true)
    public Reading requireWithdrawable(MetricId metric, ReadingId id, Actor by) {
        readings.permitted(metric, by);
        Reading reading = get(metric, id);
        if (!reading.inForce()) {
            throw new StateMovedOn(
                    "reading-not-in-force",
                    reading.isWithdrawn()
                            ? "This reading has been withdrawn already."
                            : "This reading has been corrected. What holds instead can be withdrawn.");
        }
        return reading;
    }

    /** Withdraws a reading in force. Refused: as {@link #requireWithdrawable}, no reason of at most 500 characters (InvalidInput). */
    public Reading withdraw(MetricId id, ReadingId readingId, @Nullable String reason, Actor by) {
        Reading reading = requireWithdrawable(id, readingId, by);
        var checks = new Checks();
        String why = checks.line("reason", reason, LONGEST_REASON);
        checks.done();
        store.withdraw(readingId, new Withdrawal(why, by.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        Metric metric = readings.permitted(id, by);
        audit.record(by.did(
                "reading.withdrawn",
                "metric",
                id.value(),
                null,
                Map.of(
                        "name", metric.name(),
                        "reading", readingId.value().toString(),
                        "takenOn", reading.takenOn().toString(),
                        "source", reading.source(),
                        "value", reading.value().toPlainString(),
                        "reason", why)));
        return get(id, readingId);
    }
}
