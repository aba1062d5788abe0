package org.journeygate.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.journeygate.calendars.FiscalCalendar.Cut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalCalendarUnitTests {

    @Provide
    Arbitrary<FiscalCalendar> calendars() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(Cut.values()),
                        Arbitraries.of(DayOfWeek.values()))
                .as(FiscalCalendar::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1999, 1, 1).toEpochDay(),
                        LocalDate.of(2101, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void givesEveryDayOneQuarter(@ForAll("calendars") FiscalCalendar calendar, @ForAll("days") LocalDate day) {
        FiscalQuarter quarter = calendar.quarterOf(day);

        assertThat(day).isBetween(quarter.from(), quarter.until());
        assertThat(calendar.quarterOf(quarter.from())).isEqualTo(quarter);
        assertThat(calendar.quarterOf(quarter.until())).isEqualTo(quarter);
        assertThat(calendar.quarter(quarter.year(), quarter.number())).isEqualTo(quarter);
        assertThat(quarter.next().from()).isEqualTo(quarter.until().plusDays(1));
        assertThat(quarter.next().previous()).isEqualTo(quarter);
        assertThat(quarter.next().number()).isEqualTo(quarter.number() % 4 + 1);
        assertThat(quarter.next().year() - quarter.year()).isEqualTo(quarter.number() / 4);
        assertThat(calendar.yearBegan(day)).isBeforeOrEqualTo(day);
    }

    @Property
    void cutsByWholeWeeksAndNeverFarFromTheMonth(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll("days") LocalDate day) {
        FiscalQuarter quarter = calendar.quarterOf(day);
        long length = ChronoUnit.DAYS.between(quarter.from(), quarter.until()) + 1;
        LocalDate began = calendar.yearBegan(day);
        LocalDate nominal = LocalDate.of(quarter.year(), calendar.startMonth(), 1);

        if (calendar.cut() == Cut.MONTHS) {
            assertThat(quarter.from().getDayOfMonth()).isOne();
            assertThat(quarter.from().plusMonths(3)).isEqualTo(quarter.until().plusDays(1));
            assertThat(began).isEqualTo(nominal);
        } else {
            assertThat(quarter.from().getDayOfWeek()).isEqualTo(calendar.weekStart());
            assertThat(length).isIn(quarter.number() == 4 ? new Object[] {91L, 98L} : new Object[] {91L});
            assertThat(ChronoUnit.DAYS.between(began, nominal))
                    .isBetween(
                            calendar.cut() == Cut.WEEKS_TO_LAST ? 0L : -3L,
                            calendar.cut() == Cut.WEEKS_TO_LAST ? 6L : 3L);
        }
    }

    /** The calendar of the National Retail Federation: to the Saturday nearest to 31 January; 2017 and 2023 have 53 weeks. */
    @ParameterizedTest
    @CsvSource({
        "2017, 2017-01-29, 2018-02-03",
        "2018, 2018-02-04, 2019-02-02",
        "2022, 2022-01-30, 2023-01-28",
        "2023, 2023-01-29, 2024-02-03",
        "2024, 2024-02-04, 2025-02-01",
        "2025, 2025-02-02, 2026-01-31"
    })
    void knowsTheYearsOfRetailers(int year, LocalDate from, LocalDate until) {
        var retail = new FiscalCalendar(2, Cut.WEEKS_TO_NEAREST, DayOfWeek.SUNDAY);

        assertThat(retail.quarter(year, 1).from()).isEqualTo(from);
        assertThat(retail.quarter(year, 4).until()).isEqualTo(until);
    }

    /** A well-known maker of telephones closes its year on the last Saturday of September. */
    @ParameterizedTest
    @CsvSource({"2021, 2021-09-26, 2022-09-24", "2022, 2022-09-25, 2023-09-30", "2023, 2023-10-01, 2024-09-28"})
    void knowsYearsThatEndWithTheLastSaturday(int year, LocalDate from, LocalDate until) {
        var last = new FiscalCalendar(10, Cut.WEEKS_TO_LAST, DayOfWeek.SUNDAY);

        assertThat(last.quarter(year, 1).from()).isEqualTo(from);
        assertThat(last.quarter(year, 4).until()).isEqualTo(until);
    }

    @Test
    void isNamedAfterTheYearsThatItTouches() {
        assertThat(FiscalCalendar.ofMonths(1)
                        .quarterOf(LocalDate.of(2026, 8, 1))
                        .label())
                .isEqualTo("Q3 2026");
        assertThat(FiscalCalendar.ofMonths(4)
                        .quarterOf(LocalDate.of(2026, 3, 31))
                        .label())
                .isEqualTo("Q4 2025/26");
        assertThat(FiscalCalendar.ofMonths(7)
                        .quarterOf(LocalDate.of(2099, 12, 31))
                        .label())
                .isEqualTo("Q2 2099/00");
        assertThat(new FiscalCalendar(1, Cut.WEEKS_TO_NEAREST, DayOfWeek.MONDAY)
                        .quarterOf(LocalDate.of(2025, 12, 30))
                        .label())
                .isEqualTo("Q1 2026");
    }

    @Test
    void knowsTwelveMonths() {
        assertThatThrownBy(() -> FiscalCalendar.ofMonths(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FiscalCalendar.ofMonths(13)).isInstanceOf(IllegalArgumentException.class);
    }
}
