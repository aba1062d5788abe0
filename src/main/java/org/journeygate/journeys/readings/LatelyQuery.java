package org.journeygate.journeys.readings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.journeygate.journeys.MetricId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the last days on which metrics were read, as that was known at some instant. */
@Component
class LatelyQuery {

    private static final int DAYS = 13;

    private final JdbcClient database;

    LatelyQuery(JdbcClient database) {
        this.database = database;
    }

    Map<Lately.Span, Lately> of(Collection<Lately.Span> spans, Instant known) {
        if (spans.isEmpty()) {
            return Map.of();
        }
        Map<Wanted, List<Found>> found = new HashMap<>();
        spans.forEach(span -> found.putIfAbsent(Wanted.of(span), new ArrayList<>()));
        List<Object> values = new ArrayList<>();
        found.keySet()
                .forEach(wanted -> values.addAll(List.of(wanted.metric().value(), wanted.since(), wanted.until())));
        values.add(Sql.timestamp(known));
        values.add(Sql.timestamp(known));
        values.add(DAYS);
        String wanted = String.join(
                ", ", Collections.nCopies(found.size(), "(cast(? as uuid), cast(? as date), cast(? as date))"));
        database.sql("""
                        select * from (
                          select r.*, cast(null as uuid) as superseded_id, wanted.since_day, wanted.until_day,
                            dense_rank() over (partition by wanted.metric_id, wanted.since_day, wanted.until_day
                              order by r.taken_on desc) as day_back,
                            row_number() over (partition by wanted.metric_id, wanted.since_day, wanted.until_day, r.taken_on
                              order by r.source desc, r.revision desc) as of_day,
                            count(*) over (partition by wanted.metric_id, wanted.since_day, wanted.until_day, r.taken_on)
                              as that_day
                          from (values %s) as wanted (metric_id, since_day, until_day)
                          join reading r on r.metric_id = wanted.metric_id
                            and r.taken_on between wanted.since_day and wanted.until_day
                          where r.recorded_at <= ?
                            and not exists (
                              select 1 from superseded_reading s left join reading newer on newer.id = s.superseded_by
                              where s.reading_id = r.id and coalesce(s.withdrawn_at, newer.recorded_at) <= ?)
                        ) ranked
                        where day_back <= ? and of_day = 1 order by taken_on desc
                        """.formatted(wanted)).params(values).query(row -> {
            Reading reading = ReadingStore.row(row, 0);
            Objects.requireNonNull(found.get(new Wanted(
                            reading.metric(),
                            row.getObject("since_day", LocalDate.class),
                            row.getObject("until_day", LocalDate.class))))
                    .add(new Found(reading, row.getInt("that_day") - 1));
        });
        return spans.stream()
                .distinct()
                .collect(Collectors.toMap(
                        span -> span, span -> lately(span, found.getOrDefault(Wanted.of(span), List.of()))));
    }

    private static Lately lately(Lately.Span span, List<Found> newestFirst) {
        Rhythm rhythm = Rhythm.of(
                newestFirst.stream().map(found -> found.reading().takenOn()).toList());
        return newestFirst.stream()
                .findFirst()
                .filter(found -> !found.reading().takenOn().isBefore(span.from()))
                .map(found -> new Lately(found.reading(), found.besides(), rhythm))
                .orElse(new Lately(null, 0, rhythm));
    }

    /** The reading of a day that is shown, and how many others there are of it. */
    private record Found(Reading reading, int besides) {}

    /** The days that are read of a metric: a year back, for its rhythm, or more. */
    private record Wanted(MetricId metric, LocalDate since, LocalDate until) {

        static Wanted of(Lately.Span span) {
            LocalDate year = span.to().minusDays(Rhythm.YEAR);
            return new Wanted(span.metric(), span.from().isBefore(year) ? span.from() : year, span.to());
        }
    }
}
