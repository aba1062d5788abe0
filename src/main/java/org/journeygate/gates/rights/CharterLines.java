package org.journeygate.gates.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the charter says that the squad never decides by itself, as it stood, and what its lead said of the request.
 *
 * @param lines of the charter, in its words
 * @param applying those that apply, empty for none of them; null where nothing was said
 */
public record CharterLines(List<String> lines, @Nullable List<String> applying) {

    /** Of no charter, or found before anybody was asked. */
    public static final CharterLines NONE = new CharterLines(List.of(), null);

    public CharterLines {
        lines = List.copyOf(lines);
        applying = applying == null ? null : List.copyOf(applying);
    }

    /** The same lines, as if none of them applied. */
    public CharterLines clear() {
        return new CharterLines(lines, List.of());
    }

    /** What the table is told; never the words. */
    Escalates escalates() {
        if (applying != null && !applying.isEmpty()) {
            return Escalates.APPLIES;
        }
        return lines.isEmpty() || applying != null ? Escalates.NONE : Escalates.UNSAID;
    }

    /** Whether one of the lines applies. */
    public enum Escalates {
        NONE,
        APPLIES,
        UNSAID
    }
}
