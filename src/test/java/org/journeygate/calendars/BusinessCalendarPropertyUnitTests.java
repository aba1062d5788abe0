package org.journeygate.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BusinessCalendarPropertyUnitTests {

    private static final Calendars CALENDARS = new Calendars(new CalendarSettings("gb", ZoneId.of("Europe/London")));

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return Combinators.combine(
                        Arbitraries.of("gb", "de-by", "us-ny", "jp", "au-nsw"),
                        Arbitraries.of(
                                "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"))
                .as((region, zone) -> CALENDARS.of(region, ZoneId.of(zone)));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2020-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2031-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Property
    void setsDeadlineAtFiveOnWorkingDayAhead(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(max = 40) int days) {
        Instant due = calendar.deadline(from, days);
        ZonedDateTime local = due.atZone(calendar.zone());

        assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(17, 0));
        assertThat(calendar.isWorkingDay(local.toLocalDate())).isTrue();
        assertThat(due).isAfterOrEqualTo(from);
        assertThat(calendar.workingDaysBetween(from, due)).isBetween(days, days + 1);
    }

    @Property
    void setsDeadlinesInOrder(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(max = 100_000) int later,
            @ForAll @IntRange(max = 20) int days) {
        assertThat(calendar.deadline(from.plusSeconds(later), days)).isAfterOrEqualTo(calendar.deadline(from, days));
        assertThat(calendar.deadline(from, days + 1)).isAfter(calendar.deadline(from, days));
    }

    @Property
    void findsHalfTimeBetweenInWorkingHours(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(min = 1, max = 30) int days) {
        Instant due = calendar.deadline(from, days);
        Instant half = calendar.halfTime(from, due);
        ZonedDateTime local = half.atZone(calendar.zone());

        assertThat(half).isBetween(from, due);
        assertThat(calendar.isWorkingDay(local.toLocalDate())).isTrue();
        assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
        assertThat(workedMinutes(calendar, from, half))
                .isCloseTo(workedMinutes(calendar, half, due), org.assertj.core.data.Offset.offset(1L));
    }

    @Property
    void extendsByTheWorkingTimeThatStoodStill(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant stopped,
            @ForAll @IntRange(max = 1_000_000) int seconds) {
        Instant resumed = stopped.plusSeconds(seconds);
        Instant due = calendar.deadline(stopped, 5);
        Instant moved = calendar.extended(due, stopped, resumed);

        assertThat(moved).isAfterOrEqualTo(due);
        assertThat(workedMinutes(calendar, due, moved))
                .isCloseTo(workedMinutes(calendar, stopped, resumed), org.assertj.core.data.Offset.offset(1L));
    }

    @Property
    void countsTheSameBackAndForth(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(max = 5_000_000) int seconds) {
        Instant to = from.plusSeconds(seconds);

        assertThat(calendar.workingDaysBetween(to, from)).isEqualTo(-calendar.workingDaysBetween(from, to));
    }

    /** Counted the slow way, hour by hour of each day, so that it shares nothing with the code it checks. */
    private static long workedMinutes(BusinessCalendar calendar, Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (var day = from.atZone(calendar.zone()).toLocalDate();
                !day.isAfter(to.atZone(calendar.zone()).toLocalDate());
                day = day.plusDays(1)) {
            for (int hour = 9; calendar.isWorkingDay(day) && hour < 17; hour++) {
                Instant begin = day.atTime(hour, 0).atZone(calendar.zone()).toInstant();
                Instant end = day.atTime(hour + 1, 0).atZone(calendar.zone()).toInstant();
                begin = begin.isBefore(from) ? from : begin;
                end = end.isAfter(to) ? to : end;
                sum = begin.isBefore(end) ? sum.plus(Duration.between(begin, end)) : sum;
            }
        }
        return sum.toMinutes();
    }
}
