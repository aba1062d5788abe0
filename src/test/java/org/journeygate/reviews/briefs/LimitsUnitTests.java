package org.journeygate.reviews.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.journeygate.audit.Sha256;
import org.junit.jupiter.api.Test;

class LimitsUnitTests {

    private static final BriefContent MUCH = BriefContents.monstrous(40, "much ");

    @Test
    void cutsOneLineAtATimeUntilEverySectionHasOne() {
        for (int cuts = 0; cuts < Limits.mostCuts(MUCH); cuts++) {
            assertThat(lines(Limits.cut(cuts + 1, MUCH).on(MUCH)))
                    .isEqualTo(lines(Limits.cut(cuts, MUCH).on(MUCH)) - 1);
        }
        BriefContent least = Limits.cut(Limits.mostCuts(MUCH), MUCH).on(MUCH);
        assertThat(lines(least)).isEqualTo(12);
        assertThat(least.bets().more()).isEqualTo(39);
        assertThat(Limits.cut(Limits.mostCuts(MUCH) + 5, MUCH).on(MUCH)).isEqualTo(least);
    }

    @Test
    void beginsWithWhatMattersLeast() {
        BriefContent usual = Limits.cut(0, MUCH).on(MUCH);
        BriefContent cut = Limits.cut(1, MUCH).on(MUCH);

        assertThat(cut.evidence().shown()).hasSize(usual.evidence().shown().size() - 1);
        assertThat(cut.metrics()).isEqualTo(usual.metrics());
        assertThat(cut.tally()).isEqualTo(MUCH.tally());
        assertThat(cut.questions()).isEqualTo(MUCH.questions());
    }

    @Test
    void leavesOutNothingOfWhatHasRoom() {
        assertThat(Limits.cut(0, BriefContents.ordinary()).on(BriefContents.ordinary()))
                .isEqualTo(BriefContents.ordinary());
    }

    @Test
    void countsWhatWasLeftOutBefore() {
        assertThat(new Excerpt<>(List.of(1, 2, 3), 4).first(1)).isEqualTo(new Excerpt<>(List.of(1), 6));
        assertThat(new Excerpt<>(List.of(), 4).isEmpty()).isFalse();
    }

    @Test
    void clipsTextsAfterAWholeWordAndNeverInsideALetter() {
        assertThat(Clipped.to(20, " one\n two ")).isEqualTo("one two");
        assertThat(Clipped.to(12, "nobody knows where")).isEqualTo("nobody…");
        assertThat(Clipped.to(4, "abcdef")).isEqualTo("abc…");
        assertThat(Clipped.to(4, "ab\uD83D\uDC69\uD83D\uDC69")).isEqualTo("ab…");
        assertThat(Clipped.orNull(4, " ")).isNull();
    }

    @Test
    void drawsFeelingsWithAGapWhereNobodyKnows() {
        MoodLine line = MoodLine.of(List.of(stage(2), stage(-2), stage(null), stage(0)));

        assertThat(line.dots()).extracting(MoodLine.Dot::y).containsExactly(16, 84, 50);
        assertThat(line.lines()).hasSize(1).first().asString().hasLineCount(1).contains(" ");
        assertThat(MoodLine.of(List.of(stage(null))).isEmpty()).isTrue();
    }

    @Test
    void keepsContentAsItWasWritten() {
        for (BriefContent content :
                List.of(BriefContents.ordinary(), BriefContents.empty(), BriefContents.monstrous(2, "\"<é ☕"))) {
            assertThat(BriefText.read(BriefText.write(content))).isEqualTo(content);
        }
        String text = BriefText.write(BriefContents.ordinary());
        assertThat(BriefText.write(BriefText.read(text))).isEqualTo(text).doesNotContain("E+");
        assertThat(Sha256.of("")).startsWith("e3b0c44298fc1c14").hasSize(64);
    }

    private static BriefContent.Stage stage(Integer emotion) {
        return new BriefContent.Stage("Find", false, emotion, 0);
    }

    private static int lines(BriefContent content) {
        return List.of(
                        content.scope().contributors(),
                        content.personas(),
                        content.path().stages(),
                        content.pains(),
                        content.metrics(),
                        content.promises(),
                        content.evidence(),
                        content.bets(),
                        content.roadmap(),
                        content.risks(),
                        content.milestones(),
                        content.tradeOffs())
                .stream()
                .mapToInt(excerpt -> excerpt.shown().size())
                .sum();
    }
}
