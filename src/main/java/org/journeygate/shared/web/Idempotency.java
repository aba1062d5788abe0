package org.journeygate.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.shared.web.IdempotencyKeys.Answer;
import org.journeygate.shared.web.IdempotencyKeys.Claim;
import org.journeygate.shared.web.IdempotencyKeys.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a write with an {@code Idempotency-Key} happen once. A 2xx is kept in the transaction of its effect, 409 and 422
 * after it is undone; the same request again gets the same answer. Another request under the key is refused with 422, a
 * twin of one still running with 409. A write locks its key while it runs: one whose node has died is done by the next that
 * asks. Left out are tokens and calendars' addresses, as a secret is not kept, and {@link LargeBody}, which must change nothing when it comes twice.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Idempotency extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> SECRETS = List.of("/api/v1/tokens", "/api/v1/calendar-feeds");

    private final IdempotencyKeys keys;
    private final TransactionOperations transaction;
    private final Answers answers;
    private final List<LargeBody> large;

    Idempotency(IdempotencyKeys keys, TransactionOperations transaction, Answers answers, List<LargeBody> large) {
        this.keys = keys;
        this.transaction = transaction;
        this.answers = answers;
        this.large = List.copyOf(large);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || READS.contains(request.getMethod())
                || !Answers.isApi(request)
                || SECRETS.stream()
                        .anyMatch(path -> request.getRequestURI().startsWith(request.getContextPath() + path))
                || LargeBody.of(request, large).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal person = request.getUserPrincipal();
        String key = request.getHeader(HEADER);
        if (person == null) {
            chain.doFilter(request, response);
        } else if (!key.matches("[\\x21-\\x7e]{1,100}")) {
            answers.write(
                    Problems.of(new InvalidInput(HEADER, "is 1 to 100 visible characters without spaces")), response);
        } else {
            once(person.getName(), key, RepeatableRequest.of(request), response, chain);
        }
    }

    private void once(
            String person, String key, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Claim> claim;
        try {
            claim = keys.claim(person, key, request.fingerprint());
        } catch (DuplicateKeyException raced) {
            claim = Optional.empty();
        }
        if (claim.isPresent()) {
            perform(claim.get(), request, response, chain);
        } else {
            repeat(keys.held(person, key).orElse(null), request.fingerprint(), response);
        }
    }

    private void repeat(@Nullable Held held, String fingerprint, HttpServletResponse response) throws IOException {
        if (held != null && !held.fingerprint().equals(fingerprint)) {
            answers.write(
                    Problems.of(new InvalidInput(HEADER, "was used for another request: take a new key for this one")),
                    response);
        } else if (held == null || held.answer() == null) {
            askToWait(response);
        } else {
            give(held.answer(), response);
        }
    }

    private void askToWait(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        answers.write(
                Problems.of(new StateMovedOn(
                        "still-running", "The same request is being worked on: ask again in a second.")),
                response);
    }

    private static void give(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        header(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
        header(response, HttpHeaders.LOCATION, answer.location());
        header(response, HttpHeaders.ETAG, answer.etag());
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.body() != null) {
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void header(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private void perform(Claim claim, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buffered = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            kept = Boolean.TRUE.equals(transaction.execute(status -> attempt(status, claim, request, buffered, chain)));
            if (!kept && isWorthKeeping(buffered.getStatus())) {
                kept = keys.keepAfterwards(claim, answer(buffered));
                if (!kept) {
                    throw new TakenOver();
                }
            }
        } catch (TakenOver overtaken) {
            buffered.reset();
            askToWait(buffered);
        } catch (TransactionException | org.springframework.dao.DataAccessException failed) {
            logger.error("A write could not be committed", failed);
            buffered.reset();
            answers.write(Problems.of(failed), buffered);
        } catch (Failed failed) {
            failed.rethrow();
        } finally {
            if (!kept) {
                keys.free(claim);
            }
        }
        buffered.copyBodyToResponse();
    }

    /** Whether the answer was kept together with the effect; otherwise there is no effect. */
    private boolean attempt(
            TransactionStatus status,
            Claim claim,
            RepeatableRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain) {
        if (!keys.hold(claim)) {
            throw new TakenOver();
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException failed) {
            throw new Failed(failed);
        }
        boolean done = HttpStatus.resolve(response.getStatus()) != null
                && response.getStatus() / 100 == 2
                && !status.isRollbackOnly();
        if (done) {
            keys.keep(claim, answer(response));
        } else {
            status.setRollbackOnly();
        }
        return done;
    }

    private static boolean isWorthKeeping(int status) {
        return status / 100 == 2 || status == 409 || status == 422;
    }

    private static Answer answer(ContentCachingResponseWrapper response) {
        return new Answer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** A twin has taken the key over, which had no answer and was not locked for a moment. */
    private static final class TakenOver extends RuntimeException {}

    /** Carries a checked failure out of the transaction, which it undoes. */
    private static final class Failed extends RuntimeException {

        Failed(Exception cause) {
            super(cause);
        }

        void rethrow() throws ServletException, IOException {
            if (getCause() instanceof ServletException failure) {
                throw failure;
            } else if (getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new UncheckedIOException(new IOException(getCause()));
        }
    }
}
