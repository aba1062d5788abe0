package org.journeygate.reviews.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.EntryFilter;
import org.journeygate.audit.RecordedEntry;
import org.journeygate.people.Actor;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.reviews.Reviews;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Rhythm;
import org.journeygate.squads.Squad;
import org.journeygate.squads.charters.CharterFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who kept the rhythm of real reviews: by squad, journey and quarter, frozen when they close, corrected beside it. */
@DatabaseTest
class ComplianceModuleTests {

    @Autowired
    ReviewFixtures given;

    @Autowired
    CharterFixtures charters;

    @Autowired
    Reviews reviews;

    @Autowired
    Obligations obligations;

    @Autowired
    Compliances compliances;

    @Autowired
    ComplianceRecords records;

    @Autowired
    AuditLog audit;

    @Autowired
    Rhythm rhythm;

    @Autowired
    MockMvc mvc;

    @Autowired
    StatementCounter counter;

    @Autowired
    JdbcClient database;

    @Test
    void showsASquadTheBriefsOfItsJourneysAndTheActionsOfItsPeople() {
        given.portfolio();
        Squad basket = squad("Basket", ReviewFixtures.QUARTER_ENDS);
        Squad gone = squad("Gone", ReviewFixtures.QUARTER_ENDS.minusDays(1));
        Review review = given.held(given.opened());
        Heatmap.Cell cell = cell(sheet(Compliance.By.SQUAD), basket);
        assertThat(cell.state()).isEqualTo(ObligationState.MISSED);
        assertThat(cell.of()).isEqualTo(1);

        given.action(
                review, charters.lead().person(), "Ask legal", review.closesAt().minus(Duration.ofHours(1)));

        Compliance sheet = sheet(Compliance.By.SQUAD);
        assertThat(cell(sheet, basket).of()).isEqualTo(2);
        assertThat(cell(sheet, basket).rehearsal()).isTrue();
        assertThat(sheet.heatmap().lines())
                .as("%s had no charter in force any more on the quarter's last day", gone.name())
                .extracting(line -> line.name().label())
                .containsExactly("Basket");
        assertThat(sheet.rate().owed()).as("a rehearsal counts in no rate").isZero();
    }

    @Test
    void showsASquadItsLastQuartersOnItsPage() throws Exception {
        given.portfolio();
        Squad basket = squad("Basket", LocalDate.of(2026, 12, 31));
        assertThat(rhythm.of(basket)).isEmpty();
        Review rehearsal = given.opened();
        given.at(rehearsal.closesAt());
        Review review = given.opened(given.portfolio());
        ObligationId brief = given.owed(rehearsal, Obligation.Kind.BRIEF).id();
        restate(brief, ObligationState.LATE, "The mail was lost", given.pmo());

        Compliance sheet = sheet(Compliance.By.SQUAD);
        Heatmap own = compliances.of(basket);
        assertThat(own.columns()).isEqualTo(sheet.heatmap().columns());
        assertThat(own.lines().get(0).cells())
                .as("as the heatmap has it")
                .isEqualTo(sheet.heatmap().lines().get(0).cells());
        assertThat(rhythm.of(basket))
                .extracting(Rhythm.Quarter::label, quarter -> Objects.requireNonNull(quarter.cell())
                        .word())
                .containsExactly(tuple("Q4 2025/26", "late* (r)"), tuple("Q1 2026/27", "open"));
        assertThat(counter.during(() -> rhythm.of(basket)).statements()).hasSize(4);
        assertThat(rhythm.of(charters.squad("Bare")))
                .extracting(Rhythm.Quarter::cell)
                .containsOnlyNulls()
                .hasSize(2);
        mvc.perform(get("/squads/" + basket.id().value()).with(as(given.owner())))
                .andExpect(content().string(containsString("How it kept the last two quarterly reviews")))
                .andExpect(content()
                        .string(containsString("/compliance/%s?squad=%s"
                                .formatted(review.code(), basket.id().value()))));
    }

    @Test
    void showsAJourneyItsBriefAndAReviewItsSteps() {
        Review review = given.circulated(given.openedInEarnest());
        given.at(given.owed(review, Obligation.Kind.BRIEF).dueAt().plus(Duration.ofDays(4)));
        obligations.meet(
                given.owed(review, Obligation.Kind.BRIEF).id(),
                null,
                given.owner().acting());

        Compliance journeys = sheet(Compliance.By.JOURNEY);
        assertThat(journeys.heatmap().lines()).singleElement().satisfies(line -> {
            assertThat(line.name().label()).isEqualTo("Return goods");
            assertThat(line.cells().values()).hasSize(2);
            assertThat(Objects.requireNonNull(
                                    line.in(journeys.heatmap().columns().get(1)))
                            .state())
                    .isEqualTo(ObligationState.LATE);
        });
        assertThat(journeys.quarters())
                .extracting(Compliance.Quarter::label, quarter -> quarter.rate().owed())
                .containsExactly(tuple("Q4 2025/26", 0L), tuple("Q1 2026/27", 3L));
        Compliance quarters = sheet(Compliance.By.QUARTER);
        assertThat(quarters.heatmap().lines().get(0).in(new Heatmap.Column("PACK", "")))
                .extracting(Heatmap.Cell::state)
                .isEqualTo(ObligationState.ON_TIME);
        assertThat(quarters.lateness().counts())
                .containsEntry(Lateness.Span.NONE, 2L)
                .containsEntry(Lateness.Span.TWO_TO_THREE, 1L);
    }

    @Test
    void readsAsManyStatementsForManyQuartersAsForOne() {
        given.portfolio();
        squad("Basket", LocalDate.of(2026, 12, 31));
        given.openedInEarnest();
        int first =
                counter.during(() -> sheet(Compliance.By.SQUAD)).statements().size();

        for (int quarter = 0; quarter < 3; quarter++) {
            given.at(reviews.nextOpensAt(given.portfolio().id()));
        }

        assertThat(sheet(Compliance.By.SQUAD).quarters()).hasSize(5);
        assertThat(counter.during(() -> sheet(Compliance.By.SQUAD)).statements())
                .hasSize(first);
    }

    @Test
    void refusesDaysInTheWrongOrder() {
        assertThatThrownBy(() -> compliances.of(
                        new Compliances.Filter(
                                Compliance.By.SQUAD,
                                LocalDate.of(2026, 2, 1),
                                LocalDate.of(2026, 1, 1),
                                null,
                                null,
                                null),
                        given.pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> compliances.of(
                        new Compliances.Filter(
                                Compliance.By.SQUAD,
                                LocalDate.of(2016, 1, 1),
                                LocalDate.of(2026, 1, 1),
                                null,
                                null,
                                null),
                        given.pmo()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void freezesWhatAClosedQuarterCameToAndKeepsItWhateverIsCorrected() {
        Review review = closed();
        ComplianceRecord frozen = records.get(review.id(), given.pmo());
        assertThat(frozen.isIntact()).isTrue();
        assertThat(frozen.content())
                .startsWith("{\"chair\":{")
                .contains("\"review\":\"%s\"".formatted(review.code()), "\"state\":\"MISSED\"", "\"kind\":\"BRIEF\"");
        assertThat(audited("compliance.frozen")).singleElement().satisfies(facts -> assertThat(facts)
                .contains(frozen.hash()));

        ObligationId brief = given.owed(review, Obligation.Kind.BRIEF).id();
        Restatement made = records.restate(
                brief, ObligationState.MISSED, ObligationState.ON_TIME, "It was handed in on paper", given.pmo());

        assertThat(made.number()).isEqualTo(1);
        assertThat(records.get(review.id(), given.pmo())).isEqualTo(frozen);
        Compliance sheet = sheet(Compliance.By.JOURNEY);
        assertThat(sheet.heatmap().lines().get(0).cells().values())
                .singleElement()
                .satisfies(cell -> assertThat(cell.state()).isEqualTo(ObligationState.ON_TIME))
                .satisfies(cell -> assertThat(cell.restated()).isTrue());
        assertThat(obligations.get(brief).state()).isEqualTo(ObligationState.MISSED);
        assertThat(audited("compliance.restated")).hasSize(1);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void refusesToRestateWhatOneOwedOrSawOtherwise() {
        Review review = closed();
        ObligationId brief = given.owed(review, Obligation.Kind.BRIEF).id();
        ObligationId pack = given.owed(review, Obligation.Kind.PACK).id();

        assertThatThrownBy(() -> restate(
                        brief, ObligationState.LATE, "Mine", given.owner().acting()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> restate(pack, ObligationState.ON_TIME, "Ours", given.pmo()))
                .as("the PMO owed the pack itself")
                .isInstanceOf(NotPermitted.class);
        assertThat(restate(pack, ObligationState.ON_TIME, "It was checked by mail", given.exec("chair"))
                        .by())
                .isEqualTo(given.exec("chair").person());
        assertThatThrownBy(() -> restate(brief, ObligationState.MISSED, "The same", given.pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> restate(brief, ObligationState.OPEN, "Never closed", given.pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> restate(brief, ObligationState.LATE, " ", given.pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> records.restate(
                        brief, ObligationState.LATE, ObligationState.ON_TIME, "Seen before", given.pmo()))
                .isInstanceOf(RestatedMeanwhile.class);
        Review open = given.opened(given.portfolio());
        ObligationId next = given.owed(open, Obligation.Kind.BRIEF).id();
        assertThatThrownBy(() -> restate(next, ObligationState.LATE, "Too early", given.pmo()))
                .isInstanceOf(NotFrozen.class);
        assertThat(records.restatements(review.id(), given.pmo())).hasSize(1);
    }

    @Test
    void hasTheDatabaseRefuseToChangeWhatIsFrozen() {
        Review review = closed();
        restate(given.owed(review, Obligation.Kind.BRIEF).id(), ObligationState.LATE, "The mail was lost", given.pmo());

        for (String change : List.of(
                "update compliance_record set hash = 'x'",
                "delete from compliance_record",
                "update compliance_restatement set reason = 'x'",
                "delete from compliance_restatement")) {
            assertThatThrownBy(() -> database.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private Restatement restate(ObligationId id, ObligationState to, String reason, Actor by) {
        return records.restate(id, null, to, reason, by);
    }

    /** A rehearsal that nobody prepared, closed. */
    private Review closed() {
        Review review = given.opened();
        given.at(review.closesAt());
        return reviews.get(review.id());
    }

    /** A squad that owns a stage of the journey named after it until that day. */
    private Squad squad(String name, LocalDate until) {
        Squad squad = charters.squad(name);
        charters.approve(charters.ready(squad, LocalDate.of(2026, 3, 2), until));
        return squad;
    }

    private Compliance sheet(Compliance.By by) {
        return compliances.of(new Compliances.Filter(by, null, null, null, null, null), given.pmo());
    }

    private static Heatmap.Cell cell(Compliance sheet, Squad squad) {
        return sheet.heatmap().lines().stream()
                .filter(line -> line.name().key().equals(squad.id().value().toString()))
                .findFirst()
                .map(line -> line.in(sheet.heatmap().columns().get(0)))
                .orElseThrow();
    }

    private List<String> audited(String action) {
        return audit.find(new EntryFilter(null, null, action, null, null), PageQuery.first(10)).items().stream()
                .map(RecordedEntry::details)
                .toList();
    }
}
