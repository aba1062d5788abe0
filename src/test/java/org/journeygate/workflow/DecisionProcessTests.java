package org.journeygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.journeygate.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DecisionProcessTests {

    private static final UUID SUBJECT = UUID.fromString("00000000-0000-7000-8000-0000000000cc");

    @Autowired
    DecisionTables tables;

    @Autowired
    Processes processes;

    @Autowired
    Probe probe;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void deploy() {
        Models.deploy(engine, "tier.bpmn", "tier.dmn");
        probe.forget();
    }

    @Test
    void answersWithEveryRowThatMatches() {
        assertThat(tables.ask("testTier", Map.of("cost", 50))).containsExactly(Map.of("tier", "light", "days", 3));
        assertThat(tables.ask("testTier", Map.of("cost", 5000)))
                .extracting(row -> row.get("tier"))
                .containsExactly("full", "huge");
        assertThat(tables.ask("testTier", Map.of("cost", -1))).isEmpty();
    }

    @Test
    void namesTableAndCauseOfAFault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tables.ask("testTier", Map.of("cost", "plenty")))
                .withMessageContaining("testTier");
        assertThatIllegalStateException()
                .isThrownBy(() -> tables.ask("testNothing", Map.of()))
                .withMessageContaining("testNothing");
    }

    @Test
    void decidesInsideAProcessAndWaitsForItsMessage() {
        transaction.executeWithoutResult(tx -> processes.start("testTier", SUBJECT, Map.of("cost", 101)));
        assertThat(probe.calls).containsExactly("told full");
        assertThat(processes.isRunning(SUBJECT)).isTrue();

        transaction.executeWithoutResult(tx -> processes.tell(SUBJECT, "answered", Map.of()));
        assertThat(processes.isRunning(SUBJECT)).isFalse();
    }
}
