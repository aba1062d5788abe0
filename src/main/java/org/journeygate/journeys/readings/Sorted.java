package org.journeygate.journeys.readings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.people.Actor;

/** Told readings beside what is known: what is new, what corrects another, what is known, and what contradicts. */
final class Sorted {

    private final Map<Reading.Key, List<Reading>> known;
    private final Instant now;
    private final Actor by;
    private final List<Reading> fresh = new ArrayList<>();
    private final Map<ReadingId, ReadingId> superseded = new LinkedHashMap<>();
    private final List<KnownOtherwise.Contradiction> contradictions = new ArrayList<>();
    private int unchanged;

    /** @param known every reading under the keys that will be asked for, the one in force last */
    Sorted(Map<Reading.Key, List<Reading>> known, Instant now, Actor by) {
        this.known = known;
        this.now = now;
        this.by = by;
    }

    /**
     * Sorts one in. What was told before is known, also where it has been corrected or withdrawn since: it takes a reason to
     * tell it again. Another value than one in force needs a reason as well; false where it has none.
     */
    boolean add(Reading.Key key, ToldReading told) {
        List<Reading> history = known.getOrDefault(key, List.of());
        if (history.isEmpty()) {
            fresh.add(reading(key, told, 0));
            return true;
        }
        Reading inForce = history.get(history.size() - 1);
        if (isKnown(history, told)) {
            unchanged++;
            return true;
        }
        if (inForce.isWithdrawn()) {
            fresh.add(reading(key, told, inForce.revision() + 1));
            return true;
        }
        if (told.correctionReason() == null) {
            contradictions.add(new KnownOtherwise.Contradiction(told, inForce));
            return false;
        }
        Reading correction = reading(key, told, inForce.revision() + 1);
        fresh.add(correction);
        superseded.put(correction.id(), inForce.id());
        return true;
    }

    List<Reading> fresh() {
        return fresh;
    }

    /** The reading that each correction supersedes. */
    Map<ReadingId, ReadingId> superseded() {
        return superseded;
    }

    List<KnownOtherwise.Contradiction> contradictions() {
        return contradictions;
    }

    Recorded counts() {
        return new Recorded(fresh.size() - superseded.size(), superseded.size(), unchanged);
    }

    private static boolean isKnown(List<Reading> history, ToldReading told) {
        Reading inForce = history.get(history.size() - 1);
        return says(inForce, told) && !inForce.isWithdrawn()
                || history.stream()
                        .anyMatch(reading -> says(reading, told)
                                && (told.correctionReason() == null
                                        || told.correctionReason().equals(reading.correctionReason())));
    }

    private static boolean says(Reading reading, ToldReading told) {
        return reading.tells(Objects.requireNonNull(told.value()), told.sampleSize());
    }

    private Reading reading(Reading.Key key, ToldReading told, int revision) {
        return new Reading(
                ReadingId.next(),
                key.metric(),
                key.takenOn(),
                Objects.requireNonNull(told.value()),
                told.sampleSize(),
                key.source(),
                revision,
                revision == 0 ? null : told.correctionReason(),
                now,
                by.id(),
                true,
                null);
    }
}
