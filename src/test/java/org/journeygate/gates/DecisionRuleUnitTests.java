package org.journeygate.gates;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.journeygate.gates.DecisionRule.PerGroup;
import org.journeygate.gates.DecisionRule.Share;
import org.journeygate.gates.DecisionRule.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionRuleUnitTests {

    @ParameterizedTest
    @CsvSource({
        "any,3,1",
        "all,3,3",
        "all,1,1",
        "majority,1,1",
        "majority,2,2",
        "majority,3,2",
        "majority,4,3",
        "majority,5,3",
        "two-thirds,1,1",
        "two-thirds,2,2",
        "two-thirds,3,2",
        "two-thirds,4,3",
        "two-thirds,5,4",
        "two-thirds,6,4",
        "two-thirds,7,5",
        "at least 3,5,3",
        "3 of 5,5,3",
        "3 of 3,3,3",
        "3 of 5,4,3"
    })
    void takesSoManyVotesToGoOn(String words, int seats, int needed) {
        var rule = DecisionRule.parse(words);

        assertThat(rule.isCarriedBy(nCopies(needed, "finance"), seats)).isTrue();
        assertThat(rule.isCarriedBy(nCopies(needed - 1, "finance"), seats)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "all", "majority", "two-thirds", "at least 1", "1 of finance"})
    void isNeverCarriedByNobody(String words) {
        assertThat(DecisionRule.parse(words).isCarriedBy(List.of(), 0)).isFalse();
    }

    @Test
    void countsPerGroupInAnyOfTheWays() {
        var rule = DecisionRule.parse("2 of finance and 1 of product or 1 of board");

        assertThat(rule.isCarriedBy(List.of("finance", "finance", "product"), 4))
                .isTrue();
        assertThat(rule.isCarriedBy(List.of("board"), 4)).isTrue();
        assertThat(rule.isCarriedBy(List.of("finance", "finance"), 4)).isFalse();
        assertThat(rule.isCarriedBy(List.of("finance", "product", "product"), 4))
                .isFalse();
    }

    @Test
    void readsGroupsWhateverTheirCase() {
        var rule = DecisionRule.parse("1 of Finance");

        assertThat(rule).isEqualTo(new PerGroup(List.of(Way.of(new Share(1, "finance")))));
        assertThat(rule.isCarriedBy(List.of("FINANCE"), 1)).isTrue();
    }

    @Test
    void readsWordsWrittenLoosely() {
        assertThat(DecisionRule.parse("  Two   Thirds ")).isEqualTo(new DecisionRule.TwoThirds());
        assertThat(DecisionRule.parse("2 of finance and 1 of product, or 1 of board"))
                .isEqualTo(DecisionRule.parse("2 of finance and 1 of product or 1 of board"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "any",
                "all",
                "majority",
                "two-thirds",
                "at least 3",
                "1 of board",
                "2 of finance and 1 of product or 1 of board"
            })
    void isWrittenAsItIsRead(String words) {
        assertThat(DecisionRule.parse(words).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|it is empty",
                "most|'most' is not a number of seats of one group",
                "0 of 3|at least one seat must vote",
                "at least 0|at least one seat must vote",
                "0 of finance|at least one seat must vote",
                "4 of 3|4 seats cannot be had of 3",
                "2 of finance and|'2 of finance and' is not a number of seats",
                "2 of finance or 3 of 5|'3 of 5' is not a number of seats of one group",
                "1 of c above 100000|'1 of c above 100000' is not a number of seats of one group",
                "1 of finance and 2 of finance|names a group twice",
                "99999999999 of finance|is not a number of seats",
                "${x}|is not a number of seats"
            })
    void refusesOtherWordsAndSaysWhy(String words, String cause) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRule.parse(words))
                .withMessageContaining("Decision rule '" + words + "'")
                .withMessageContaining(cause)
                .withMessageContaining("Known are chair, any, all");
    }

    @Test
    void tellsWhetherAPanelCouldCarryAtAll() {
        assertThat(DecisionRule.parse("3 of 5").canBeCarriedIn(List.of("a", "a")))
                .isFalse();
        assertThat(DecisionRule.parse("2 of finance").canBeCarriedIn(List.of("finance", "product")))
                .isFalse();
        assertThat(DecisionRule.parse("two-thirds").canBeCarriedIn(List.of("a", "b", "c")))
                .isTrue();
        assertThat(DecisionRule.parse("all").canBeCarriedIn(List.of())).isFalse();
    }
}
