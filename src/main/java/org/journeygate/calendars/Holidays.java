package org.journeygate.calendars;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The days on which a region does not work though they fall on a weekday: public and bank holidays, substitutes included. */
final class Holidays {

    private final HolidayManager holidays;
    private final String[] subdivisions;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private Holidays(HolidayManager holidays, String[] subdivisions) {
        this.holidays = holidays;
        this.subdivisions = subdivisions;
    }

    /** The holidays of a country with optional subdivision, in any case; refused where none are known. */
    static Holidays of(String region) {
        List<String> parts =
                Arrays.asList(region.strip().toLowerCase(Locale.ROOT).split("-", -1));
        String country = parts.get(0);
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(country::equalsIgnoreCase)) {
            throw new UnknownRegion(region);
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        CalendarHierarchy place = manager.getCalendarHierarchy();
        for (String part : parts.subList(1, parts.size())) {
            CalendarHierarchy within = place.getChildren().get(part);
            if (within == null) {
                throw new UnknownRegion(region);
            }
            place = within;
        }
        return new Holidays(manager, parts.subList(1, parts.size()).toArray(String[]::new));
    }

    boolean include(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::in).contains(day);
    }

    private Set<LocalDate> in(int year) {
        Set<LocalDate> days = new HashSet<>();
        for (int each = year - 1; each <= year + 1; each++) {
            for (Holiday holiday : holidays.getHolidays(Year.of(each), subdivisions)) {
                if (holiday.getType() != HolidayType.OBSERVANCE) {
                    days.add(holiday.getDate());
                }
            }
        }
        return Set.copyOf(days);
    }
}
