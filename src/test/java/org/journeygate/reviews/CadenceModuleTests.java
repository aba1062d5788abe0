package org.journeygate.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.calendars.FiscalCalendar;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.functions.SquadFunction;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.Processes;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a portfolio's reviews open by themselves. */
@DatabaseTest
@CoversProcess("review-cadence.bpmn")
class CadenceModuleTests {

    @Autowired
    ReviewFixtures given;

    @Autowired
    Cadences cadences;

    @Autowired
    Reviews reviews;

    @Autowired
    Portfolios portfolios;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Processes processes;

    @Autowired
    MovableClock clock;

    @Autowired
    TimeMachine time;

    @Test
    void opensEachQuarterOnceAtItsMorning() {
        Portfolio portfolio = given.portfolio();
        assertThat(reviews.nextOpensAt(portfolio.id())).isEqualTo("2026-04-01T08:00:00Z");

        given.at(Instant.parse("2026-04-01T07:59:59Z"));
        assertThat(quarters(portfolio.id())).isEmpty();
        given.at(Instant.parse("2027-01-31T00:00:00Z"));

        assertThat(quarters(portfolio.id())).containsExactly("Q4 2025/26", "Q1 2026/27", "Q2 2026/27", "Q3 2026/27");
        assertThat(all(portfolio.id())).extracting(Review::rehearsal).containsExactly(true, false, false, false);
    }

    @Test
    void makesUpForEveryQuarterThatPassedWhileNothingRan() {
        Portfolio portfolio = given.portfolio();

        clock.moveTo(Instant.parse("2026-07-10T12:00:00Z"));
        time.runDue();

        assertThat(quarters(portfolio.id())).containsExactly("Q4 2025/26", "Q1 2026/27");
        assertThat(all(portfolio.id())).allSatisfy(review -> {
            assertThat(review.openedAt()).isEqualTo("2026-07-10T12:00:00Z");
            assertThat(review.meetingAt()).isEqualTo("2026-07-28T09:00:00Z");
        });
    }

    @Test
    void givesNobodyLessTimeBecauseItOpenedAWeekLate() {
        Portfolio portfolio = given.portfolio();
        portfolios.get(portfolio.id());

        clock.moveTo(Instant.parse("2026-04-08T09:00:00Z"));
        time.runDue();

        assertThat(all(portfolio.id()))
                .singleElement()
                .extracting(review -> review.meetingAt().toString())
                .isEqualTo("2026-04-24T09:00:00Z");
    }

    @Test
    void followsAFiscalYearThatIsCutAnew() {
        Portfolio portfolio = given.portfolio();

        portfolios.change(
                portfolio.id(),
                portfolio.version(),
                new Portfolios.Particulars(
                        portfolio.name(), "GBP", "Europe/London", "gb", 3, FiscalCalendar.Cut.MONTHS, null),
                given.pmo());

        assertThat(reviews.nextOpensAt(portfolio.id())).isEqualTo("2026-06-01T08:00:00Z");
        given.at(Instant.parse("2026-05-31T00:00:00Z"));
        assertThat(quarters(portfolio.id())).isEmpty();
        given.at(Instant.parse("2026-06-01T08:00:00Z"));
        assertThat(quarters(portfolio.id())).containsExactly("Q1 2026/27");
    }

    @Test
    void opensByHandOnceTheQuarterIsOver() {
        Portfolio portfolio = given.portfolio();
        assertThatThrownBy(() -> reviews.open(portfolio.id(), given.pmo()))
                .isInstanceOf(QuarterNotOver.class)
                .hasMessageContaining("31 March 2026")
                .hasMessageContaining("1 April 2026");
        given.at(Instant.parse("2026-04-01T06:00:00Z"));

        Review opened = reviews.open(portfolio.id(), given.pmo());
        given.at(Instant.parse("2026-05-01T06:00:00Z"));

        assertThat(opened.openedBy()).isEqualTo(given.pmo().id());
        assertThat(quarters(portfolio.id())).containsExactly("Q4 2025/26");
    }

    @Test
    void keepsWhatAReviewWasOpenedWith() {
        Review review = given.opened();
        Cadence before = cadences.get(review.portfolio());

        Cadence changed = cadences.keep(
                review.portfolio(),
                before.version(),
                new Cadences.Particulars(
                        LocalDate.of(2026, 1, 1),
                        List.of(new Member(people.exec("exec").id(), SquadFunction.PRODUCT)),
                        Set.of(),
                        1,
                        people.exec("exec2").id(),
                        6,
                        null,
                        new Offsets(10, 6, 5, 4, 0, 3, 5, 20)),
                given.pmo());

        assertThat(changed.version()).isEqualTo(2);
        assertThat(reviews.get(review.id())).isEqualTo(review);
        assertThat(reviews.members(review.id())).hasSize(3);
        assertThat(reviews.nextOpensAt(review.portfolio())).isEqualTo("2026-07-10T08:00:00Z");
    }

    @Test
    void opensNothingMoreOnceItHasEnded() {
        Review review = given.opened();
        PortfolioId portfolio = review.portfolio();

        cadences.end(portfolio, 1, given.pmo());

        assertThat(cadences.of(portfolio)).isEmpty();
        assertThat(processes.isRunning(portfolio.value())).isFalse();
        assertThat(reviews.get(review.id()).isOpen()).isTrue();
        assertThatThrownBy(() -> reviews.open(portfolio, given.pmo())).isInstanceOf(NotFound.class);
        given.portfolio();
        assertThat(processes.isRunning(portfolio.value())).isTrue();
    }

    @Test
    void isKeptByThePmoAndAdministratorsAlone() {
        Portfolio portfolio = given.portfolio();

        assertThatThrownBy(() -> cadences.keep(portfolio.id(), 1, given.usual(), given.exec("exec")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> cadences.end(portfolio.id(), 1, given.owner().acting()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> cadences.keep(portfolio.id(), 0, given.usual(), given.pmo()))
                .isInstanceOf(Outdated.class);
        assertThat(cadences.keep(
                                portfolio.id(),
                                1,
                                given.usual(),
                                people.admin("admin").acting())
                        .version())
                .isEqualTo(2);
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        Portfolio portfolio = given.portfolio();
        var auditor = new Member(people.auditor("auditor").id(), SquadFunction.DATA);
        var twice = new Member(people.exec("exec").id(), SquadFunction.PRODUCT);
        var said = new Cadences.Particulars(
                null,
                List.of(twice, twice, auditor),
                Set.of(SquadFunction.DESIGN),
                4,
                null,
                7,
                null,
                new Offsets(13, 7, 7, 7, -1, 11, 10, 50));

        assertThatThrownBy(() -> cadences.keep(portfolio.id(), 1, said, given.pmo()))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly(
                                "members[1]",
                                "members[2]",
                                "chairId",
                                "required",
                                "quorum",
                                "group",
                                "opens",
                                "briefs",
                                "reading",
                                "minutes",
                                "closes"));
    }

    @Test
    void hasNoChairOfThePmo() {
        Portfolio portfolio = given.portfolio();
        Cadences.Particulars usual = given.usual();
        var said = new Cadences.Particulars(
                usual.startsOn(),
                usual.members(),
                usual.required(),
                usual.quorum(),
                people.pmo("pmo").id(),
                usual.group(),
                usual.meetingTime(),
                usual.offsets());

        assertThatThrownBy(() -> cadences.keep(portfolio.id(), 1, said, given.pmo()))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly("chairId"));
    }

    private List<Review> all(PortfolioId portfolio) {
        return reviews.search(new Reviews.Filter(portfolio, null), new PageQuery(0, 100, "quarter"))
                .items();
    }

    private List<String> quarters(PortfolioId portfolio) {
        return all(portfolio).stream().map(review -> review.quarter().label()).toList();
    }
}
