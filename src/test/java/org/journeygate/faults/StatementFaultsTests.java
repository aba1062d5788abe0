package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.faults.FaultyDatabase.Fault.CUT_BEFORE;
import static org.journeygate.faults.FaultyDatabase.Fault.ERROR_AFTER;
import static org.journeygate.faults.FaultyDatabase.Fault.ERROR_BEFORE;
import static org.journeygate.people.PeopleFixtures.as;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.access.DatabaseState;
import org.journeygate.faults.FaultyDatabase.Act;
import org.journeygate.faults.FaultyDatabase.Fault;
import org.journeygate.gates.Ballot;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Submissions;
import org.journeygate.gates.Votes;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An error or a broken connection at every statement of an act: nothing is half done, and the same act done again succeeds. */
@DatabaseTest
class StatementFaultsTests {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private static final int NEVER = Integer.MAX_VALUE;
    private static final String BALLOT = "{\"outcome\":\"GO\",\"reason\":\"It pays\"}";

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Votes votes;

    @Autowired
    Submissions submissions;

    @Autowired
    DatabaseState state;

    @Autowired
    DataSource database;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester web;

    final Recorder recorder = Recorder.temporary();

    /** A hundred errors made on purpose would hide others in the log. */
    @BeforeEach
    void logNothing() {
        ROOT.setLevel(Level.OFF);
    }

    @AfterEach
    void logAgain() {
        ROOT.setLevel(Level.WARN);
    }

    @BeforeEach
    void callTheExecutives() {
        gates.executives();
    }

    @AfterEach
    void everythingHolds() {
        assertThat(Invariants.broken(Seen.in(database, clock.instant()).with(recorder)))
                .isEmpty();
        recorder.close();
    }

    @Test
    void submits() throws Exception {
        GateRequestId id = gates.readyFull();
        Actor lead = gates.lead();

        int statements = failsAtEachAndThenPasses(() -> submissions.submit(id, lead));

        assertThat(statements).isBetween(20, 90);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.COMPLETENESS);
    }

    @Test
    void votes() throws Exception {
        GateRequestId id = gates.inReview();

        assertThat(failsAtEachAndThenPasses(vote(id, "exec"))).isBetween(20, 36);
    }

    @Test
    void decides() throws Exception {
        GateRequestId id = gates.inReview();
        List.of("exec", "exec2").forEach(login -> gates.vote(id, login, Outcome.GO));

        assertThat(failsAtEachAndThenPasses(vote(id, "exec3"))).isBetween(30, 56);

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
    }

    @Test
    void keepsWhatWasCommittedThoughNobodyWasTold() throws Exception {
        GateRequestId measured = gates.inReview();
        int commit = FaultyDatabase.statementsOf(vote(measured, "exec")).lastIndexOf("commit") + 1;
        GateRequestId id = gates.inReview();

        assertThat(failure(commit, ERROR_AFTER, vote(id, "exec"))).isNotNull();

        assertThat(Seen.in(database, clock.instant()).rows("select id from vote where gate_request_id = ?", id.value()))
                .hasSize(1);
    }

    @Test
    void votesOnceUnderAKeyWhateverFails() throws Exception {
        GateRequestId measured = gates.inReview();
        int statements = FaultyDatabase.statementsOf(post(measured, "measured")).size();
        GateRequestId id = gates.inReview();

        for (int statement = 1; statement <= statements; statement++) {
            post(id, "key", statement, statement % 2 == 0 ? ERROR_AFTER : ERROR_BEFORE);
        }

        assertThat(post(id, "key", NEVER, ERROR_BEFORE).getStatus()).isEqualTo(201);
        assertThat(Seen.in(database, clock.instant()).rows("select id from vote where gate_request_id = ?", id.value()))
                .hasSize(1);
    }

    @Test
    void givesTheSameAnswerWhereTheFirstWasLost() throws Exception {
        GateRequestId measured = gates.inReview();
        List<String> sent = FaultyDatabase.statementsOf(post(measured, "measured"));
        List<Integer> commits = new ArrayList<>();
        for (int at = 0; at < sent.size(); at++) {
            if (sent.get(at).equals("commit")) {
                commits.add(at + 1);
            }
        }
        assertThat(commits).hasSizeGreaterThan(1);
        for (int commit : commits) {
            GateRequestId id = gates.inReview();
            String key = "lost-at-" + commit;

            post(id, key, commit, ERROR_AFTER);
            MockHttpServletResponse first = post(id, key, NEVER, ERROR_BEFORE);
            MockHttpServletResponse again = post(id, key, NEVER, ERROR_BEFORE);

            assertThat(first.getStatus()).isEqualTo(201);
            assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        }
    }

    /** Returns how many statements the act has. */
    private int failsAtEachAndThenPasses(Act<?> act) throws Exception {
        for (int statement = 1; ; statement++) {
            String before = state.digest();
            for (Fault fault : List.of(CUT_BEFORE, ERROR_BEFORE)) {
                if (failure(statement, fault, act) == null) {
                    return statement - 1;
                }
                assertThat(state.digest())
                        .as("after %s at statement %d", fault, statement)
                        .isEqualTo(before);
            }
        }
    }

    private static Exception failure(int statement, Fault fault, Act<?> act) {
        try {
            FaultyDatabase.at(statement, fault, act);
            return null;
        } catch (Exception failed) {
            return failed;
        }
    }

    private Act<?> vote(GateRequestId id, String login) {
        Actor voter = gates.exec(login);
        return () -> votes.cast(id, Ballot.of(Outcome.GO, "Because of the numbers"), voter);
    }

    /** Votes over REST under a key; the statement suffers the fault. */
    private MockHttpServletResponse post(GateRequestId id, String key, int statement, Fault fault) throws Exception {
        UUID exec = people.exec("exec").id().value();
        Call call = recorder.sending("vote", id.value(), exec, key, BALLOT, clock.instant());
        MvcTestResult result = FaultyDatabase.at(statement, fault, post(id, key));
        if (result.getUnresolvedException() != null) {
            recorder.answered(call, 500, "", null, clock.instant());
            return new MockHttpServletResponse();
        }
        MockHttpServletResponse response = result.getResponse();
        String answer = response.getContentAsString();
        UUID vote = response.getStatus() == 201 ? UUID.fromString(answer.substring(7, 43)) : null;
        recorder.answered(call, response.getStatus(), answer, vote, clock.instant());
        return response;
    }

    private Act<MvcTestResult> post(GateRequestId id, String key) {
        var request = web.post()
                .uri("/api/v1/gate-requests/{id}/votes", id.value())
                .with(as(people.exec("exec")))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(BALLOT);
        return request::exchange;
    }
}
