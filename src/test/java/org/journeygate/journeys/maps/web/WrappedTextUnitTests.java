package org.journeygate.journeys.maps.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTextUnitTests {

    @Test
    void breaksBetweenWordsAndKeepsTypedLines() {
        assertThat(WrappedText.lines("Know the whole price\nbefore paying", 90, 13))
                .contains("Know the", "whole price")
                .last()
                .asString()
                .endsWith("paying");
    }

    @Test
    void breaksWordsThatAreLongerThanALine() {
        assertThat(WrappedText.lines("a".repeat(40), 90, 13))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(WrappedText.width(line, 13)).isLessThanOrEqualTo(90));
    }

    @Test
    void neverSplitsALetterInTwo() {
        assertThat(WrappedText.lines("\uD83D\uDC69\u200D\uD83D\uDCBB".repeat(12), 40, 13))
                .allSatisfy(line ->
                        assertThat(Character.isLowSurrogate(line.charAt(0))).isFalse())
                .hasSizeGreaterThan(3);
    }

    @Test
    void spellsWhatXmlMayNotHold() {
        assertThat(Xml.escaped("a<b&\"c'\u0001\uD800")).isEqualTo("a&lt;b&amp;&quot;c&#39;\uFFFD\uFFFD");
    }
}
