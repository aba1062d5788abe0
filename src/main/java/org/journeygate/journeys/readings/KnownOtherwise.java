package org.journeygate.journeys.readings;

import java.util.List;
import java.util.Map;
import org.journeygate.shared.StateMovedOn;

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
                    .formatted(known.takenOn(), known.source(), words(known.value(), known.sampleSize()), words(told));
        }

        private static String words(ToldReading told) {
            return words(java.util.Objects.requireNonNull(told.value()), told.sampleSize());
        }

        private static String words(java.math.BigDecimal value, @org.jspecify.annotations.Nullable Integer sample) {
            return sample == null ? value.toPlainString() : "%s (n = %d)".formatted(value.toPlainString(), sample);
        }
    }
}
