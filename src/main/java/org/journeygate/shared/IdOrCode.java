package org.journeygate.shared;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client says to name a thing: its id, or the code that people use, such as {@code GR-2026-0017}. Controllers take
 * one as a path variable or parameter.
 *
 * @param id null where a code was said
 * @param text as it came
 */
public record IdOrCode(@Nullable UUID id, String text) {

    /** Reads either; anything that is not a UUID counts as a code. */
    public static IdOrCode of(String text) {
        try {
            return new IdOrCode(text.length() == 36 ? UUID.fromString(text) : null, text);
        } catch (IllegalArgumentException code) {
            return new IdOrCode(null, text);
        }
    }

    /** The thing itself, found by the one or the other. */
    public <T> T find(Function<UUID, T> byId, Function<String, T> byCode) {
        return id == null ? byCode.apply(text) : byId.apply(id);
    }
}
