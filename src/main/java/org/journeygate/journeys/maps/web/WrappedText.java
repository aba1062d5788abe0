package org.journeygate.journeys.maps.web;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width that is estimated from its letters, because an SVG does not wrap by itself. */
final class WrappedText {

    private static final String NARROW = "iljtfrI.,:;'|!()[]{}\u2019\u2018 \u00a0";
    private static final String BROAD = "mwMW@%\u2014\u2026&";

    private WrappedText() {}

    /** @param size of the letters, in the unit of the width */
    static List<String> lines(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            var line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+")) {
                String joined = line.isEmpty() ? word : line + " " + word;
                if (width(joined, size) <= width) {
                    line.setLength(0);
                    line.append(joined);
                } else {
                    if (!line.isEmpty()) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    line.append(broken(word, width, size, lines));
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Estimated, a little too broad rather than too narrow. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(WrappedText::em).sum() * size;
    }

    /** Puts away what fills whole lines and gives back the rest of a word that is too long for one. */
    private static String broken(String word, double width, double size, List<String> lines) {
        var part = new StringBuilder();
        for (int at = 0; at < word.length(); ) {
            int letter = word.codePointAt(at);
            if (!part.isEmpty() && width(part.toString(), size) + em(letter) * size > width) {
                lines.add(part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(letter);
            at += Character.charCount(letter);
        }
        return part.toString();
    }

    private static double em(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 0.32;
        }
        if (BROAD.indexOf(letter) >= 0) {
            return 0.92;
        }
        if (letter >= 0x1100 && Character.isIdeographic(letter) || letter >= 0x1F000) {
            return 1.1;
        }
        return Character.isUpperCase(letter) ? 0.72 : 0.62;
    }
}
