package org.journeygate.reviews.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as a pack writes them, in its portfolio's zone. */
public final class PackWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

    private final ZoneId zone;

    PackWords(String zone) {
        this.zone = ZoneId.of(zone);
    }

    /** E.g. "24 Nov 2026". */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** E.g. "Tuesday 24 November 2026, 10:00". */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }
}
