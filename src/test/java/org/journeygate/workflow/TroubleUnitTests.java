package org.journeygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.journeygate.shared.NotFound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class TroubleUnitTests {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Trouble.FAULT, new NullPointerException("request is null")),
                Arguments.of(Trouble.CLASH, new OptimisticLockingException("job was updated by another transaction")),
                Arguments.of(
                        Trouble.DATABASE,
                        new ProcessEngineException(new DataAccessResourceFailureException(
                                "read", new SocketTimeoutException("Read timed out")))),
                Arguments.of(
                        Trouble.DATABASE,
                        new CannotCreateTransactionException(
                                "no connection", new SQLTransientConnectionException("timeout"))),
                Arguments.of(
                        Trouble.REFUSED,
                        new ProcessEngineException(new NotFound("no-request", "There is no such request."))),
                Arguments.of(
                        Trouble.MODEL, new ProcessEngineException(new DmnEngineException("DMN-03001 Hit policy"))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void judgesByTheException(Trouble trouble, Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));

        assertThat(Trouble.in(trace.toString())).isEqualTo(trouble);
    }
}
