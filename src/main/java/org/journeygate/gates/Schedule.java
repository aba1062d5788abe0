package org.journeygate.gates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.springframework.stereotype.Component;

/** The days of the stage gate, in working days of the portfolio's calendar, and the present moment. */
@Component
class Schedule {

    /** The PMO's completeness check. */
    static final int CHECK_DAYS = 1;
    /** A returned request, silent for so long, lapses. */
    static final int COMPLETION_DAYS = 20;
    /** From the alternate's call to the seat's lapse. */
    static final int LAPSE_DAYS = 2;
    /** How long a question may stop the asker's clock. */
    static final int ANSWER_DAYS = 3;
    /** For the chair, the body, a second voice, and the PMO at a ladder's end. */
    static final int LADDER_DAYS = 2;

    private final Clock clock;
    private final Portfolios portfolios;
    private final Calendars calendars;

    Schedule(Clock clock, Portfolios portfolios, Calendars calendars) {
        this.clock = clock;
        this.portfolios = portfolios;
        this.calendars = calendars;
    }

    /** Now, as precise as both databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
