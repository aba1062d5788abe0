package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.gates.GateFixtures.OWNER;
import static org.journeygate.gates.GateFixtures.PAIN;
import static org.journeygate.gates.GateFixtures.PERSONA;
import static org.journeygate.gates.GateFixtures.REACH;
import static org.journeygate.gates.GateFixtures.SAFE;
import static org.journeygate.gates.GateFixtures.asking;
import static org.journeygate.gates.GateFixtures.askingNothing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.gates.Readiness.Item;
import org.journeygate.gates.ReadinessFacts.Declaration;
import org.journeygate.gates.grades.AgedGrade;
import org.journeygate.gates.grades.Grade;
import org.journeygate.gates.grades.Graded;
import org.journeygate.initiatives.checks.Doubt;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessUnitTests {

    private static final BetFacts COMPLETE = new BetFacts(true, true, true, true, true, true, List.of());

    @Test
    void isThereOnceEveryLineIsMet() {
        var gate = asking(List.of(PERSONA, SAFE), List.of(PAIN, REACH), EvidenceKind.EXPERIMENT);
        var readiness = new ReadinessFacts(
                        gate,
                        COMPLETE,
                        Map.of("safe", new Declaration(true, "Tried on ourselves")),
                        Map.of(EvidenceKind.EXPERIMENT, graded(Grade.D), EvidenceKind.RISK, graded(Grade.E)),
                        Map.of("pain", 8, "reach", 4),
                        List.of(),
                        null)
                .readiness();

        assertThat(readiness.ready()).isTrue();
        assertThat(readiness.missing()).isEmpty();
        assertThat(readiness.items())
                .extracting(Item::criterion)
                .containsExactly(
                        "persona-named", "safe", "evidence-experiment", "scores", "squad", "panel", "only-request");
        assertThat(readiness.items())
                .extracting(Item::reason)
                .contains("Evidence: experiment", "The panel can be filled", "No other request for this gate is open");
    }

    @Test
    void asksForNoScoresWhereTheGateHasNoFactor() {
        assertThat(with(asking(List.of(SAFE), List.of()), COMPLETE, Map.of()).items())
                .extracting(Item::criterion)
                .doesNotContain("scores");
    }

    @Test
    void linksEachUnmetLineToWhatFixesIt() {
        var gate = asking(List.of(PERSONA, SAFE), List.of(PAIN, REACH), EvidenceKind.SIDE_EFFECT);
        var readiness = new ReadinessFacts(
                        gate,
                        new BetFacts(false, false, false, false, false, false, List.of()),
                        Map.of(),
                        Map.of(),
                        Map.of("pain", 8),
                        List.of("the seat for finance stays empty", "no chair"),
                        "GR-2026-0007")
                .readiness();

        assertThat(readiness.ready()).isFalse();
        assertThat(readiness.items())
                .containsExactly(
                        new Item("persona-named", false, "Name the persona that the bet is for", "#bet-persona"),
                        new Item("safe", false, "Say yes or no, and why: Nobody can get hurt", "#criterion-safe"),
                        new Item(
                                "evidence-side-effect",
                                false,
                                "Add evidence of the kind side effect",
                                "#evidence-side-effect"),
                        new Item("scores", false, "Score 0 to 10: Reach", "#score-reach"),
                        new Item("squad", false, "Name the squad's lead and its sponsor", "#squad"),
                        new Item(
                                "panel",
                                false,
                                "The panel cannot be filled: the seat for finance stays empty; no chair",
                                "#panel"),
                        new Item(
                                "only-request",
                                false,
                                "GR-2026-0007 already asks for this gate: withdraw one of the two",
                                "#only-request"));
    }

    @Test
    void isBlockedByOneNo() {
        assertThat(safe(new Declaration(false, "Not tried yet")))
                .isEqualTo(
                        new Item("safe", false, "Answered no, which blocks: Nobody can get hurt", "#criterion-safe"));
    }

    @Test
    void wantsAReasonForAYes() {
        assertThat(safe(new Declaration(true, " ")).reason()).isEqualTo("Say why this is so: Nobody can get hurt");
        assertThat(safe(new Declaration(true, null)).met()).isFalse();
    }

    @Test
    void saysWhatIsSoWhereALineIsMet() {
        assertThat(safe(new Declaration(true, "Tried on ourselves")))
                .isEqualTo(new Item("safe", true, "Nobody can get hurt", "#criterion-safe"));
    }

    @Test
    void isNotBlockedByTheHurdle() {
        var gate = asking(List.of(), List.of(PAIN));

        assertThat(with(gate, COMPLETE, Map.of("pain", 0)))
                .extracting(Readiness::ready)
                .isEqualTo(true);
        assertThat(with(gate, COMPLETE, Map.of("pain", 5)).items().get(0).reason())
                .isEqualTo("Scored 50 %, hurdle 60 % not reached, which does not block");
        assertThat(with(gate, COMPLETE, Map.of("pain", 6)).items().get(0).reason())
                .isEqualTo("Scored 60 %, hurdle 60 % reached");
    }

    @ParameterizedTest
    @CsvSource({"true,false,sponsor", "false,true,lead", "false,false,lead and its sponsor"})
    void wantsALeadAndASponsor(boolean lead, boolean sponsor, String missing) {
        var readiness = with(askingNothing(), new BetFacts(true, true, true, lead, sponsor, true, List.of()), Map.of());

        assertThat(readiness.missing())
                .containsExactly(new Item("squad", false, "Name the squad's " + missing, "#squad"));
    }

    @Test
    void asksForTheSquadOnce() {
        var readiness = with(
                asking(List.of(OWNER), List.of()),
                new BetFacts(true, true, true, true, false, true, List.of()),
                Map.of());

        assertThat(readiness.missing()).extracting(Item::criterion).containsExactly("owner-named");
    }

    @ParameterizedTest
    @CsvSource({
        "core-journey-linked,false,true,true,true,true,true,#bet-journey",
        "persona-named,true,false,true,true,true,true,#bet-persona",
        "promise-made,true,true,false,true,true,true,#bet-promise",
        "owner-named,true,true,true,false,true,true,#squad",
        "owner-named,true,true,true,true,false,true,#squad",
        "side-effects-answered,true,true,true,true,true,false,#side-effects"
    })
    void readsComputedCriteriaFromTheRecord(
            String key,
            boolean core,
            boolean persona,
            boolean promise,
            boolean lead,
            boolean sponsor,
            boolean effects,
            String fix) {
        var criterion = new Criterion(key, "It is so", Criterion.Answer.COMPUTED);
        var gate = asking(List.of(criterion), List.of());

        Item unmet = with(gate, new BetFacts(core, persona, promise, lead, sponsor, effects, List.of()), Map.of())
                .items()
                .get(0);
        assertThat(unmet.met()).isFalse();
        assertThat(unmet.fix()).isEqualTo(fix);
        assertThat(with(gate, COMPLETE, Map.of()).items().get(0)).isEqualTo(new Item(key, true, "It is so", fix));
    }

    @ParameterizedTest
    @CsvSource({"A", "B"})
    void isMetByEvidenceOfTheGradeWantedOrBetter(Grade grade) {
        assertThat(research(Grade.B, graded(grade)))
                .isEqualTo(new Item(
                        "evidence-research",
                        true,
                        "Evidence: research, grade " + grade + " where B is wanted",
                        "#evidence-research"));
    }

    @Test
    void saysWhichGradeIsThereWhichIsWantedAndWhy() {
        Item line = research(Grade.B, graded(Grade.C));

        assertThat(line.met()).isFalse();
        assertThat(line.reason())
                .isEqualTo(
                        "The research is grade C and B is wanted: Interviews find problems. Watch customers: up to B");
        assertThat(research(Grade.B, null).reason()).isEqualTo("Add evidence of the kind research, grade B or better");
    }

    @Test
    void saysThatAGradeHasFallenAndWhen() {
        var graded = new Graded(Grade.B, "A survey", null);
        Item line = research(Grade.B, AgedGrade.of(graded, LocalDate.of(2026, 1, 31), LocalDate.of(2026, 5, 2)));

        assertThat(line.met()).isFalse();
        assertThat(line.reason())
                .isEqualTo("The research fell from grade B to C on 30 April 2026 and B is wanted: gather it anew");
    }

    private static AgedGrade graded(Grade grade) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        return AgedGrade.of(new Graded(grade, "Interviews find problems", "Watch customers: up to B"), day, day);
    }

    private static Item research(Grade wanted, @Nullable AgedGrade present) {
        var gate =
                GateFixtures.wanting(List.of(), List.of(), List.of(new WantedEvidence(EvidenceKind.RESEARCH, wanted)));
        return new ReadinessFacts(
                        gate,
                        COMPLETE,
                        Map.of(),
                        present == null ? Map.of() : Map.of(EvidenceKind.RESEARCH, present),
                        Map.of(),
                        List.of(),
                        null)
                .readiness()
                .items()
                .get(0);
    }

    @Test
    void hasALinePerCheckThatFindsSomething() {
        var open = doubt(Doubt.Kind.DUPLICATE_JOB, "One does the same.", null);
        var settled = doubt(
                Doubt.Kind.PERSONA_FIT,
                "It is outside.",
                new Doubt.Answer(
                        Doubt.Stance.STANDS,
                        "They grow",
                        new UserId(new UUID(1, 1)),
                        Instant.parse("2026-03-02T09:00:00Z")));
        var other = doubt(Doubt.Kind.DUPLICATE_JOB, "Another does.", settled.answer());

        var readiness = with(
                askingNothing(),
                new BetFacts(true, true, true, true, true, true, List.of(other, settled, open)),
                Map.of());

        assertThat(readiness.missing())
                .containsExactly(new Item(
                        "duplicate-job",
                        false,
                        "Say why it is right all the same. One does the same.",
                        "#check-duplicate-job"));
        assertThat(readiness.items())
                .contains(new Item("persona-fit", true, "Answered: It is outside.", "#check-persona-fit"));
    }

    @Test
    void asksForACoreJourneyOnce() {
        var orphan = doubt(Doubt.Kind.ORPHAN_BET, "No core journey.", null);
        var bet = new BetFacts(false, true, true, true, true, true, List.of(orphan));
        var core = new Criterion("core-journey-linked", "It is so", Criterion.Answer.COMPUTED);

        assertThat(with(asking(List.of(core), List.of()), bet, Map.of()).missing())
                .extracting(Item::criterion)
                .containsExactly("core-journey-linked");
        assertThat(with(askingNothing(), bet, Map.of()).missing())
                .extracting(Item::criterion)
                .containsExactly("orphan-bet");
    }

    private static Doubt doubt(Doubt.Kind kind, String text, Doubt.@Nullable Answer answer) {
        return new Doubt(kind, text, null, new UUID(1, 2), answer);
    }

    private static Item safe(Declaration declared) {
        return new ReadinessFacts(
                        asking(List.of(SAFE), List.of()),
                        COMPLETE,
                        Map.of("safe", declared),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        null)
                .readiness()
                .items()
                .get(0);
    }

    private static Readiness with(Gate gate, BetFacts bet, Map<String, Integer> scores) {
        return new ReadinessFacts(gate, bet, Map.of(), Map.of(), scores, List.of(), null).readiness();
    }
}
