package org.journeygate.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The state of an obligation by its dates. Each is an hour of one day: its time comes at 2, it is due at 5 and cut off at 8; {@code freed} is
 * when what it waits for was done, empty where it waits for nothing, never where that was not done.
 */
class ClassificationUnitTests {

    @ParameterizedTest(name = "not done at {0}, freed {1}: {2}")
    @CsvSource({
        "1, , NOT_DUE",
        "2, , OPEN",
        "5, , OPEN",
        "7, , OPEN",
        "8, , MISSED",
        "9, , MISSED",
        "1, never, NOT_DUE",
        "1, 1, OPEN",
        "4, never, BLOCKED",
        "7, never, BLOCKED",
        "8, never, BLOCKED",
        "4, 3, OPEN",
        "8, 3, MISSED",
        "8, 5, MISSED",
        "7, 6, OPEN",
        "8, 6, BLOCKED"
    })
    void tellsWhatIsNotDone(int now, String freed, ObligationState state) {
        assertThat(of(freed).at(hour(now))).isEqualTo(state);
    }

    @ParameterizedTest(name = "done at {0}: {1}")
    @CsvSource({"1, ON_TIME", "5, ON_TIME", "6, LATE", "7, LATE", "8, MISSED", "9, MISSED"})
    void tellsWhatIsDone(int done, ObligationState state) {
        assertThat(of(null).done(hour(done))).isEqualTo(state);
    }

    private static Classification of(String freed) {
        return new Classification(
                hour(2),
                hour(5),
                hour(8),
                freed != null,
                freed == null || freed.equals("never") ? null : hour(Integer.parseInt(freed)));
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-03-02T00:00:00Z").plusSeconds(hour * 3_600L);
    }
}
