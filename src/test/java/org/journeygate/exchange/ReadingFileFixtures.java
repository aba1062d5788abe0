package org.journeygate.exchange;

import static org.journeygate.exchange.DecisionFileFixtures.row;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Files of readings, good ones and hostile ones. */
final class ReadingFileFixtures {

    static final String HEADER = "journey,metric,taken_on,value,sample_size,source,correction_reason";
    static final String GOOD_ROW = ",Conversion,2026-02-23,61.5,800,analytics,";

    private ReadingFileFixtures() {}

    static byte[] csv(String... rows) {
        return text(HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with the header and one row; a cell that begins with {@code <c} is taken as it is. */
    static byte[] workbook(String... cells) {
        return DecisionFileFixtures.workbook(row(1, HEADER.split(",")) + row(2, cells));
    }

    /** A workbook whose sheet unpacks to that many bytes, packed to a thousandth of it. */
    static byte[] bomb(int size) {
        Map<String, String> parts = DecisionFileFixtures.parts(row(1, HEADER.split(",")));
        parts.put("xl/styles2.xml", "<styleSheet>" + " ".repeat(size) + "</styleSheet>");
        return DecisionFileFixtures.zip(parts);
    }
}
