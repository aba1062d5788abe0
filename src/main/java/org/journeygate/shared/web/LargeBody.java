package org.journeygate.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * An address that takes more from a program than others do, as a stream. Sending the same twice must change nothing there:
 * it takes no {@code Idempotency-Key}.
 *
 * @param path the address below the context, exactly
 * @param limit the largest body in bytes
 */
public record LargeBody(String path, long limit) {

    /** The one that this request is sent to. */
    static Optional<LargeBody> of(HttpServletRequest request, List<LargeBody> all) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return all.stream().filter(large -> large.path.equals(path)).findFirst();
    }
}
