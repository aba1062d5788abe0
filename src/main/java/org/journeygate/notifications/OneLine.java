package org.journeygate.notifications;

/** Text fit for a header: no line break or other control character can pass. */
final class OneLine {

    private OneLine() {}

    /** The text with every control character and line separator turned into a space, cut at {@code max} characters. */
    static String of(String text, int max) {
        var line = new StringBuilder(Math.min(text.length(), max));
        text.codePoints().map(point -> breaks(point) ? ' ' : point).limit(max).forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean breaks(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
