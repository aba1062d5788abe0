package org.journeygate.reviews;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.journeygate.calendars.FiscalQuarter;
import org.journeygate.journeys.Portfolio;
import org.journeygate.shared.StateMovedOn;

/** The quarter to be reviewed next is not over yet. */
public final class QuarterNotOver extends StateMovedOn {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    QuarterNotOver(Portfolio portfolio, FiscalQuarter quarter, Instant opensAt) {
        super(
                "quarter-not-over",
                "%s of %s runs until %s. Its review opens by itself on %s; by hand it can be opened once the quarter is over."
                        .formatted(
                                quarter.label(),
                                portfolio.name(),
                                DAY.format(quarter.until()),
                                DAY.format(opensAt.atZone(portfolio.zone()))),
                Map.of("until", quarter.until().toString()));
    }
}
