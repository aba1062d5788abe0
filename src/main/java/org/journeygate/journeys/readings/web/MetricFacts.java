package org.journeygate.journeys.readings.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.ReadingId;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.Series;
import org.journeygate.journeys.readings.Withdrawal;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page about one metric shows: the chart, and the readings behind it a page at a time. */
@Component
class MetricFacts {

    private final Metrics metrics;
    private final Journeys journeys;
    private final Readings readings;
    private final People people;
    private final Wording wording;

    MetricFacts(Metrics metrics, Journeys journeys, Readings readings, People people, Wording wording) {
        this.metrics = metrics;
        this.journeys = journeys;
        this.readings = readings;
        this.people = people;
        this.wording = wording;
    }

    /** The metric; NotFound where it is none of that journey. */
    Metric metric(UUID journey, UUID id) {
        Metric metric = metrics.get(new MetricId(id));
        if (!metric.journey().equals(new JourneyId(journey))) {
            throw new NotFound("metric-not-found", "There is no such metric on this journey.");
        }
        return metric;
    }

    Period period(Metric metric, @Nullable String word) {
        LocalDate first = "all".equals(word) ? readings.firstDay(metric.id()).orElse(null) : null;
        return Period.of(word, wording.today(), first);
    }

    ModelAndView page(Metric metric, Period period, PageQuery query, Actor actor) {
        Journey journey = journeys.get(metric.journey());
        Series series = readings.series(metric.id(), period.from(), period.to());
        Paged<Reading> behind = readings.uncorrected(metric.id(), period.from(), period.to(), query);
        Map<ReadingId, List<Reading>> superseded = readings.superseded(behind.items());
        Finding finding = Finding.of(series);
        return new ModelAndView("journeys/metric")
                .addObject("journey", journey)
                .addObject("metric", metric)
                .addObject("period", period)
                .addObject("periods", Period.WORDS)
                .addObject("series", series)
                .addObject("finding", finding)
                .addObject("standing", finding == null ? null : finding.standing(metric))
                .addObject("chart", series.points().isEmpty() ? null : MetricChart.of(metric, series, period))
                .addObject("readings", behind)
                .addObject("superseded", superseded)
                .addObject("names", names(behind.items(), superseded))
                .addObject("today", wording.today())
                .addObject("mayRecord", journeys.mayChange(journey, actor))
                .addObject("fields", "journeys-readings.field.");
    }

    private Map<UserId, String> names(List<Reading> shown, Map<ReadingId, List<Reading>> superseded) {
        Set<UserId> ids = new HashSet<>();
        shown.forEach(reading -> note(reading, ids));
        superseded.values().forEach(all -> all.forEach(reading -> note(reading, ids)));
        return ids.isEmpty()
                ? new HashMap<>()
                : people.all(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static void note(Reading reading, Set<UserId> ids) {
        if (reading.recordedBy() != null) {
            ids.add(reading.recordedBy());
        }
        Withdrawal withdrawal = reading.withdrawal();
        if (withdrawal != null && withdrawal.by() != null) {
            ids.add(withdrawal.by());
        }
    }
}
