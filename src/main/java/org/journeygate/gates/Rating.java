package org.journeygate.gates;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How well one point is met; its score is its place here. */
public enum Rating {
    RED,
    AMBER,
    GREEN;

    /** How many of the scores are which rating, the worst first. */
    public static Map<Rating, Integer> count(Collection<Integer> scores) {
        Map<Rating, Integer> counted = new EnumMap<>(Rating.class);
        for (Rating rating : values()) {
            counted.put(rating, (int)
                    scores.stream().filter(score -> score == rating.ordinal()).count());
        }
        return counted;
    }
}
