package org.journeygate.notifications.feeds;

import java.nio.charset.StandardCharsets;

/** What people have typed, made fit for a calendar's lines: nothing in it can end one or begin another. */
final class PlainText {

    private PlainText() {}

    /** The text in one line; every break and control character is a space. */
    static String line(String text) {
        return cleaned(text).replace('\n', ' ').strip();
    }

    /** The text with its line breaks as single line feeds and without other control characters. */
    static String lines(String text) {
        return cleaned(text).strip();
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().map(PlainText::fit).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int fit(int point) {
        if (point == '\n' || point == '\r' || point == '\u0085' || point == '\u2028' || point == '\u2029') {
            return '\n';
        }
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE ? ' ' : point;
    }

    /** The content lines with each that is longer than 75 octets folded, never within a character. */
    static String folded(String lines) {
        var folded = new StringBuilder(lines.length() + lines.length() / 32);
        int octets = 0;
        for (int i = 0; i < lines.length(); ) {
            int point = lines.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r' || point == '\n') {
                octets = 0;
            } else {
                int more = octets(point);
                if (octets + more > LONGEST) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += more;
            }
            folded.appendCodePoint(point);
        }
        return folded.toString();
    }

    private static final int LONGEST = 75;

    private static int octets(int point) {
        return Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
    }
}
