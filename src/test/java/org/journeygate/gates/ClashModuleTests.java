package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.gates.Outcome.GO;
import static org.journeygate.gates.Outcome.STOP;
import static org.journeygate.people.PeopleFixtures.as;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes of an act that gets in the way of a timer or of another person. */
@DatabaseTest
class ClashModuleTests {

    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-03-05T09:00:00Z");
    private static final Instant REMINDER = Instant.parse("2026-03-05T17:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-06T17:00:00Z");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Questions questions;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient database;

    @Autowired
    AuditLog audit;

    @Autowired
    TimeMachine time;

    @Autowired
    MovableClock clock;

    @Autowired
    Meanwhile meanwhile;

    @Autowired
    MockMvcTester web;

    @Test
    void decidesAtTheSecondTryWhereATimerWasInTheWay() {
        GateRequestId id = whereExec3IsJustBeingReminded();

        gates.vote(id, "exec2", GO);

        assertThat(meanwhile.tries()).isEqualTo(2);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
        assertThat(gates.openKinds(id)).isEmpty();
        assertThat(votes()).isEqualTo(2);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void asksAProgramWithAnIdempotencyKeyToRepeatItAndThenDecides() {
        GateRequestId id = whereExec3IsJustBeingReminded();

        MvcTestResult clashed = voteOverRest(id, "exec2");
        assertThat(clashed).hasStatus(503).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(clashed).headers().hasValue(HttpHeaders.RETRY_AFTER, "1");
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.IN_REVIEW);

        assertThat(voteOverRest(id, "exec2")).hasStatus(201);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
    }

    @Test
    void hearsTheQuickerOfTwoOnOneSeatAndTellsTheOther() throws Exception {
        GateRequestId id = gates.inReview();
        time.advanceTo(DEADLINE);

        List<Throwable> refused = atOnce(() -> gates.vote(id, "exec3", GO), () -> gates.vote(id, "exec8", STOP));

        assertThat(refused).singleElement().isInstanceOf(StateMovedOn.class);
        assertThat(votes()).isEqualTo(1);
        assertThat(gates.openKinds(id)).containsExactly("vote", "vote");
    }

    @Test
    void hearsBothOfTwoWhoVoteAtOnce() throws Exception {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);

        assertThat(atOnce(() -> gates.vote(id, "exec2", GO), () -> gates.vote(id, "exec3", STOP)))
                .isEmpty();

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
        assertThat(decisions
                        .search(Decisions.Filter.ALL, org.journeygate.shared.PageQuery.first(5))
                        .items())
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(GO));
    }

    /**
     * A vote of exec2 would decide, and take back the turn of exec3, whose reminder fires meanwhile: later than the others',
     * for exec3 waited for an answer.
     */
    private GateRequestId whereExec3IsJustBeingReminded() {
        GateRequestId id = gates.inReview();
        QuestionId question = questions.ask(id, "What does it cost?", gates.exec("exec3"));
        time.advanceTo(TUESDAY);
        questions.answer(id, question, "Nothing", gates.lead());
        gates.vote(id, "exec", GO);
        time.advanceTo(THURSDAY);
        clock.moveTo(REMINDER);
        meanwhile.happens(time::runDue);
        return id;
    }

    private MvcTestResult voteOverRest(GateRequestId id, String login) {
        return web.post()
                .uri("/api/v1/gate-requests/{id}/votes", id.value())
                .with(as(people.exec(login)))
                .header("Idempotency-Key", "vote-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"outcome\":\"GO\",\"reason\":\"It pays\"}")
                .exchange();
    }

    private int votes() {
        return database.sql("select count(*) from vote").query(Integer.class).single();
    }

    private static List<Throwable> atOnce(Callable<?>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<Throwable> refused = new ArrayList<>();
            for (Future<?> act : running) {
                try {
                    act.get();
                } catch (ExecutionException failed) {
                    refused.add(failed.getCause());
                }
            }
            return refused;
        } finally {
            threads.shutdownNow();
        }
    }
}
