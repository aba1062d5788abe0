package org.journeygate.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarUnitTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final Calendars calendars = new Calendars(new CalendarSettings("gb", LONDON));
    private final BusinessCalendar london = calendars.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-01", "2026-04-03", "2026-12-25", "2026-12-28", "2026-03-07", "2026-03-08", "2022-01-03"
            })
    void isFree(LocalDate day) {
        assertThat(london.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-04-02", "2026-12-24", "2026-12-29"})
    void worksOnWeekdayThatIsNoHoliday(LocalDate day) {
        assertThat(london.isWorkingDay(day)).isTrue();
    }

    @Test
    void knowsSubdivisions() {
        LocalDate corpusChristi = LocalDate.parse("2026-06-04");
        assertThat(calendars.of("de-by", ZoneId.of("Europe/Berlin")).isWorkingDay(corpusChristi))
                .isFalse();
        assertThat(calendars.of("DE-BE", ZoneId.of("Europe/Berlin")).isWorkingDay(corpusChristi))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "gb-nowhere", "gb-", "../gb", "united kingdom"})
    void refusesUnknownRegion(String region) {
        assertThatExceptionOfType(UnknownRegion.class)
                .isThrownBy(() -> calendars.of(region, LONDON))
                .withMessageContaining("\"" + region + "\"");
    }

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2026-03-02T09:00:00Z, 0, 2026-03-02T17:00:00Z",
        "2026-03-02T09:00:00Z, 1, 2026-03-03T17:00:00Z",
        "2026-03-02T09:00:00Z, 4, 2026-03-06T17:00:00Z",
        "2026-03-02T09:00:00Z, 5, 2026-03-09T17:00:00Z",
        "2026-03-02T17:00:00Z, 1, 2026-03-03T17:00:00Z",
        "2026-03-02T17:00:01Z, 1, 2026-03-04T17:00:00Z",
        "2026-03-02T03:00:00Z, 1, 2026-03-03T17:00:00Z",
        "2026-03-07T12:00:00Z, 0, 2026-03-09T17:00:00Z",
        "2026-03-07T12:00:00Z, 1, 2026-03-10T17:00:00Z",
        "2026-03-06T18:00:00Z, 1, 2026-03-10T17:00:00Z",
        "2026-04-02T10:00:00Z, 1, 2026-04-06T16:00:00Z",
        "2026-12-24T10:00:00Z, 1, 2026-12-29T17:00:00Z",
        "2026-12-24T17:30:00Z, 2, 2026-12-31T17:00:00Z",
        "2026-03-27T12:00:00Z, 1, 2026-03-30T16:00:00Z",
        "2026-10-23T12:00:00Z, 1, 2026-10-26T17:00:00Z"
    })
    void setsDeadline(Instant from, int days, Instant due) {
        assertThat(london.deadline(from, days)).isEqualTo(due);
    }

    @Test
    void refusesDeadlineInThePast() {
        assertThatIllegalArgumentException().isThrownBy(() -> london.deadline(Instant.EPOCH, -1));
    }

    @ParameterizedTest(name = "half of {0} to {1} = {2}")
    @CsvSource({
        "2026-03-02T09:00:00Z, 2026-03-02T17:00:00Z, 2026-03-02T13:00:00Z",
        "2026-03-02T09:00:00Z, 2026-03-03T17:00:00Z, 2026-03-02T17:00:00Z",
        "2026-03-02T09:00:00Z, 2026-03-04T17:00:00Z, 2026-03-03T13:00:00Z",
        "2026-03-06T13:00:00Z, 2026-03-09T17:00:00Z, 2026-03-09T11:00:00Z",
        "2026-03-07T12:00:00Z, 2026-03-09T17:00:00Z, 2026-03-09T13:00:00Z",
        "2026-04-02T12:00:00Z, 2026-04-06T16:00:00Z, 2026-04-06T10:00:00Z",
        "2026-03-02T18:00:00Z, 2026-03-02T19:00:00Z, 2026-03-02T19:00:00Z",
        "2026-03-27T09:00:00Z, 2026-03-30T16:00:00Z, 2026-03-27T17:00:00Z",
        "2026-10-23T08:00:00Z, 2026-10-26T17:00:00Z, 2026-10-23T16:00:00Z"
    })
    void findsHalfTime(Instant from, Instant due, Instant half) {
        assertThat(london.halfTime(from, due)).isEqualTo(half);
    }

    @ParameterizedTest(name = "{0} to {1} = {2}")
    @CsvSource({
        "2026-03-02T09:00:00Z, 2026-03-02T23:00:00Z, 0",
        "2026-03-02T23:00:00Z, 2026-03-03T01:00:00Z, 1",
        "2026-03-06T09:00:00Z, 2026-03-09T09:00:00Z, 1",
        "2026-03-09T09:00:00Z, 2026-03-06T09:00:00Z, -1",
        "2026-03-07T09:00:00Z, 2026-03-08T09:00:00Z, 0",
        "2026-04-02T09:00:00Z, 2026-04-07T09:00:00Z, 2",
        "2026-12-23T09:00:00Z, 2026-12-30T09:00:00Z, 3"
    })
    void countsWorkingDays(Instant from, Instant to, int days) {
        assertThat(london.workingDaysBetween(from, to)).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} extended by {1} to {2} = {3}")
    @CsvSource({
        "2026-03-05T17:00:00Z, 2026-03-02T10:00:00Z, 2026-03-02T13:00:00Z, 2026-03-06T12:00:00Z",
        "2026-03-05T17:00:00Z, 2026-03-02T09:00:00Z, 2026-03-02T17:00:00Z, 2026-03-06T17:00:00Z",
        "2026-03-05T17:00:00Z, 2026-03-02T10:00:00Z, 2026-03-03T10:00:00Z, 2026-03-06T17:00:00Z",
        "2026-03-06T17:00:00Z, 2026-03-02T10:00:00Z, 2026-03-03T10:00:00Z, 2026-03-09T17:00:00Z",
        "2026-03-05T17:00:00Z, 2026-03-07T10:00:00Z, 2026-03-08T10:00:00Z, 2026-03-05T17:00:00Z",
        "2026-03-05T17:00:00Z, 2026-03-03T10:00:00Z, 2026-03-02T10:00:00Z, 2026-03-05T17:00:00Z",
        "2026-04-02T16:00:00Z, 2026-04-01T09:00:00Z, 2026-04-01T11:00:00Z, 2026-04-06T10:00:00Z"
    })
    void movesDeadlineByTheTimeThatStoodStill(Instant due, Instant stopped, Instant resumed, Instant moved) {
        assertThat(london.extended(due, stopped, resumed)).isEqualTo(moved);
    }
}
