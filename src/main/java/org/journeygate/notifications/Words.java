package org.journeygate.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.journeygate.calendars.Calendars;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of mails, with times in the organisation's zone. */
@Component
class Words {

    private static final Locale LOCALE = Locale.UK;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LOCALE);

    private final MessageSource messages;
    private final Calendars calendars;

    Words(MessageSource messages, Calendars calendars) {
        this.messages = messages;
        this.calendars = calendars;
    }

    /** The text under {@code notifications.mail.} and that key. */
    String of(String key, Object... values) {
        return messages.getMessage("notifications.mail." + key, values, LOCALE);
    }

    /** E.g. "Tuesday 3 March, 17:00". */
    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone()));
    }

    /** E.g. "Tuesday 3 March, 17:00", by that zone's clocks. */
    String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** E.g. "Tuesday 3 March". */
    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** When something is due, seen from now: late, today with the hour, or the day. */
    String due(Instant due, Instant now) {
        LocalDate today = now.atZone(zone()).toLocalDate();
        LocalDate day = due.atZone(zone()).toLocalDate();
        if (due.isBefore(now)) {
            int days = calendars.standard().workingDaysBetween(due, now);
            return days == 0 ? of("due.late-today") : of("due.late", days);
        }
        return day.equals(today) ? of("due.today", TIME.format(due.atZone(zone()))) : of("due.on", moment(due));
    }

    ZoneId zone() {
        return calendars.standard().zone();
    }
}
