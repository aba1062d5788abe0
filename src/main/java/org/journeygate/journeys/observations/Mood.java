package org.journeygate.journeys.observations;

import java.math.BigDecimal;

/** A sentiment in a word; its score is what choosing that word records, -1 (worst) to 1 (best). */
public enum Mood {
    ANGRY("-1"),
    ANNOYED("-0.5"),
    NEUTRAL("0"),
    PLEASED("0.5"),
    DELIGHTED("1");

    private static final BigDecimal HALF_A_STEP = new BigDecimal("0.25");

    private final BigDecimal score;

    Mood(String score) {
        this.score = new BigDecimal(score);
    }

    public BigDecimal score() {
        return score;
    }

    /** The word nearest to a sentiment; between two words, the one nearer to neutral. */
    public static Mood of(BigDecimal sentiment) {
        for (Mood mood : new Mood[] {NEUTRAL, ANNOYED, PLEASED, ANGRY, DELIGHTED}) {
            if (sentiment.subtract(mood.score).abs().compareTo(HALF_A_STEP) <= 0) {
                return mood;
            }
        }
        throw new IllegalArgumentException("A sentiment is between -1 and 1, not " + sentiment);
    }
}
