package org.journeygate.gates.sideeffects;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about the other journeys that its bet touches.
 *
 * @param version counts the changes, 0 where nothing was ever said
 * @param untouched why it touches no other journey, or null
 * @param rows in the order in which they were said; empty where it touches none
 */
public record SideEffectMatrix(int version, @Nullable Untouched untouched, List<SideEffect> rows) {

    /** Of a request that has said nothing yet. */
    public static final SideEffectMatrix UNSAID = new SideEffectMatrix(0, null, List.of());

    public SideEffectMatrix {
        rows = List.copyOf(rows);
    }

    /** Whether rows are there, each with the reason that it owes, or the word that no other journey is touched. */
    public boolean isAnswered() {
        return untouched != null || !rows.isEmpty() && rows.stream().noneMatch(SideEffect::lacksReason);
    }

    /** The journeys in it. */
    public Set<JourneyId> journeys() {
        return rows.stream().map(SideEffect::journey).collect(Collectors.toCollection(HashSet::new));
    }

    /** The rows on that journey. */
    public List<SideEffect> on(JourneyId journey) {
        return rows.stream().filter(row -> row.journey().equals(journey)).toList();
    }

    /** The journeys whose owners have still to be heard. */
    public Set<JourneyId> awaited() {
        return rows.stream()
                .filter(SideEffect::awaitsOwner)
                .map(SideEffect::journey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The journeys that get worse, or may, by their owners' words where there are any and else by the squad's. */
    public Set<JourneyId> mayWorsen() {
        return rows.stream()
                .filter(SideEffect::mayWorsen)
                .map(SideEffect::journey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether both say the same; what owners said is left aside. */
    public boolean saysTheSameAs(SideEffectMatrix other) {
        if (rows.size() != other.rows.size()) {
            return false;
        }
        for (int at = 0; at < rows.size(); at++) {
            if (!rows.get(at).saysTheSameAs(other.rows.get(at))) {
                return false;
            }
        }
        return untouched == null
                ? other.untouched == null
                : other.untouched != null && untouched.reason().equals(other.untouched.reason());
    }

    /** As it is frozen with the evidence: the squad's word alone. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        if (untouched != null) {
            facts.put("untouched", untouched.reason());
        }
        facts.put("rows", rows.stream().map(SideEffectMatrix::facts).toList());
        return facts;
    }

    private static Map<String, Object> facts(SideEffect row) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("id", row.id().value().toString());
        facts.put("journey", row.journey().value().toString());
        facts.put("channel", row.channel() == null ? "" : row.channel());
        facts.put("effect", row.effect().name());
        facts.put("reason", row.reason() == null ? "" : row.reason());
        if (row.carriedFrom() != null) {
            facts.put("carriedFrom", row.carriedFrom().toString());
        }
        return facts;
    }

    /**
     * That no other journey is touched.
     *
     * @param carriedFrom the request in which it was said first, where it was carried over and not changed since
     */
    public record Untouched(String reason, @Nullable UUID carriedFrom) {}
}
