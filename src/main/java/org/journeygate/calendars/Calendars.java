package org.journeygate.calendars;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The business calendars in use. */
@Component
@EnableConfigurationProperties(CalendarSettings.class)
public class Calendars {

    private final Map<String, Holidays> holidays = new ConcurrentHashMap<>();
    private final BusinessCalendar standard;

    Calendars(CalendarSettings settings) {
        this.standard = of(settings.region(), settings.zone());
    }

    /**
     * The calendar of a region in a zone.
     *
     * @param region ISO 3166 country with optional subdivision, e.g. {@code gb} or {@code de-by}; unknown ones are refused
     *     with {@link UnknownRegion}
     */
    public BusinessCalendar of(String region, ZoneId zone) {
        Holidays free = holidays.get(region);
        if (free == null) {
            free = Holidays.of(region);
            holidays.put(region, free);
        }
        return new RegionalCalendar(free, zone);
    }

    /** The organisation's own calendar, from {@code journeygate.calendar.region} and {@code journeygate.calendar.zone}. */
    public BusinessCalendar standard() {
        return standard;
    }
}
