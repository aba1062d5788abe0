package org.journeygate.gates;

import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.people.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a vote costs in SQL statements, everything that it entails included. */
@DatabaseTest
class VoteCostTests {

    private static final int NOT_DECIDING = 35;
    private static final int DECIDING = 55;
    private static final int PER_OPEN_SEAT = 6;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    Votes votes;

    @Autowired
    StatementCounter counter;

    @Autowired
    org.journeygate.workflow.TimeMachine time;

    @Test
    void keepsANonDecidingVoteCheap() {
        GateRequestId id = gates.inReview();

        counter.during(vote(id, "exec")).atMost(NOT_DECIDING);
    }

    @Test
    void keepsTheDecidingVoteCheap() {
        GateRequestId id = gates.inReview();
        List.of("exec", "exec2").forEach(login -> gates.vote(id, login, Outcome.GO));

        counter.during(vote(id, "exec3")).atMost(DECIDING);
    }

    @Test
    void keepsADecidingVoteCheapWhileASeatIsOpen() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", Outcome.GO);
        time.advanceTo(java.time.Instant.parse("2026-03-05T09:00:00Z"));

        counter.during(vote(id, "exec2")).atMost(DECIDING + PER_OPEN_SEAT);
    }

    private StatementCounter.Act vote(GateRequestId id, String login) {
        Actor voter = gates.exec(login);
        return () -> votes.cast(id, Ballot.of(Outcome.GO, "Because of the numbers"), voter);
    }
}
