package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.journeygate.faults.FaultyDatabase.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The JVM ends at a statement of an act, commits included: nothing is half done. A sample, for a start a statement takes
 * long; {@link FileCopiesTests} and {@link StatementFaultsTests} see to every statement.
 */
@Tag("database")
@Tag("faults")
@Timeout(value = 100, unit = TimeUnit.MINUTES)
class HaltTests {

    /** Each so many-th statement is the last. */
    private static final int STEP = 12;

    private static final int NEVER = Integer.MAX_VALUE;

    @Test
    void leavesNothingHalfDone() {
        try (var mail = new FaultySmtpServer();
                Home home = Home.with(mail)) {
            Supplies supplies = Supplies.laidIn(home, 2, 1);
            UUID decided = supplies.inReview().get(1);
            pass(home, "exec", decided);
            pass(home, "exec2", decided);

            int submission = haltAtEach(home, "submit", supplies.drafts().get(0));
            int vote = haltAtEach(home, "exec", supplies.inReview().get(0));
            int decision = haltAtEach(home, "exec3", decided);

            System.out.printf("halted at %d, %d and %d statements%n", submission, vote, decision);
            assertThat(submission).isGreaterThan(20);
            assertThat(vote).isGreaterThan(20);
            assertThat(decision).isGreaterThan(30);
        }
    }

    /** Returns the number of statements. */
    private static int haltAtEach(Home home, String act, UUID subject) {
        for (int statement = 1; ; statement += STEP) {
            if (run(home, act, subject, statement, Fault.HALT_BEFORE) == 0) {
                return statement - STEP;
            }
            look(home, act + " halted at statement " + statement);
        }
    }

    private static void pass(Home home, String act, UUID subject) {
        assertThat(run(home, act, subject, NEVER, Fault.HALT_BEFORE)).isZero();
    }

    private static int run(Home home, String act, UUID subject, int statement, Fault fault) {
        try (Node node = Node.withFixtures(
                home,
                "-Dspring.main.lazy-initialization=true",
                "-Dspring.main.web-application-type=none",
                "-Dfaults.act=" + act,
                "-Dfaults.subject=" + subject,
                "-Dfaults.statement=" + statement,
                "-Dfaults.fault=" + fault)) {
            int code = node.awaitEnd();
            assertThat(code).as(node::log).isIn(0, FaultyDatabase.HALTED);
            return code;
        }
    }

    private static void look(Home home, String when) {
        home.look(database -> {
            assertThat(Invariants.broken(Seen.in(database, Instant.now())))
                    .as(when)
                    .isEmpty();
            return null;
        });
    }
}
