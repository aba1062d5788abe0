package org.journeygate.gates;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.gates.sideeffects.SideEffect;
import org.journeygate.gates.sideeffects.SideEffectId;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about other journeys, with their names.
 *
 * @param version of the matrix, 0 where nothing was ever said
 * @param untouched why no other journey is touched, or null
 * @param untouchedFrom where that stood first, where it was carried over and not changed since
 * @param consultations of this request, the newest first
 */
public record MatrixView(
        int version,
        @Nullable String untouched,
        Dossier.@Nullable Origin untouchedFrom,
        List<Row> rows,
        List<Consultation> consultations) {

    public MatrixView {
        rows = List.copyOf(rows);
        consultations = List.copyOf(consultations);
    }

    /** Everybody who owns one of the journeys, was asked, or answered. */
    public Set<UserId> persons() {
        Set<UserId> persons = new HashSet<>();
        rows.forEach(row -> {
            persons.add(row.owner());
            if (row.word() != null) {
                persons.add(row.word().by());
            }
        });
        consultations.forEach(one -> {
            if (one.asked() != null) {
                persons.add(one.asked());
            }
            if (one.endedBy() != null) {
                persons.add(one.endedBy());
            }
        });
        return persons;
    }

    /** The rows on that journey. */
    public List<Row> on(JourneyId journey) {
        return rows.stream().filter(row -> row.journey().equals(journey)).toList();
    }

    /** The newest consultation about that journey, or null. */
    public @Nullable Consultation about(JourneyId journey) {
        return consultations.stream()
                .filter(one -> one.journey().equals(journey))
                .findFirst()
                .orElse(null);
    }

    /** Whether anything is said. */
    public boolean said() {
        return untouched != null || !rows.isEmpty();
    }

    /** Whether something in it was carried over and not changed since. */
    public boolean carried() {
        return untouchedFrom != null || rows.stream().anyMatch(row -> row.carriedFrom() != null);
    }

    /**
     * One row.
     *
     * @param name of the journey
     * @param owner the journey's owner of today
     * @param channel null for all channels
     * @param carriedFrom where it stood first, where it was carried over and not changed since
     * @param voice how it stands with the owner's word
     * @param consultation in which the owner was asked about this very row, or null
     * @param word the owner's word, or null
     */
    public record Row(
            SideEffectId id,
            JourneyId journey,
            String name,
            UserId owner,
            @Nullable String channel,
            Effect effect,
            @Nullable String reason,
            Dossier.@Nullable Origin carriedFrom,
            Voice voice,
            @Nullable Consultation consultation,
            SideEffect.@Nullable Word word) {

        /** Whose word it is, or would be: who answered, who was asked, the journey's owner of today. */
        public UserId person() {
            if (word != null) {
                return word.by();
            }
            UserId asked = consultation == null ? null : consultation.asked();
            return asked == null ? owner : asked;
        }

        /** Whether the owner sees it otherwise than the squad, which said what it does there. */
        public boolean isContradicted() {
            return word != null && effect != Effect.UNKNOWN && word.effect() != effect;
        }

        /** Whether the owner has still to be heard on it. */
        public boolean awaitsOwner() {
            return effect.asksOwner() && word == null;
        }
    }

    /** How it stands with an owner's word on a row. */
    public enum Voice {
        /** Nobody is asked about what improves or stays as it is. */
        NOT_ASKED,
        /** Whoever asks for the gate owns the journey. */
        OWN_JOURNEY,
        /** The owner is asked once the request is submitted. */
        TO_BE_ASKED,
        /** The owner is asked. */
        ASKED,
        /** The owner is late, or there is none: the PMO has it. */
        WITH_PMO,
        ANSWERED,
        /** Nobody answered before it ended. */
        UNANSWERED
    }
}
