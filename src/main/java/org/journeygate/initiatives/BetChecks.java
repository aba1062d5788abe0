package org.journeygate.initiatives;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.StageId;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What holds for the content of every bet: one portfolio, one journey with its own stages and metric, a promise that improves. */
@Component
class BetChecks {

    private static final String MOST = "999999999999";

    private final Journeys journeys;
    private final Personas personas;
    private final Metrics metrics;
    private final Clock clock;

    BetChecks(Journeys journeys, Personas personas, Metrics metrics, Clock clock) {
        this.journeys = journeys;
        this.personas = personas;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * The particulars as a bet takes them; refused with InvalidInput, all faults at once.
     *
     * @param present the promise that the bet already makes, whose day may have passed
     */
    Checked check(
            Initiatives.Particulars wanted, Portfolio portfolio, Initiative.@Nullable Promise present, Checks checks) {
        String title = checks.line("title", wanted.title(), 120);
        JourneyId journey = checkJourney(wanted, portfolio, checks);
        List<StageId> stages = List.copyOf(new LinkedHashSet<>(wanted.stages()));
        checkPersona(wanted.persona(), portfolio, checks);
        String change = checks.line("change", wanted.change(), 500);
        Initiative.Promise promise = checkPromise(wanted.promise(), journey, portfolio, present, checks);
        String expectedValue = checks.text("expectedValue", wanted.expectedValue(), 2000);
        BigDecimal cost = checks.optionalNumber("cost", wanted.cost(), "0", MOST, 2);
        BigDecimal people = checks.optionalNumber("people", wanted.people(), "0", "9999", 2);
        checks.present("reversible", wanted.reversible());
        checks.present("risk", wanted.risk());
        checks.done();
        return new Checked(
                title,
                Objects.requireNonNull(journey),
                stages,
                wanted.persona(),
                change,
                promise,
                expectedValue,
                cost,
                people,
                Objects.requireNonNull(wanted.reversible()),
                Objects.requireNonNull(wanted.risk()));
    }

    private @Nullable JourneyId checkJourney(Initiatives.Particulars wanted, Portfolio portfolio, Checks checks) {
        JourneyId id = wanted.journey();
        if (id == null) {
            checks.refuse("journeyId", "is missing: choose the journey that the bet changes");
            return null;
        }
        Journey journey = journeys.all(List.of(id)).get(id);
        if (journey == null || !journey.portfolio().equals(portfolio.id())) {
            checks.refuse("journeyId", "is no journey of the squad's portfolio: choose one of " + portfolio.name());
            return null;
        }
        Set<StageId> own = journey.stages().stream().map(Journey.Stage::id).collect(Collectors.toSet());
        if (wanted.stages().isEmpty()) {
            checks.refuse("stageIds", "are missing: choose at least one stage of the journey");
        } else if (!own.containsAll(wanted.stages())) {
            checks.refuse("stageIds", "include one that is not of this journey: choose stages of " + journey.name());
        }
        return id;
    }

    private void checkPersona(@Nullable PersonaId id, Portfolio portfolio, Checks checks) {
        if (id == null) {
            return;
        }
        Persona persona = personas.all(List.of(id)).get(id);
        checks.that(
                persona != null && persona.portfolio().equals(portfolio.id()),
                "personaId",
                "is no persona of the squad's portfolio: choose one of " + portfolio.name());
    }

    private Initiative.@Nullable Promise checkPromise(
            Initiatives.@Nullable Promised wanted,
            @Nullable JourneyId journey,
            Portfolio portfolio,
            Initiative.@Nullable Promise present,
            Checks checks) {
        if (wanted == null || wanted.isEmpty()) {
            return null;
        }
        int before = checks.errors().size();
        Metric metric = metricOf(wanted, journey, checks);
        BigDecimal from = checks.number("promise.from", wanted.from(), "-" + MOST, MOST, 4);
        BigDecimal low = checks.number("promise.toLow", wanted.toLow(), "-" + MOST, MOST, 4);
        BigDecimal high = checks.number(
                "promise.toHigh", wanted.toHigh() == null ? wanted.toLow() : wanted.toHigh(), "-" + MOST, MOST, 4);
        Integer probability = wanted.probability();
        checks.that(
                probability == null || probability >= 1 && probability <= 99,
                "promise.probability",
                "is between 1 and 99 per cent: nothing is certain");
        LocalDate by = wanted.by();
        if (by == null) {
            checks.refuse("promise.by", "is missing: say by when");
        } else if (present == null || !by.equals(present.by())) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), portfolio.zone());
            checks.that(by.isAfter(today), "promise.by", "is not after today: choose a later day");
            checks.that(
                    by.isBefore(today.plusYears(20)), "promise.by", "is too far away: choose a day within 20 years");
        }
        if (metric == null || by == null || checks.errors().size() > before) {
            return null;
        }
        checks.that(low.compareTo(high) <= 0, "promise.toHigh", "is below the lower end: swap the two");
        boolean improves =
                switch (metric.direction()) {
                    case HIGHER -> high.compareTo(from) > 0;
                    case LOWER -> low.compareTo(from) < 0;
                };
        checks.that(
                improves,
                metric.direction() == Metric.Direction.HIGHER ? "promise.toHigh" : "promise.toLow",
                "does not improve on where it starts: for this metric %s is better"
                        .formatted(metric.direction() == Metric.Direction.HIGHER ? "higher" : "lower"));
        return new Initiative.Promise(metric.id(), from, low, high, by, probability);
    }

    private @Nullable Metric metricOf(Initiatives.Promised wanted, @Nullable JourneyId journey, Checks checks) {
        if (wanted.metric() == null) {
            checks.refuse("promise.metricId", "is missing: choose the metric that is to move");
            return null;
        }
        Metric metric = metrics.all(List.of(wanted.metric())).get(wanted.metric());
        if (metric == null || journey != null && !metric.journey().equals(journey)) {
            checks.refuse("promise.metricId", "is no metric of this journey: choose one of its own");
            return null;
        }
        return metric;
    }

    /** Particulars that hold. */
    record Checked(
            String title,
            JourneyId journey,
            List<StageId> stages,
            @Nullable PersonaId persona,
            String change,
            Initiative.@Nullable Promise promise,
            String expectedValue,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal people,
            boolean reversible,
            Initiative.Risk risk) {}
}
