package org.journeygate.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.shared.TooManyAttempts;
import org.journeygate.shared.TryAgain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

class ProblemsUnitTests {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NotFound("no-such-bet", "secret"), 404, "no-such-bet"),
                Arguments.of(new NotPermitted("own-request", "secret"), 403, "own-request"),
                Arguments.of(new StateMovedOn("decided", "secret"), 409, "decided"),
                Arguments.of(new Outdated("stale", "secret"), 412, "stale"),
                Arguments.of(new InvalidInput("name", "is missing"), 422, "invalid-input"),
                Arguments.of(new TooManyAttempts("slow-down", "secret"), 429, "slow-down"),
                Arguments.of(new TryAgain("busy", "secret"), 503, "busy"),
                Arguments.of(new PreconditionMissing(), 428, "version-missing"),
                Arguments.of(new BadCredentialsException("secret"), 401, "not-signed-in"),
                Arguments.of(new AccessDeniedException("secret"), 403, "not-permitted"),
                Arguments.of(new HttpRequestMethodNotSupportedException("PUT"), 405, "method-not-allowed"),
                Arguments.of(new HttpMediaTypeNotSupportedException("secret"), 415, "unsupported-media-type"),
                Arguments.of(new OptimisticLockingFailureException("secret"), 409, "race-lost"),
                Arguments.of(new DuplicateKeyException("secret"), 409, "race-lost"),
                Arguments.of(new CannotAcquireLockException("secret"), 503, "try-again"),
                Arguments.of(new CannotCreateTransactionException("secret"), 503, "try-again"),
                Arguments.of(new IllegalStateException("secret"), 500, "failure"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void hasOneStatusAndTypePerFailure(Exception failure, int status, String type) {
        Problem problem = Problems.of(failure);

        assertThat(problem.status().value()).isEqualTo(status);
        assertThat(problem.body())
                .containsEntry("type", "urn:journeygate:" + type)
                .containsEntry("status", status);
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.headers().containsHeader("Retry-After")).isEqualTo(status == 429 || status == 503);
    }

    @Test
    void tellsNothingOfAnUnexpectedFailure() {
        assertThat(Problems.of(new IllegalStateException("select * from secret"))
                        .body()
                        .toString())
                .doesNotContain("secret");
        assertThat(Problems.of(new DuplicateKeyException("secret")).body().toString())
                .doesNotContain("secret");
    }

    @Test
    void carriesFactsAndWhenToTryAgain() {
        Problem problem =
                Problems.of(new TooManyAttempts("slow-down", "Wait.", Map.of("retryAfterSeconds", 90, "limit", 5)));

        assertThat(problem.body()).containsEntry("limit", 5);
        assertThat(problem.headers().getFirst("Retry-After")).isEqualTo("90");
    }
}
