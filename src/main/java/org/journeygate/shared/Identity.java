package org.journeygate.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of one kind of thing: a UUID that sorts by time of creation, wrapped in a record of its own per kind. */
public interface Identity {

    /** The bare value, as it stands in the database and in URLs. */
    UUID value();

    /** A new time-ordered value (UUID version 7), unique across nodes. */
    static UUID next() {
        return Source.GENERATOR.generate();
    }

    /** The bare value that a text spells out, or nothing where the text is something else, such as a code. */
    static Optional<UUID> parse(String text) {
        return Source.SPELLED.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Holds the generator, so that the interface stays free of public constants. */
    final class Source {
        private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
        private static final Pattern SPELLED = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        private Source() {}
    }
}
