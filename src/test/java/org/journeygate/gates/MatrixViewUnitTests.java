package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.gates.sideeffects.SideEffect;
import org.journeygate.gates.sideeffects.SideEffectId;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the word of a journey's owner stands against the squad's. */
class MatrixViewUnitTests {

    private static final UserId OWNER = UserId.next();

    @ParameterizedTest
    @CsvSource({
        "WORSENS, IMPROVES, true",
        "NEUTRAL, WORSENS, true",
        "WORSENS, UNKNOWN, true",
        "WORSENS, WORSENS, false",
        "UNKNOWN, WORSENS, false",
        "UNKNOWN, NEUTRAL, false",
        "UNKNOWN, UNKNOWN, false"
    })
    void seesItOtherwiseOnlyThanASquadThatKnows(Effect squad, Effect owner, boolean otherwise) {
        assertThat(row(squad, new SideEffect.Word(owner, "Seen in two shops", OWNER, Instant.EPOCH))
                        .isContradicted())
                .isEqualTo(otherwise);
        assertThat(row(squad, null).isContradicted()).isFalse();
    }

    private static MatrixView.Row row(Effect said, SideEffect.@Nullable Word word) {
        return new MatrixView.Row(
                SideEffectId.next(),
                JourneyId.next(),
                "Returns",
                OWNER,
                null,
                said,
                null,
                null,
                MatrixView.Voice.ANSWERED,
                null,
                word);
    }
}
