package org.journeygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.StatementCounter;
import org.journeygate.shared.StateMovedOn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SeatsProcessTests {

    private static final UUID SUBJECT = UUID.fromString("00000000-0000-7000-8000-0000000000aa");

    /** The engine's 20, and those by which the inbox ends the work item. */
    private static final int STATEMENTS_OF_A_VOTE = 24;

    private static final int STATEMENTS_OF_A_DECIDING_VOTE = 50;

    @Autowired
    StatementCounter statements;

    @Autowired
    Processes processes;

    @Autowired
    StepLog steps;

    @Autowired
    ProcessModels models;

    @Autowired
    TimeMachine time;

    @Autowired
    MovableClock clock;

    @Autowired
    Probe probe;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void deploy() {
        Models.deploy(engine, "seats.bpmn");
        probe.forget();
        probe.seats.addAll(List.of("a", "b", "c"));
        probe.instants.put("due", at(10));
        probe.instants.put("remind", at(5));
        probe.instants.put("lapse", at(12));
    }

    @Test
    void tellsOfEachOpenedTask() {
        start();

        assertThat(probe.opened)
                .extracting(TaskOpened::values)
                .containsExactlyInAnyOrder(Map.of("seatId", "a"), Map.of("seatId", "b"), Map.of("seatId", "c"));
        TaskOpened first = probe.opened.get(0);
        assertThat(first.process()).isEqualTo("testSeats");
        assertThat(first.element()).isEqualTo("userTask_vote");
        assertThat(first.subject()).isEqualTo(SUBJECT);
        assertThat(first.name()).isEqualTo("Assess and vote");
        assertThat(first.holder()).isEqualTo(Probe.HOLDER);
        assertThat(first.group()).isNull();
        assertThat(first.dueAt()).isEqualTo(at(10));
        assertThat(steps.positions(SUBJECT)).containsExactly("userTask_vote");
        assertThat(processes.isRunning(SUBJECT)).isTrue();
    }

    @Test
    void completesTasksAndLogsEachStepOnce() {
        start();
        for (String seat : probe.seats) {
            complete(task(seat));
        }

        assertThat(probe.ended).hasSize(3).allMatch(TaskEnded::completed);
        TaskOpened decide = probe.opened.get(3);
        assertThat(decide.element()).isEqualTo("userTask_decide");
        assertThat(decide.group()).isEqualTo("PMO");
        assertThat(decide.holder()).isNull();
        assertThat(decide.values()).isEmpty();
        complete(decide.task());

        assertThat(processes.isRunning(SUBJECT)).isFalse();
        assertThat(steps.positions(SUBJECT)).isEmpty();
        assertThat(steps.of(SUBJECT))
                .extracting(StepLog.Step::element)
                .containsOnlyOnce("event_requested", "userTask_decide", "event_decided")
                .doesNotContain("subProcess_seat#multiInstanceBody")
                .filteredOn("userTask_vote"::equals)
                .hasSize(3);
        assertThat(steps.of(SUBJECT).get(0))
                .isEqualTo(new StepLog.Step(
                        "testSeats",
                        steps.of(SUBJECT).get(0).version(),
                        "event_requested",
                        "startEvent",
                        "Requested",
                        MovableClock.START));
        assertThat(models.diagramFor(SUBJECT)).contains("testSeats");
        assertThat(models.diagram("testSeats")).isEqualTo(models.diagramFor(SUBJECT));
    }

    @Test
    void spendsFewStatementsOnAVote() {
        start();
        statements.during(() -> complete(task("a"))).atMost(STATEMENTS_OF_A_VOTE);

        probe.settled = true;
        statements.during(() -> complete(task("b"))).atMost(STATEMENTS_OF_A_DECIDING_VOTE);
    }

    @Test
    void takesTheOtherSeatsBackWhenSettled() {
        start();
        probe.settled = true;
        complete(task("b"));

        assertThat(probe.ended).extracting(TaskEnded::completed).containsExactlyInAnyOrder(true, false, false);
        assertThat(steps.positions(SUBJECT)).containsExactly("userTask_decide");
    }

    @Test
    void endsWhenToldAndRefusesWhatNobodyWaitsFor() {
        start();
        transaction.executeWithoutResult(tx -> processes.tell(SUBJECT, "withdrawn", Map.of()));

        assertThat(processes.isRunning(SUBJECT)).isFalse();
        assertThat(probe.ended).hasSize(3).noneMatch(TaskEnded::completed);
        assertThatExceptionOfType(StateMovedOn.class)
                .isThrownBy(
                        () -> transaction.executeWithoutResult(tx -> processes.tell(SUBJECT, "withdrawn", Map.of())));
        assertThatExceptionOfType(StateMovedOn.class)
                .isThrownBy(() -> complete(probe.opened.get(0).task()));
    }

    @Test
    void runsTimersInOrderAtTheirInstants() {
        probe.instants.put("remind b", at(4));
        start();
        time.advanceTo(at(6));

        assertThat(probe.calls).hasSize(3).startsWith("remind b").contains("remind a", "remind c");
        assertThat(clock.instant()).isEqualTo(at(6));
        assertThat(steps.of(SUBJECT))
                .filteredOn(step -> step.element().equals("serviceTask_remind"))
                .extracting(StepLog.Step::at)
                .containsExactly(at(4), at(5), at(5));

        time.advanceTo(at(13));
        assertThat(steps.positions(SUBJECT)).containsExactly("userTask_decide");
    }

    @Test
    void stopsOneSeatsClockAndResumesItAtTheNewInstant() {
        start();
        transaction.executeWithoutResult(tx -> processes.stopClock(SUBJECT, "seatId", "b"));
        time.advanceTo(at(6));
        assertThat(probe.calls).containsExactlyInAnyOrder("remind a", "remind c");

        probe.instants.put("remind b", at(8));
        transaction.executeWithoutResult(tx -> processes.resumeClock(SUBJECT, "seatId", "b"));
        time.advanceTo(at(7));
        assertThat(probe.calls).hasSize(2);
        time.advanceTo(at(8));
        assertThat(probe.calls).hasSize(3).endsWith("remind b");
        assertThat(steps.of(SUBJECT)).last().extracting(StepLog.Step::at).isEqualTo(at(8));
    }

    @Test
    void opensASeatAgain() {
        start();
        complete(task("a"));
        transaction.executeWithoutResult(tx -> processes.openAgain(SUBJECT, "subProcess_seat", Map.of("seatId", "a")));

        assertThat(probe.opened).hasSize(4);
        assertThat(probe.opened.get(3).values()).isEqualTo(Map.of("seatId", "a"));
        time.advanceTo(at(5));
        assertThat(probe.calls).containsExactlyInAnyOrder("remind a", "remind b", "remind c");
        complete(task("b"));
        complete(task("c"));
        assertThat(steps.positions(SUBJECT)).containsExactly("userTask_vote");
        complete(probe.opened.get(3).task());
        assertThat(steps.positions(SUBJECT)).containsExactly("userTask_decide");
    }

    @Test
    void takesProcessAndStepsBackTogether() {
        transaction.executeWithoutResult(tx -> {
            processes.start("testSeats", SUBJECT, Map.of());
            tx.setRollbackOnly();
        });

        assertThat(processes.isRunning(SUBJECT)).isFalse();
        assertThat(steps.of(SUBJECT)).isEmpty();
    }

    private void start() {
        transaction.executeWithoutResult(
                tx -> processes.start("testSeats", SUBJECT, Map.of("tier", "full", "cost", 12)));
    }

    private void complete(TaskId task) {
        transaction.executeWithoutResult(tx -> processes.complete(task, Map.of()));
    }

    private TaskId task(String seat) {
        return probe.opened.stream()
                .filter(task -> seat.equals(task.values().get("seatId")))
                .findFirst()
                .orElseThrow()
                .task();
    }

    private static Instant at(int hours) {
        return MovableClock.START.plus(Duration.ofHours(hours));
    }
}
