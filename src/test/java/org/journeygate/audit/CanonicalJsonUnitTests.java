package org.journeygate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonUnitTests {

    @Test
    void sortsKeysAndLeavesNoWhiteSpace() {
        assertThat(CanonicalJson.of(Map.of("b", List.of(1, true, "x"), "a", Map.of("d", 2L, "c", "é"))))
                .isEqualTo("{\"a\":{\"c\":\"é\",\"d\":2},\"b\":[1,true,\"x\"]}");
    }

    @Test
    void writesNumbersAndInstantsInOneForm() {
        assertThat(CanonicalJson.of(Arrays.asList(
                        new BigDecimal("1.500"), new BigDecimal("1E+3"), 0.1, new BigDecimal("0.00"), null)))
                .isEqualTo("[1.5,1000,0.1,0,null]");
        assertThat(CanonicalJson.of(Instant.parse("2026-03-02T09:00:00.1234567Z")))
                .isEqualTo("\"2026-03-02T09:00:00.123456Z\"");
    }

    @Test
    void escapesOnlyWhatMustBe() {
        assertThat(CanonicalJson.of("a\"b\\c\n\u0000/é\u2028😀\ud83d"))
                .isEqualTo("\"a\\\"b\\\\c\\n\\u0000/é\u2028😀\\ud83d\"");
    }

    @Test
    void refusesWhatIsNotPlain() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(new Object()));
    }

    @Property
    void readsBackAsWhatWasWritten(@ForAll Map<String, String> texts) {
        assertThat(JsonMapper.shared().readValue(CanonicalJson.of(texts), Map.class))
                .isEqualTo(new TreeMap<>(texts));
    }
}
