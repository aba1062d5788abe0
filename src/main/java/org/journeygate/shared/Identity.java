package org.journeygate.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** The id of one kind of thing: a UUID that sorts by time of creation, wrapped in a record of its own per kind. */
public interface Identity {

    /** The bare value, as it stands in the database and in URLs. */
    UUID value();

    /** A new time-ordered value (UUID version 7), unique across nodes. */
    static UUID next() {
        return Source.GENERATOR.generate();
    }

    /** Holds the generator, so that the interface stays free of public constants. */
    final class Source {
        private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

        private Source() {}
    }
}
