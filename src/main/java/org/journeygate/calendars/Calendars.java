package org.journeygate.calendars;

import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The business calendars in use. */
@Component
public class Calendars {

    /**
     * The calendar of a region in a zone.
     *
     * @param region ISO 3166 country with optional subdivision, e.g. {@code gb} or {@code de-by}; unknown ones are refused
     */
    public BusinessCalendar of(String region, ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    /** The organisation's own calendar, from {@code journeygate.calendar.region} and {@code journeygate.calendar.zone}. */
    public BusinessCalendar standard() {
        throw new UnsupportedOperationException();
    }
}
