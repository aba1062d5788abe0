package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.gates.Outcome.GO_WITH_CONDITIONS;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionRulesUnitTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UserId OWNER = UserId.next();

    private final ConditionRules rules = new ConditionRules(TODAY, 3);
    private final Checks checks = new Checks();

    @Test
    void takesUpToThree() {
        var drafts = List.of(
                new ConditionDraft(" Tell the call centre.\nTwice. ", ConditionKind.BEFORE, OWNER, TODAY),
                due(TODAY.plusDays(1)),
                due(TODAY.plusMonths(3)));

        assertThat(rules.check(checks, GO_WITH_CONDITIONS, drafts))
                .hasSize(3)
                .first()
                .isEqualTo(new ConditionTerms("Tell the call centre.\nTwice.", ConditionKind.BEFORE, OWNER, TODAY));
        assertThat(checks.errors()).isEmpty();
    }

    @Test
    void refusesAFourth() {
        rules.check(checks, GO_WITH_CONDITIONS, Collections.nCopies(4, due(TODAY)));

        assertThat(checks.errors()).containsExactly(new FieldError("conditions", "are 4, at most 3 fit"));
    }

    @Test
    void refusesAConditionalGoThatAsksForNothing() {
        rules.check(checks, GO_WITH_CONDITIONS, List.of());

        assertThat(checks.errors())
                .containsExactly(new FieldError("conditions", "say what is owed: at least one is missing"));
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "GO_WITH_CONDITIONS")
    void refusesConditionsOfAnyOtherOutcome(Outcome outcome) {
        rules.check(checks, outcome, List.of(due(TODAY)));
        assertThat(checks.errors()).extracting(FieldError::field).containsExactly("conditions");
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "GO_WITH_CONDITIONS")
    void asksForNoneWithAnyOtherOutcome(Outcome outcome) {
        assertThat(rules.check(checks, outcome, List.of())).isEmpty();
        assertThat(checks.errors()).isEmpty();
    }

    @Test
    void refusesADayThatIsPast() {
        rules.check(checks, GO_WITH_CONDITIONS, List.of(due(TODAY.minusDays(1))));

        assertThat(checks.errors())
                .containsExactly(new FieldError("conditions[0].dueOn", "is past: choose a day from 2026-03-02 on"));
    }

    @Test
    void refusesADayBeyondTheGateModelsMonths() {
        rules.check(
                checks,
                GO_WITH_CONDITIONS,
                List.of(due(TODAY), due(TODAY.plusMonths(3).plusDays(1))));

        assertThat(checks.errors())
                .containsExactly(new FieldError(
                        "conditions[1].dueOn", "is more than 3 months away: choose a day up to 2026-06-02"));
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        rules.check(checks, GO_WITH_CONDITIONS, List.of(new ConditionDraft(" ", null, null, null)));

        assertThat(checks.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "conditions[0].text", "conditions[0].kind", "conditions[0].owner", "conditions[0].dueOn");
    }

    @Test
    void refusesATextThatIsTooLong() {
        rules.check(
                checks,
                GO_WITH_CONDITIONS,
                List.of(new ConditionDraft("x".repeat(1_001), ConditionKind.AFTER, OWNER, TODAY)));

        assertThat(checks.errors()).extracting(FieldError::field).containsExactly("conditions[0].text");
    }

    private static ConditionDraft due(LocalDate day) {
        return new ConditionDraft("Something", ConditionKind.AFTER, OWNER, day);
    }
}
