package org.journeygate.journeys.readings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import org.journeygate.journeys.MetricId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws readings together in the database, so that no more rows are read than points are drawn. */
@Component
class SeriesQuery {

    private static final int MOST_POINTS = 400;
    private static final int DECIMALS = 4;
    private static final int[] STRETCHES = {1, 7, 28, 91, 182, 364};

    private final JdbcClient database;

    SeriesQuery(JdbcClient database) {
        this.database = database;
    }

    /** The day of the metric's first reading in force. */
    Optional<LocalDate> firstDay(MetricId metric) {
        return database.sql("select r.taken_on from reading r where r.metric_id = ? and " + ReadingStore.IN_FORCE
                        + " order by r.metric_id, r.taken_on limit 1")
                .param(metric.value())
                .query(LocalDate.class)
                .optional();
    }

    /** At most four hundred points from one day to another, both included. */
    Series series(MetricId metric, LocalDate from, LocalDate to) {
        int days = stretch(from, to);
        return new Series(
                days,
                database.sql("""
                                select stretch, max(taken_on) as last_day, count(*) as readings,
                                  case when count(sample_size) = count(*)
                                    then sum(measured * sample_size) / sum(sample_size)
                                    else avg(measured) end as mean,
                                  min(measured) as least, max(measured) as most
                                from (
                                  select r.taken_on, r.measured, cast(r.sample_size as numeric(12)) as sample_size,
                                    cast(floor((extract(epoch from r.taken_on) / 86400 - :first) / :days) as integer)
                                      as stretch
                                  from reading r
                                  where r.metric_id = :metric and r.taken_on between :from and :to and %s
                                ) drawn
                                group by stretch order by stretch""".formatted(ReadingStore.IN_FORCE))
                        .param("first", from.toEpochDay())
                        .param("days", days)
                        .param("metric", metric.value())
                        .param("from", from)
                        .param("to", to)
                        .query((row, number) -> new Series.Point(
                                row.getObject("last_day", LocalDate.class),
                                row.getLong("readings"),
                                rounded(row.getBigDecimal("mean")),
                                rounded(row.getBigDecimal("least")),
                                rounded(row.getBigDecimal("most"))))
                        .list());
    }

    private static int stretch(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return IntStream.of(STRETCHES)
                .filter(stretch -> days <= (long) stretch * MOST_POINTS)
                .findFirst()
                .orElse((int) (days / MOST_POINTS) + 1);
    }

    private static BigDecimal rounded(BigDecimal value) {
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
