package org.journeygate.squads.attainment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.readings.Lately;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.squads.Squad;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.charters.Mandate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of outcome attainment, read by everybody who is signed in. */
@Component
@Transactional(readOnly = true)
public class Attainments {

    private final Charters charters;
    private final Readings readings;
    private final Portfolios portfolios;
    private final Clock clock;

    Attainments(Charters charters, Readings readings, Portfolios portfolios, Clock clock) {
        this.charters = charters;
        this.readings = readings;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    /** The squad's sheet of today by what is known now. Three statements. */
    public AttainmentSheet of(Squad squad) {
        return of(squad, null, null);
    }

    /**
     * The squad's sheet of a day by what was known at some instant. Refused: a day or an instant that is still to come (InvalidInput).
     * Three statements.
     *
     * @param day in the portfolio's zone; null is today
     * @param at null is now
     */
    public AttainmentSheet of(Squad squad, @Nullable LocalDate day, @Nullable Instant at) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today =
                LocalDate.ofInstant(now, portfolios.get(squad.portfolio()).zone());
        LocalDate on = day == null ? today : day;
        Instant known = at == null ? now : at;
        var checks = new Checks();
        checks.that(!on.isAfter(today), "on", "is still to come: choose today or a day before");
        checks.that(!known.isAfter(now), "known", "is still to come: leave it out for now");
        checks.done();
        Charter charter = charters.inForce(squad.id(), on).orElse(null);
        return new AttainmentSheet(squad, on, known, charter, charter == null ? List.of() : lines(charter, on, known));
    }

    /** The last instant of a day in the squad's portfolio, or now while the day lasts. */
    public Instant endOf(Squad squad, LocalDate day) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant end = day.plusDays(1)
                .atStartOfDay(portfolios.get(squad.portfolio()).zone())
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
        return end.isBefore(now) ? end : now;
    }

    /** The squad's versions that were in force, the newest first. One statement. */
    public List<Version> versions(Squad squad, Actor reader) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), portfolios.get(squad.portfolio()).zone());
        return charters.of(squad, reader).stream()
                .map(charter -> Version.of(charter, today))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Attained> lines(Charter charter, LocalDate on, Instant known) {
        LocalDate since = Objects.requireNonNull(charter.inForceFrom());
        List<Mandate.SuccessMetric> wanted = charter.mandate().success();
        Map<Lately.Span, Lately> read = readings.lately(
                wanted.stream().map(one -> Attained.span(one, since, on)).toList(), known);
        return wanted.stream()
                .map(one -> Attained.of(one, since, on, read.getOrDefault(Attained.span(one, since, on), Lately.NEVER)))
                .toList();
    }

    /**
     * A version of the charter and the days on which it held.
     *
     * @param last its last day, or today while it is in force
     */
    public record Version(int number, String code, LocalDate from, LocalDate last) {

        private static Optional<Version> of(Charter charter, LocalDate today) {
            LocalDate from = charter.inForceFrom();
            LocalDate until = charter.inForceUntil();
            LocalDate last = until == null ? today : until.minusDays(1);
            LocalDate end = charter.mandate().validUntil();
            LocalDate held = end != null && end.isBefore(last) ? end : last;
            return from == null || held.isBefore(from)
                    ? Optional.empty()
                    : Optional.of(new Version(charter.number(), charter.code(), from, held));
        }
    }
}
