package org.journeygate.initiatives.checks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks against a bet and that its squad's lead answers.
 *
 * @param text what is so, as a sentence
 * @param other the other bet that does the same job, or null
 * @param facts what stands for the facts that the doubt rests on: another value, another doubt
 * @param answer what the squad says to it, or null; an answer to other facts does not count
 */
public record Doubt(
        Kind kind,
        String text,
        @Nullable Other other,
        UUID facts,
        @Nullable Answer answer) {

    /** Whether the squad has still to say something. */
    public boolean isOpen() {
        return answer == null;
    }

    Doubt answered(@Nullable Answer given) {
        return new Doubt(kind, text, other, facts, given);
    }

    /** What is doubted. */
    public enum Kind {
        /** Its persona is outside the critical mass. */
        PERSONA_FIT,
        /** Another bet in play, which named it first, does the same job at the same stage. */
        DUPLICATE_JOB,
        /** It improves no core journey. */
        ORPHAN_BET;

        /** As it stands in addresses and in the readiness: {@code persona-fit}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the squad's lead makes of it. */
    public enum Stance {
        /** It is right as it is. */
        STANDS,
        /** Two bets on one job: what is different here. */
        DIFFERENT,
        /** Two bets on one job: they join, and how. */
        TOGETHER
    }

    /** Another bet, named. */
    public record Other(InitiativeId id, String code, String title) {}

    /** What was said, by whom and when. */
    public record Answer(Stance stance, String reason, UserId by, Instant at) {}

    /**
     * Another bet in play that named the same job later, so that its own squad answers.
     *
     * @param answer what that squad says, or null
     */
    public record Follower(Other other, @Nullable Answer answer) {}

    /** All that the checks find about one bet. */
    public record Findings(List<Doubt> doubts, List<Follower> followers) {

        public Findings {
            doubts = List.copyOf(doubts);
            followers = List.copyOf(followers);
        }

        /** Whether something is still to be answered. */
        public boolean isOpen() {
            return doubts.stream().anyMatch(Doubt::isOpen);
        }
    }
}
