package org.journeygate.shared.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.journeygate.shared.Numerals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Dates, numbers and money in words for people: in the reader's zone, thousands set apart. Templates say {@code wording}. */
@Component
public class Wording {

    private static final Locale LOCALE = Locale.UK;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", LOCALE);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", LOCALE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", LOCALE);
    private static final DateTimeFormatter ABSOLUTE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm 'UTC'xxx '('VV')'", LOCALE);
    private static final String[] WORDS = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    private final Frame frame;
    private final Clock clock;
    private final ZoneId organisation;

    Wording(Frame frame, Clock clock, @Value("${journeygate.calendar.zone:UTC}") ZoneId organisation) {
        this.frame = frame;
        this.clock = clock;
        this.organisation = organisation;
    }

    /** The reader's zone: what their device says, else the organisation's. */
    public ZoneId zone() {
        return frame.zone().orElse(organisation);
    }

    /** The day that it is for the reader. */
    public LocalDate today() {
        return day(clock.instant());
    }

    /** The day on which an instant lies for the reader. */
    public LocalDate day(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    /** Whether it is a whole day, not an instant. */
    public boolean isDay(Object at) {
        return at instanceof LocalDate;
    }

    /** A day: {@code Tue 24 Nov}, with its year once that is another than today's. */
    public String date(LocalDate day) {
        return day.format(day.getYear() == today().getYear() ? DAY : DAY_OF_YEAR);
    }

    /** The reader's day of an instant, as {@link #date(LocalDate)}. */
    public String date(Instant instant) {
        return date(day(instant));
    }

    /** The reader's day and time of an instant: {@code Tue 24 Nov 17:00}. */
    public String dateTime(Instant instant) {
        return date(instant) + " " + time(instant);
    }

    /** The reader's time of an instant: {@code 17:00}. */
    public String time(Instant instant) {
        return HOUR.format(instant.atZone(zone()));
    }

    /** An instant with nothing left to guess: day, year, time, offset and zone. */
    public String absolute(Instant instant) {
        return ABSOLUTE.format(instant.atZone(zone()));
    }

    /** An instant in ISO 8601 with the reader's offset, for machines that read pages. */
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(instant, zone()));
    }

    /** A whole or decimal number with at most {@code decimals} places: {@code 41 200}, {@code 64.1}. */
    public String number(Number value, int decimals) {
        return Numerals.number(value, decimals);
    }

    /** A whole number: {@code 41 200}. */
    public String number(Number value) {
        return number(value, 0);
    }

    /** A share between 0 and 1 in per cent: {@code 74 %}. */
    public String percent(Number share) {
        return number(new BigDecimal(share.toString()).movePointRight(2), 0) + "\u00a0%";
    }

    /** A share in per cent to a tenth, rounded down, so that nothing is 100&nbsp;% before it is whole: {@code 99.9 %}. */
    public String tenths(BigDecimal share) {
        return number(share.movePointRight(2).setScale(1, RoundingMode.FLOOR), 1) + "\u00a0%";
    }

    /** An amount with its currency: {@code 180 000 €}; decimals only where there are any. */
    public String money(Number amount, @Nullable String currency) {
        return Numerals.money(amount, currency);
    }

    /** A small number in words, larger ones in figures: {@code no}, {@code one} … {@code twelve}, {@code 13}. */
    public String word(long count) {
        return count >= 0 && count < WORDS.length ? WORDS[(int) count] : number(count);
    }

    /** As {@link #word}, beginning a sentence: {@code Five}. */
    public String firstWord(long count) {
        String word = word(count);
        return word.substring(0, 1).toUpperCase(LOCALE) + word.substring(1);
    }
}
