package org.journeygate.shared.web;

import java.util.function.Function;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** What a field of a body or form names by id or code: where it names nothing, the field is at fault (422), not the address. */
public final class Named {

    private Named() {}

    /** The thing that the field names; it must be there. */
    public static <T> T in(String field, @Nullable String idOrCode, Function<String, T> find) {
        T found = orNull(field, idOrCode, find);
        if (found == null) {
            throw new InvalidInput(field, "is missing");
        }
        return found;
    }

    /** As {@link #in}, but the field may be empty. */
    public static <T> @Nullable T orNull(String field, @Nullable String idOrCode, Function<String, T> find) {
        if (idOrCode == null || idOrCode.isBlank()) {
            return null;
        }
        try {
            return find.apply(idOrCode.strip());
        } catch (NotFound nothing) {
            throw new InvalidInput(field, "names nothing that is known here: choose another");
        }
    }
}
