package org.journeygate.shared.web;

import java.util.List;
import java.util.Map;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.InvalidInput.FieldError;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.Refusal;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.shared.TooManyAttempts;
import org.journeygate.shared.TryAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What each refusal and each failure of the framework is to a client. */
public final class Problems {

    private static final int SOON = 2;

    private Problems() {}

    /** The problem that tells of this failure, without a word of an exception's own text. */
    public static Problem of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return ofRefusal(refusal);
        }
        Problem known = ofDatabase(failure);
        if (known == null) {
            known = ofInput(failure);
        }
        if (known == null) {
            known = ofFramework(failure);
        }
        return known != null
                ? known
                : Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "failure",
                        "This failed on our side; nothing was changed. Try again, and tell an administrator if it stays.");
    }

    /** Nobody is signed in. */
    public static Problem notSignedIn() {
        return Problem.of(
                HttpStatus.UNAUTHORIZED, "not-signed-in", "Sign in, or send a valid access token with the request.");
    }

    /** The body is larger than taken here. */
    public static Problem tooLarge(long limit) {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The body is larger than %d KB, which is the most that is taken here.".formatted(limit / 1024));
    }

    private static Problem ofRefusal(Refusal refusal) {
        List<FieldError> errors = refusal instanceof InvalidInput invalid ? invalid.errors() : List.of();
        return new Problem(
                status(refusal), refusal.type(), refusal.sentence(), refusal.facts(), errors, retryAfter(refusal));
    }

    private static HttpStatus status(Refusal refusal) {
        if (refusal instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        } else if (refusal instanceof NotPermitted) {
            return HttpStatus.FORBIDDEN;
        } else if (refusal instanceof StateMovedOn) {
            return HttpStatus.CONFLICT;
        } else if (refusal instanceof Outdated) {
            return HttpStatus.PRECONDITION_FAILED;
        } else if (refusal instanceof InvalidInput) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        } else if (refusal instanceof TooManyAttempts) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return HttpStatus.SERVICE_UNAVAILABLE;
    }

    private static @Nullable Integer retryAfter(Refusal refusal) {
        if (refusal.facts().get("retryAfterSeconds") instanceof Number seconds) {
            return seconds.intValue();
        }
        return refusal instanceof TryAgain || refusal instanceof TooManyAttempts ? SOON : null;
    }

    private static @Nullable Problem ofDatabase(Throwable failure) {
        if (failure instanceof OptimisticLockingFailureException || failure instanceof DuplicateKeyException) {
            return Problem.of(
                    HttpStatus.CONFLICT,
                    "race-lost",
                    "Somebody else was quicker by a moment. Look at the thing again and repeat what is still needed.");
        }
        if (failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException) {
            return new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "try-again",
                    "The database is busy just now; nothing was changed. Try again in a moment.",
                    Map.of(),
                    List.of(),
                    SOON);
        }
        return null;
    }

    private static @Nullable Problem ofInput(Throwable failure) {
        if (failure instanceof BodyLimit.TooLarge large) {
            return tooLarge(large.limit());
        }
        if (failure.getCause() instanceof BodyLimit.TooLarge large) {
            return tooLarge(large.limit());
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return Problem.of(HttpStatus.BAD_REQUEST, "malformed", malformed(unreadable));
        }
        if (failure instanceof BindingResult binding) {
            return ofBinding(binding);
        }
        if (failure instanceof BindException binding) {
            return ofBinding(binding.getBindingResult());
        }
        if (failure instanceof TypeMismatchException mismatch) {
            return Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "wrong-type",
                    "The value of %s is of the wrong type.".formatted(mismatch.getPropertyName()));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "missing-parameter",
                    "The parameter %s is missing.".formatted(missing.getParameterName()));
        }
        if (failure instanceof MultipartException && !(failure instanceof ErrorResponse)) {
            return Problem.of(HttpStatus.BAD_REQUEST, "malformed", "Send the file as a form of type multipart.");
        }
        if (failure instanceof MissingRequestValueException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "missing-value", "A header, part or cookie is missing.");
        }
        return null;
    }

    private static Problem ofBinding(BindingResult binding) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-input",
                "Some fields need another look.",
                Map.of(),
                binding.getFieldErrors().stream()
                        .map(error -> new FieldError(
                                error.getField(),
                                error.isBindingFailure()
                                        ? "is of the wrong type"
                                        : String.valueOf(error.getDefaultMessage())))
                        .toList(),
                null);
    }

    private static String malformed(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof UnrecognizedPropertyException unknown) {
            return "The field %s is not known here: take it out.".formatted(path(unknown));
        }
        if (unreadable.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            return "The field %s is of the wrong type or form.".formatted(path(json));
        }
        return "The body is missing or is not valid JSON.";
    }

    private static String path(JacksonException json) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static @Nullable Problem ofFramework(Throwable failure) {
        if (failure instanceof PreconditionMissing missing) {
            return Problem.of(
                    HttpStatus.PRECONDITION_REQUIRED, "version-missing", String.valueOf(missing.getMessage()));
        }
        if (failure instanceof AuthenticationException) {
            return notSignedIn();
        }
        if (failure instanceof AccessDeniedException) {
            return Problem.of(
                    HttpStatus.FORBIDDEN,
                    "not-permitted",
                    "You may not do this, or the page was open too long: go back, load it again and repeat.");
        }
        if (failure instanceof ErrorResponse response) {
            return ofStatus(HttpStatus.resolve(response.getStatusCode().value()));
        }
        return null;
    }

    /** What to say where nothing is known but the status. */
    static @Nullable Problem ofStatus(@Nullable HttpStatus status) {
        if (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return null;
        }
        return switch (status) {
            case BAD_REQUEST -> Problem.of(status, "malformed", "The request is not understood.");
            case UNAUTHORIZED -> notSignedIn();
            case FORBIDDEN -> Problem.of(status, "not-permitted", "You may not do this.");
            case NOT_FOUND -> Problem.of(status, "not-found", "There is nothing at this address.");
            case METHOD_NOT_ALLOWED ->
                Problem.of(status, "method-not-allowed", "This address does not take that method.");
            case NOT_ACCEPTABLE -> Problem.of(status, "not-acceptable", "The answer cannot be had in that form.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(status, "unsupported-media-type", "The body is not of a kind that is taken here.");
            case CONTENT_TOO_LARGE -> Problem.of(status, "too-large", "What was sent is larger than is taken here.");
            case SERVICE_UNAVAILABLE ->
                new Problem(status, "try-again", "Try again in a moment.", Map.of(), List.of(), SOON);
            default -> Problem.of(status, "refused", "The request was refused.");
        };
    }
}
