package org.journeygate.reviews.briefs;

import org.jspecify.annotations.Nullable;

/** Texts as short as a brief needs them. */
final class Clipped {

    private static final int WORD = 24;

    private Clipped() {}

    /** On one line, of at most {@code most} characters; what is longer ends with … after a whole word where one is near. */
    static String to(int most, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        int end = most - 1;
        int space = line.lastIndexOf(' ', end);
        if (space >= end - WORD && space > 0) {
            end = space;
        } else if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).stripTrailing() + "…";
    }

    /** As {@link #to}, where there is a text that says anything. */
    static @Nullable String orNull(int most, @Nullable String text) {
        return text == null || text.isBlank() ? null : to(most, text);
    }
}
