package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DecisionsOnDiskModuleTests {

    private static final String SYNC = "checkpoint sync";

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    StatementCounter counter;

    @Test
    void waitsForTheDiskAsTheLastThingWhereTheDatabaseDoesNot() {
        GateRequestId id = gates.inReview();
        List.of("exec", "exec2").forEach(login -> gates.vote(id, login, Outcome.GO));

        List<String> sent =
                counter.during(() -> gates.vote(id, "exec3", Outcome.GO)).statements();

        if (TestDatabase.isPostgresql()) {
            assertThat(sent).isNotEmpty().doesNotContain(SYNC);
        } else {
            assertThat(sent).endsWith(SYNC).containsOnlyOnce(SYNC);
        }
    }

    @Test
    void doesNotWaitForTheDiskAfterAVoteThatDecidesNothing() {
        GateRequestId id = gates.inReview();

        assertThat(counter.during(() -> gates.vote(id, "exec", Outcome.GO)).statements())
                .isNotEmpty()
                .doesNotContain(SYNC);
    }
}
