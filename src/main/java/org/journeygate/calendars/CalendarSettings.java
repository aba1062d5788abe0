package org.journeygate.calendars;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The organisation's own calendar.
 *
 * @param region whose public holidays are free: ISO 3166 country with optional subdivision, e.g. gb or de-by
 * @param zone the time zone that working hours and dates are meant in
 */
@ConfigurationProperties(prefix = "journeygate.calendar", ignoreUnknownFields = false)
record CalendarSettings(
        @DefaultValue("gb") String region,
        @DefaultValue("Europe/London") ZoneId zone) {}
