package org.journeygate.journeys.maps.web;

/** Text as XML may hold it: what has a meaning there is spelled out, what it must not hold at all becomes U+FFFD. */
final class Xml {

    private Xml() {}

    static String escaped(String text) {
        return legal(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The same text without the control characters and lone surrogates that no XML document may hold. */
    static String legal(String text) {
        var legal = new StringBuilder(text.length());
        text.codePoints().map(letter -> isLegal(letter) ? letter : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }
}
