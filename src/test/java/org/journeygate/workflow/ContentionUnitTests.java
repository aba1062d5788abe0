package org.journeygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.journeygate.shared.TryAgain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;

class ContentionUnitTests {

    static Stream<RuntimeException> clashes() {
        return Stream.of(
                new OptimisticLockingException("Somebody else updated it"),
                new CannotAcquireLockException("No lock"),
                new QueryTimeoutException("Too slow"),
                new DuplicateKeyException("Twice"),
                new UncategorizedSQLException("lock", null, new SQLException("lock not available", "55P03")),
                new ProcessEngineException("flush", new SQLException("deadlock", "40P01")),
                new ProcessEngineException("flush", new SQLException("serialisation", "40001")),
                new IllegalStateException(
                        new ProcessEngineException("flush", new SQLException("time-out", "HYT00", 50200))),
                new ProcessEngineException("flush", new SQLException("concurrent update", "90131", 90131)),
                new ProcessEnginePersistenceException("flush", new SQLException("parent is gone", "23503")),
                batch());
    }

    private static RuntimeException batch() {
        var batch = new BatchUpdateException("batch", new int[0]);
        batch.setNextException(new SQLException("deadlock", "40P01"));
        return new ProcessEngineException("flush", batch);
    }

    static Stream<RuntimeException> faults() {
        return Stream.of(
                new IllegalStateException("No such thing"),
                new ProcessEngineException("Unknown property"),
                new DataIntegrityViolationException("No parent", new SQLException("foreign key", "23503")),
                new ProcessEngineException(
                        "door", new DataIntegrityViolationException("No parent", new SQLException("key", "23503"))),
                new NullPointerException());
    }

    @ParameterizedTest
    @MethodSource("clashes")
    void tellsAClash(RuntimeException failure) {
        assertThat(Contention.isBehind(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsAFault(RuntimeException failure) {
        assertThat(Contention.isBehind(failure)).isFalse();
    }

    @Test
    void doesItOnceMoreAfterAClash() {
        var tries = new AtomicInteger();

        assertThat(Contention.onceMore(() -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new CannotAcquireLockException("No lock");
                    }
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void asksToTryAgainAfterTwoClashes() {
        var tries = new AtomicInteger();

        assertThatExceptionOfType(TryAgain.class)
                .isThrownBy(() -> Contention.onceMore(() -> {
                    tries.incrementAndGet();
                    throw new OptimisticLockingException("Somebody else updated it");
                }));
        assertThat(tries).hasValue(2);
    }

    @Test
    void leavesAFaultAsItIs() {
        var tries = new AtomicInteger();

        assertThatIllegalStateException()
                .isThrownBy(() -> Contention.onceMore(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("No such thing");
                }));
        assertThat(tries).hasValue(1);
    }
}
