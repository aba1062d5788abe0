package org.journeygate.gates.sideeffects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.journeygate.gates.sideeffects.MatrixDraft.Row;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a squad may say about other journeys, and what a change leaves as it was. */
class MatrixDraftUnitTests {

    private static final JourneyId OWN = new JourneyId(new UUID(0, 1));
    private static final JourneyId RETURNS = new JourneyId(new UUID(0, 2));
    private static final JourneyId GIFTS = new JourneyId(new UUID(0, 3));
    private static final UUID FORMER = new UUID(9, 9);

    @Test
    void takesRowsAsTheyAreSaid() {
        SideEffectMatrix matrix = said(
                row(RETURNS, "  shop ", Effect.WORSENS, " One more counter "),
                row(RETURNS, " ", Effect.IMPROVES, null));

        assertThat(matrix.version()).isEqualTo(1);
        assertThat(matrix.rows())
                .extracting(SideEffect::channel, SideEffect::effect, SideEffect::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("shop", Effect.WORSENS, "One more counter"),
                        org.assertj.core.groups.Tuple.tuple(null, Effect.IMPROVES, null));
        assertThat(matrix.isAnswered()).isTrue();
        assertThat(matrix.awaited()).containsExactly(RETURNS);
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void wantsAReasonForWhatTheOwnerIsAskedAbout(Effect effect) {
        List<FieldError> faults = faults(row(RETURNS, null, effect, "  "));

        if (effect.asksOwner()) {
            assertThat(faults).singleElement().extracting(FieldError::field).isEqualTo("items[0].reason");
        } else {
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void refusesWhatIsMissingForeignOrTheBetsOwn() {
        assertThat(faults(row(null, null, null, null)))
                .extracting(FieldError::field)
                .containsExactly("items[0].journeyId", "items[0].effect");
        assertThat(faults(row(OWN, null, Effect.NEUTRAL, null)))
                .singleElement()
                .extracting(FieldError::message)
                .asString()
                .contains("own journey");
        assertThat(faults(row(new JourneyId(new UUID(5, 5)), null, Effect.NEUTRAL, null)))
                .singleElement()
                .extracting(FieldError::message)
                .asString()
                .contains("no journey of this portfolio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "Web", " WEB "})
    void refusesAJourneyAndChannelTwice(String again) {
        assertThat(faults(row(RETURNS, "web", Effect.NEUTRAL, null), row(RETURNS, again, Effect.IMPROVES, null)))
                .extracting(FieldError::field)
                .containsExactly("items[1].channel");
        assertThat(faults(row(RETURNS, "web", Effect.NEUTRAL, null), row(GIFTS, again, Effect.IMPROVES, null)))
                .isEmpty();
    }

    @Test
    void refusesMoreThanThirtyRowsAndTooLongWords() {
        Row[] many = IntStream.rangeClosed(0, MatrixDraft.MOST_ROWS)
                .mapToObj(at -> row(RETURNS, "channel " + at, Effect.NEUTRAL, null))
                .toArray(Row[]::new);

        assertThat(faults(many)).extracting(FieldError::field).containsExactly("items");
        assertThat(faults(row(RETURNS, "c".repeat(41), Effect.NEUTRAL, "r".repeat(501))))
                .extracting(FieldError::field)
                .containsExactly("items[0].channel", "items[0].reason");
    }

    @Test
    void refusesRowsBesideTheWordThatNoneIsTouched() {
        var checks = new Checks();
        new MatrixDraft("Nobody comes by", List.of(row(RETURNS, null, Effect.NEUTRAL, null)))
                .checked(SideEffectMatrix.UNSAID, OWN, Set.of(RETURNS), false, checks);

        assertThat(checks.errors()).extracting(FieldError::field).containsExactly("none");
    }

    @Test
    void wantsToKnowWhyNoneIsTouched() {
        var checks = new Checks();
        new MatrixDraft(" ", List.of()).checked(SideEffectMatrix.UNSAID, OWN, Set.of(), false, checks);

        assertThat(checks.errors()).extracting(FieldError::field).containsExactly("none.reason");
        assertThat(SideEffectMatrix.UNSAID.isAnswered()).isFalse();
    }

    @Test
    void keepsWordAndOriginOfARowThatSaysTheSame() {
        SideEffectMatrix present = answered();

        SideEffectMatrix next = next(
                present,
                false,
                row(GIFTS, null, Effect.IMPROVES, null),
                row(RETURNS, "shop", Effect.WORSENS, "One more counter"));

        assertThat(next.rows().get(1)).isEqualTo(present.rows().get(0));
        assertThat(next.awaited()).isEmpty();
        assertThat(next.saysTheSameAs(present)).isFalse();
        assertThat(next.version()).isEqualTo(present.version() + 1);
    }

    @Test
    void asksAnewAboutARowThatSaysSomethingElse() {
        SideEffectMatrix next = next(answered(), false, row(RETURNS, "shop", Effect.WORSENS, "Two more counters"));

        assertThat(next.rows().get(0).word()).isNull();
        assertThat(next.rows().get(0).carriedFrom()).isNull();
        assertThat(next.awaited()).containsExactly(RETURNS);
    }

    @Test
    void keepsTheWordWhereOnlyTheReasonIsPutOtherwiseEditorially() {
        SideEffectMatrix present = answered();

        SideEffect kept = next(present, true, row(RETURNS, "shop", Effect.WORSENS, "One further counter"))
                .rows()
                .get(0);
        SideEffect other = next(present, true, row(RETURNS, "shop", Effect.UNKNOWN, "One further counter"))
                .rows()
                .get(0);

        assertThat(kept.id()).isEqualTo(present.rows().get(0).id());
        assertThat(kept.word()).isEqualTo(present.rows().get(0).word());
        assertThat(kept.reason()).isEqualTo("One further counter");
        assertThat(kept.carriedFrom()).isNull();
        assertThat(other.word()).isNull();
    }

    @Test
    void believesTheOwnerWhetherAJourneyGetsWorse() {
        assertThat(said(
                                row(RETURNS, "shop", Effect.UNKNOWN, "Asked in two shops"),
                                row(GIFTS, null, Effect.NEUTRAL, null))
                        .mayWorsen())
                .containsExactly(RETURNS);
        assertThat(answered(Effect.NEUTRAL).mayWorsen()).isEmpty();
        assertThat(answered(Effect.WORSENS).mayWorsen()).containsExactly(RETURNS);
        assertThat(answered(Effect.UNKNOWN).mayWorsen()).containsExactly(RETURNS);
    }

    @Test
    void freezesTheSquadsWordAlone() {
        assertThat(answered().facts())
                .containsOnlyKeys("rows")
                .extracting("rows")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
                .contains(
                        entry("channel", "shop"),
                        entry("effect", "WORSENS"),
                        entry("reason", "One more counter"),
                        entry("carriedFrom", FORMER.toString()))
                .containsOnlyKeys("id", "journey", "channel", "effect", "reason", "carriedFrom");
        assertThat(new SideEffectMatrix(1, new SideEffectMatrix.Untouched("None", null), List.of()).facts())
                .isEqualTo(Map.of("untouched", "None", "rows", List.of()));
    }

    private static SideEffectMatrix answered() {
        return answered(Effect.NEUTRAL);
    }

    private static SideEffectMatrix answered(Effect byOwner) {
        return new SideEffectMatrix(
                3,
                null,
                List.of(new SideEffect(
                        SideEffectId.next(),
                        RETURNS,
                        "shop",
                        Effect.WORSENS,
                        "One more counter",
                        FORMER,
                        ConsultationId.next(),
                        new SideEffect.Word(byOwner, "Bearable", new UserId(new UUID(7, 7)), Instant.EPOCH))));
    }

    private static SideEffectMatrix said(Row... rows) {
        return next(SideEffectMatrix.UNSAID, false, rows);
    }

    private static SideEffectMatrix next(SideEffectMatrix present, boolean editorial, Row... rows) {
        var checks = new Checks();
        SideEffectMatrix next =
                new MatrixDraft(null, List.of(rows)).checked(present, OWN, Set.of(RETURNS, GIFTS), editorial, checks);
        checks.done();
        return next;
    }

    private static List<FieldError> faults(Row... rows) {
        var checks = new Checks();
        new MatrixDraft(null, List.of(rows))
                .checked(SideEffectMatrix.UNSAID, OWN, Set.of(RETURNS, GIFTS), false, checks);
        return checks.errors();
    }

    private static Row row(
            @Nullable JourneyId journey, @Nullable String channel, @Nullable Effect effect, @Nullable String reason) {
        return new Row(journey, channel, effect, reason);
    }
}
