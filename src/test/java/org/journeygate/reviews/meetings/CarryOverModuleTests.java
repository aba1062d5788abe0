package org.journeygate.reviews.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Votes;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.shared.Sql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left from before stands on the next meeting's agenda. It is Monday 2 March 2026. */
@DatabaseTest
class CarryOverModuleTests {

    @Autowired
    ReviewFixtures reviewed;

    @Autowired
    MeetingFixtures meetings;

    @Autowired
    GateRequests requests;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    PeopleFixtures people;

    @Autowired
    People everybody;

    @Autowired
    Votes votes;

    @Autowired
    CarryOvers carryOver;

    @Autowired
    Agendas agendas;

    @Autowired
    Obligations obligations;

    @Autowired
    StatementCounter counter;

    @Autowired
    JdbcClient database;

    @Test
    void carriesTheConditionsOfABetsLastDecisionOnly() {
        GateRequestId first = gates.lightInReview();
        votes.cast(first, gates.conditional("Brief the contact centre"), voter(first));
        Review review = reviewed.opened();

        CarriedOver line = carryOver.into(review).get(0);

        assertThat(carryOver.into(review)).hasSize(1);
        assertThat(line.kind()).isEqualTo(CarriedOver.Kind.CONDITION);
        assertThat(line.title()).isEqualTo("Brief the contact centre");
        assertThat(line.since()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(line.owner()).isEqualTo(people.lead("lead").id());
        assertThat(line.link()).startsWith("/decisions/DE-2026-");
        assertThat(agendas.of(review.id()).lines())
                .filteredOn(one -> one.journey().equals(line.journey()))
                .allSatisfy(one -> assertThat(one.standing().open()).isOne());
        database.sql("update initiative set status = 'STOPPED'").update();
        assertThat(carryOver.into(review)).isEmpty();
    }

    @Test
    void carriesActionsOfEarlierReviewsUntilTheyAreDone() {
        Review first = reviewed.held(reviewed.opened());
        ObligationId done = reviewed.action(
                first, reviewed.owner().id(), "Call the carrier", Instant.parse("2026-05-20T16:00:00Z"));
        reviewed.action(first, reviewed.owner().id(), "Sign with the carrier", Instant.parse("2026-05-21T16:00:00Z"));
        obligations.meet(done, null, reviewed.owner().acting());
        assertThat(carryOver.into(first)).isEmpty();
        reviewed.at(first.closesAt());

        Review second = reviewed.opened(reviewed.portfolio());

        assertThat(carryOver.into(second))
                .extracting(CarriedOver::kind, CarriedOver::title, CarriedOver::code, CarriedOver::since)
                .containsExactly(tuple(
                        CarriedOver.Kind.ACTION, "Sign with the carrier", first.code(), LocalDate.of(2026, 5, 21)));
    }

    @Test
    void carriesActionsThatNobodyWasGivenSinceTheReviewClosedWithoutMinutes() {
        Review first = meetings.readyToPublish();
        reviewed.at(first.closesAt());

        Review second = reviewed.opened(reviewed.portfolio());

        assertThat(carryOver.into(second))
                .extracting(CarriedOver::kind, CarriedOver::title, CarriedOver::code, CarriedOver::since)
                .contains(tuple(CarriedOver.Kind.ACTION, "Ask legal", first.code(), LocalDate.of(2026, 4, 30)));
    }

    @Test
    void carriesOpenRequestsWhoseEvidenceIsTooOldToCount() {
        GateRequestId worn = gates.readyLight();
        GateRequestId fresh = gates.readyLight();
        GateRequestId taken = gates.readyLight();
        for (GateRequestId old : List.of(worn, taken)) {
            database.sql("update evidence set gathered_on = ?, grade_letter = 'C' where gate_request_id = ?")
                    .params(LocalDate.of(2025, 9, 30), old.value())
                    .update();
        }
        database.sql("update evidence set gathered_on = ?, grade_letter = 'E' where gate_request_id = ?")
                .params(LocalDate.of(2024, 9, 30), fresh.value())
                .update();
        database.sql("update gate_request set status = 'WITHDRAWN' where id = ?")
                .param(taken.value())
                .update();
        Review review = reviewed.opened();

        assertThat(carryOver.into(review))
                .extracting(CarriedOver::kind, CarriedOver::since, CarriedOver::owner, CarriedOver::link)
                .containsExactly(tuple(
                        CarriedOver.Kind.EVIDENCE,
                        LocalDate.of(2026, 3, 30),
                        people.lead("lead").id(),
                        "/gate-requests/" + requests.get(worn).code()));
    }

    @Test
    void carriesPredictionsAndPausesWhoseDayIsOver() {
        Initiative judged = bets.bet("Saved card");
        Initiative promised = bets.bet("One page");
        Initiative resting = bets.bet("Gift cards");
        predicted(judged, "2026-03-30", "KEPT");
        predicted(promised, "2026-03-31", null);
        predicted(resting, "2026-04-01", null);
        paused(resting, "2026-03-31T16:00:00Z", null);
        paused(promised, "2026-03-30T16:00:00Z", "2026-03-30T17:00:00Z");
        Review review = reviewed.opened();

        assertThat(carryOver.into(review))
                .extracting(CarriedOver::kind, CarriedOver::code, CarriedOver::since)
                .containsExactly(
                        tuple(CarriedOver.Kind.VERDICT, promised.code(), LocalDate.of(2026, 3, 31)),
                        tuple(CarriedOver.Kind.PAUSE, resting.code(), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void readsAnAgendaOfManyJourneysAsQuicklyAsOfOne() {
        Review small = reviewed.opened();
        int few = counter.during(() -> agendas.of(small.id())).statements().size();
        for (int number = 0; number < 4; number++) {
            Journey journey = portfolios.journey(reviewed.portfolio(), "Journey " + number, reviewed.owner(), "Begin");
            portfolios.metric(journey, "Done unaided");
        }
        predicted(bets.bet("Saved card"), "2026-03-30", null);
        predicted(bets.bet("One page"), "2026-03-30", null);
        reviewed.at(small.closesAt());
        Review large = reviewed.opened(reviewed.portfolio());

        assertThat(agendas.of(large.id()).lines()).hasSizeGreaterThan(4);
        assertThat(agendas.of(large.id()).carried()).hasSize(2);
        counter.during(() -> agendas.of(large.id())).atMost(few + 3);
    }

    private Actor voter(GateRequestId request) {
        return everybody.get(gates.item(request, "vote").holders().get(0)).acting();
    }

    private void predicted(Initiative bet, String day, String verdict) {
        database.sql("""
                        insert into prediction (id, initiative_id, number, portfolio_id, squad_id, decision_code, metric_id,
                          metric_name, unit, direction, promised_from, promised_low, promised_high, promised_by, booked_at,
                          baseline_since, baseline_until, baseline_count, baseline_hash, measure_at, verdict, judged_at)
                        values (?, ?, 1, ?, ?, 'DE-2025-0001', ?, 'Completed', '%', 'HIGHER', 60, 63, 66, ?, ?, ?, ?, 0, '-',
                          ?, ?, ?)
                        """)
                .params(Sql.values(
                        UUID.randomUUID(),
                        bet.id(),
                        bet.portfolio(),
                        bet.squad(),
                        bet.promise().metric(),
                        LocalDate.parse(day),
                        Instant.parse("2026-01-05T09:00:00Z"),
                        LocalDate.of(2025, 11, 10),
                        LocalDate.of(2026, 1, 4),
                        Instant.parse("2030-01-05T09:00:00Z"),
                        verdict,
                        verdict == null ? null : Instant.parse("2026-03-31T09:00:00Z")))
                .update();
    }

    private void paused(Initiative bet, String ends, String ended) {
        Instant endsAt = Instant.parse(ends);
        database.sql("""
                        insert into pause (id, initiative_id, gate_request_id, decision_code, began_at, ask_at, ends_on, ends_at,
                          record_due_at, ended_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        UUID.randomUUID(),
                        bet.id(),
                        UUID.randomUUID(),
                        "P-" + bet.code(),
                        Instant.parse("2026-01-05T09:00:00Z"),
                        endsAt,
                        LocalDate.of(2026, 3, 31),
                        endsAt,
                        endsAt,
                        ended == null ? null : Instant.parse(ended)))
                .update();
    }
}
