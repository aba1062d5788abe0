package org.journeygate.journeys.readings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.shared.StateMovedOn;
import org.jspecify.annotations.Nullable;

/** Days whose reading is known with another value were told without saying why; nothing was recorded. 409. */
public final class KnownOtherwise extends StateMovedOn {

    private static final int SHOWN = 100;

    KnownOtherwise(List<Contradiction> found) {
        super(
                "reading-known-otherwise",
                found.get(0).sentence()
                        + (found.size() == 1 ? "" : " %d more are known otherwise.".formatted(found.size() - 1)),
                Map.of(
                        "known",
                        found.stream()
                                .limit(SHOWN)
                                .map(Contradiction::known)
                                .map(KnownOtherwise::facts)
                                .toList(),
                        "count",
                        found.size()));
    }

    private static Map<String, Object> facts(Reading reading) {
        return Map.of(
                "id", reading.id().value(),
                "takenOn", reading.takenOn().toString(),
                "source", reading.source(),
                "value", reading.value());
    }

    /** A reading that was told, and the one in force that says something else. */
    record Contradiction(ToldReading told, Reading known) {

        String sentence() {
            return "%s by %s is known as %s, not %s. Say why the new one holds (correctionReason) to correct it."
                    .formatted(known.takenOn(), known.source(), inForce(), wanted());
        }

        /** The same for the cell of a table. */
        String cell() {
            return "is known as %s: say in the reason of correction why %s holds, or leave the row out"
                    .formatted(inForce(), wanted());
        }

        private String inForce() {
            return words(known.value(), known.sampleSize());
        }

        private String wanted() {
            return words(Objects.requireNonNull(told.value()), told.sampleSize());
        }

        private static String words(BigDecimal value, @Nullable Integer sample) {
            return sample == null ? value.toPlainString() : "%s (n = %d)".formatted(value.toPlainString(), sample);
        }
    }
}
