package org.journeygate.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.journeys.readings.ToldRow;
import org.journeygate.people.Actor;
import org.journeygate.shared.PageQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Has the company measure itself every week: each metric goes from its baseline about halfway to its target, with ups and
 * downs that are the same at every start. A metric without a baseline is not measured yet.
 */
@Component
@Profile("demo")
class Weeks {

    private static final PageQuery ALL = PageQuery.first(PageQuery.MAX_SIZE);
    private static final String SOURCE = "Weekly journey report";
    private static final int BEFORE = 12;
    private static final int YEAR = 52;
    private static final int CORRECTED = 40;
    private static final int QUIET = 14;

    private final Metrics metrics;
    private final Readings readings;
    private final Registry registry;

    Weeks(Metrics metrics, Readings readings, Registry registry) {
        this.metrics = metrics;
        this.readings = readings;
        this.registry = registry;
    }

    /** Notes every week's report on the agenda, the first with the weeks before it. */
    void plan(Agenda agenda, BusinessCalendar calendar) {
        LocalDate first = agenda.day(1, calendar);
        agenda.note(first, 0, calendar, () -> report(first, -BEFORE, 0));
        for (int week = 1; week <= YEAR; week++) {
            int number = week;
            agenda.note(first.plusWeeks(week), 0, calendar, () -> report(first, number, number));
        }
        agenda.note(first.plusWeeks(CORRECTED + 2), 1, calendar, () -> correct(first));
    }

    private void report(LocalDate first, int from, int to) {
        List<ToldRow> rows = new ArrayList<>();
        int place = 0;
        for (Metric metric : metrics.search(null, ALL).items()) {
            place++;
            for (int week = from; week <= to && metric.baseline() != null; week++) {
                rows.add(ToldRow.of(
                        rows.size() + 1,
                        metric.id(),
                        new ToldReading(
                                day(first, week), value(metric, place, week), sample(place, week), SOURCE, null)));
            }
        }
        readings.record(rows.iterator(), pmo());
    }

    private void correct(LocalDate first) {
        Metric metric = metrics.search(null, ALL).items().get(0);
        BigDecimal again =
                value(metric, 1, CORRECTED).add(Objects.requireNonNullElse(metric.tolerance(), BigDecimal.ONE));
        readings.record(
                metric.id(),
                new ToldReading(
                        day(first, CORRECTED),
                        again,
                        sample(1, CORRECTED),
                        SOURCE,
                        "Visits by search engines had been counted as customers"),
                pmo());
    }

    private static LocalDate day(LocalDate first, int week) {
        return first.plusWeeks(week).minusDays(1);
    }

    private static BigDecimal value(Metric metric, int place, int week) {
        double baseline = metric.baseline() == null ? 0 : metric.baseline().doubleValue();
        double target = metric.target() == null ? baseline : metric.target().doubleValue();
        double unrest =
                metric.tolerance() == null ? baseline / 50 : metric.tolerance().doubleValue();
        double way = Math.max(0, week - QUIET) / (double) (YEAR - QUIET) * (0.35 + 0.1 * (place % 4));
        double noise = 0.45 * Math.sin(week * 1.7 + place) + 0.35 * Math.sin(week * 0.61 + place * 2.3);
        return BigDecimal.valueOf(baseline + (target - baseline) * way + unrest * noise)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static int sample(int place, int week) {
        return 2_400 + 310 * place + (int) Math.round(180 * Math.sin(week * 0.9 + place));
    }

    private Actor pmo() {
        return registry.actor("pmo");
    }
}
