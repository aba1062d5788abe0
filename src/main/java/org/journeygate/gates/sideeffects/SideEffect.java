package org.journeygate.gates.sideeffects;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One row of the matrix: what the bet does to one other journey, in one channel or in all.
 *
 * @param channel null for all channels
 * @param reason what is done about it, why it is worth it, or how it will be found out; never missing where the owner is asked
 * @param carriedFrom the request in which it stood first, where it was carried over and not changed since
 * @param consultation the consultation in which the owner was asked about this very row, or null
 * @param word what the owner says about it, or null
 */
public record SideEffect(
        SideEffectId id,
        JourneyId journey,
        @Nullable String channel,
        Effect effect,
        @Nullable String reason,
        @Nullable UUID carriedFrom,
        @Nullable ConsultationId consultation,
        @Nullable Word word) {

    /** Whether the owner has still to be heard on it. */
    public boolean awaitsOwner() {
        return effect.asksOwner() && word == null;
    }

    /** Whether it gets worse there, or may, by the owner's word where there is one and else by the squad's. */
    boolean mayWorsen() {
        return (word == null ? effect : word.effect()).asksOwner();
    }

    /** Whether it lacks the reason that it owes. */
    boolean lacksReason() {
        return effect.asksOwner() && (reason == null || reason.isBlank());
    }

    /** Whether journey, channel, effect and words are the same, however the lines end. */
    boolean saysTheSameAs(SideEffect other) {
        return isAboutTheSameAs(other) && Objects.equals(lines(reason), lines(other.reason));
    }

    /** Whether journey, channel and effect are the same. */
    boolean isAboutTheSameAs(SideEffect other) {
        return journey.equals(other.journey) && Objects.equals(channel, other.channel) && effect == other.effect;
    }

    /** The same row, its reason in other words; what its owner said stands. */
    SideEffect inOtherWords(@Nullable String other) {
        return new SideEffect(id, journey, channel, effect, other, null, consultation, word);
    }

    private static @Nullable Object lines(@Nullable String text) {
        return text == null ? null : text.lines().toList();
    }

    /**
     * What a journey's owner says about a row. It changes no evidence: voters see it beside the squad's.
     *
     * @param words at most 1 000 characters; never missing where the effect is WORSENS
     */
    public record Word(Effect effect, @Nullable String words, UserId by, Instant at) {}
}
