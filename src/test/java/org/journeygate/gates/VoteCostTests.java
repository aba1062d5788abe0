package org.journeygate.gates;

import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.people.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a vote costs in SQL statements, everything that it entails included, and what it takes to open one. */
@DatabaseTest
class VoteCostTests {

    private static final int NOT_DECIDING = 35;
    private static final int DECIDING = 55;
    private static final int PER_OPEN_SEAT = 6;
    private static final int SUBMISSION = 58;
    private static final int OPENING = 40;
    private static final int PER_OPENED_SEAT = 4;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    Votes votes;

    @Autowired
    Submissions submissions;

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

    @Test
    void keepsASubmissionCheap() {
        GateRequestId id = gates.readyFull();
        Actor lead = gates.lead();

        counter.during(() -> submissions.submit(id, lead)).atMost(SUBMISSION);
    }

    @Test
    void keepsOpeningAPanelOfThreeCheap() {
        GateRequestId id = gates.inCompleteness();

        counter.during(() -> gates.accept(id)).atMost(OPENING + 3 * PER_OPENED_SEAT);
    }

    private StatementCounter.Act vote(GateRequestId id, String login) {
        Actor voter = gates.exec(login);
        return () -> votes.cast(id, Ballot.of(Outcome.GO, "Because of the numbers"), voter);
    }
}
