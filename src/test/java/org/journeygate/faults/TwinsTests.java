package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The same request twenty times at once, under one key: one effect, and one answer for all who ask again. */
@DatabaseTest
class TwinsTests {

    private static final int TWENTY = 20;
    private static final String BALLOT = "{\"outcome\":\"GO\",\"reason\":\"It pays\"}";

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PeopleFixtures people;

    @Autowired
    DataSource database;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester web;

    @Test
    void haveOneEffect() throws Exception {
        GateRequestId id = gates.inReview();
        Person exec = people.exec("exec");
        var threads = Executors.newFixedThreadPool(TWENTY);
        try (var recorder = Recorder.temporary()) {
            List<Callable<Integer>> twins = new ArrayList<>();
            for (int twin = 0; twin < TWENTY; twin++) {
                twins.add(() -> vote(id, exec, recorder));
            }
            for (var done : threads.invokeAll(twins)) {
                assertThat(done.get()).isIn(201, 409);
            }
            assertThat(vote(id, exec, recorder)).isEqualTo(201);

            assertThat(Invariants.broken(Seen.in(database, clock.instant()).with(recorder)))
                    .isEmpty();
            assertThat(Seen.in(database, clock.instant()).rows("select id from vote"))
                    .hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private int vote(GateRequestId id, Person voter, Recorder recorder) throws Exception {
        Call call = recorder.sending("vote", id.value(), voter.id().value(), "twins", BALLOT, clock.instant());
        MockHttpServletResponse response = web.post()
                .uri("/api/v1/gate-requests/{id}/votes", id.value())
                .with(as(voter))
                .header("Idempotency-Key", "twins")
                .contentType(MediaType.APPLICATION_JSON)
                .content(BALLOT)
                .exchange()
                .getResponse();
        String answer = response.getContentAsString();
        UUID vote = response.getStatus() == 201 ? UUID.fromString(answer.substring(7, 43)) : null;
        recorder.answered(call, response.getStatus(), answer, vote, clock.instant());
        return response.getStatus();
    }
}
