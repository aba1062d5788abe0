package org.journeygate.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvUnitTests {

    @Test
    void quotesTextAndLeavesNumbers() {
        assertThat(written("a \"b\", c", 12, null, true)).isEqualTo("\"a \"\"b\"\", c\",12,,\"true\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\0=1",
                "＝1",
                "＋1",
                "－1",
                "＠x"
            })
    void disarmsFormulas(String formula) {
        assertThat(written(formula)).startsWith("\"'");
    }

    @Property
    void readsBackAsWritten(@ForAll List<String> cells) throws Exception {
        if (cells.isEmpty()) {
            return;
        }
        var row = CSVFormat.RFC4180
                .parse(new StringReader(written(cells.toArray())))
                .getRecords();
        assertThat(row).singleElement().satisfies(read -> {
            for (int i = 0; i < cells.size(); i++) {
                assertThat(read.get(i)).isIn(cells.get(i), "'" + cells.get(i));
            }
        });
    }

    private static String written(Object... cells) {
        var out = new StringWriter();
        new Csv(out, "h").row(cells);
        return out.toString().substring("\"h\"\r\n".length());
    }
}
