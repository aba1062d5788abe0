package org.journeygate.gates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.springframework.stereotype.Component;

/** How long the steps of a gate may take, in working days of the portfolio's calendar, and the present moment. */
@Component
class Schedule {

    /** For the chair, the body, a second voice, and the PMO at a ladder's end; the same in every gate model. */
    static final int LADDER_DAYS = 2;

    private final Clock clock;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final GateModels models;

    Schedule(Clock clock, Portfolios portfolios, Calendars calendars, GateModels models) {
        this.clock = clock;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.models = models;
    }

    /** The days that the request's gate model gives, in the version that the request began with. */
    GateModel.Days days(GateRequest request) {
        return models.version(request.gateModel(), request.gateModelVersion()).days();
    }

    /** Now, as precise as both databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day that it is where the portfolio works. */
    LocalDate today(PortfolioId portfolio) {
        return LocalDate.ofInstant(clock.instant(), portfolios.get(portfolio).zone());
    }

    BusinessCalendar calendar(PortfolioId id) {
        Portfolio portfolio = portfolios.get(id);
        return calendars.of(portfolio.region(), portfolio.zone());
    }

    /** The deadline so many working days from now. */
    Instant in(int workingDays, PortfolioId portfolio) {
        return calendar(portfolio).deadline(now(), workingDays);
    }
}
