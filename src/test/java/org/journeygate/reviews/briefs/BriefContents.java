package org.journeygate.reviews.briefs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.journeygate.gates.EvidenceKind;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.grades.Grade;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.observations.Mood;

/** Briefs of journeys about which nothing, the ordinary and far too much is known. */
public final class BriefContents {

    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 30);

    private BriefContents() {}

    /** As most briefs are. */
    public static BriefContent ordinary() {
        return new BriefContent(
                scope("Order online, collect in the shop", "Mara Okafor", List.of("Jo Lind")),
                new BriefContent.Tally(4, 2, 1, 1, 1, 2, 1, 1, 0),
                "Collecting is what costs us customers: one in five does not find the counter.",
                new BriefContent.Voice(
                        "I drove there twice. The first time nobody knew where my parcel was, the second time it had gone back.",
                        Mood.ANGRY,
                        "Collect",
                        "shop",
                        LocalDate.of(2026, 9, 12)),
                false,
                Excerpt.all(List.of(
                        new BriefContent.Persona(
                                "Busy parent",
                                "get what the children need without a second trip",
                                new BigDecimal("34"),
                                new BigDecimal("28")),
                        new BriefContent.Persona("Weekend visitor", null, null, new BigDecimal("12")))),
                new BriefContent.Path(
                        3,
                        9,
                        Excerpt.all(List.of(
                                new BriefContent.Stage("Find", false, 1, 0),
                                new BriefContent.Stage("Order", false, 2, 1),
                                new BriefContent.Stage("Wait", false, -1, 0),
                                new BriefContent.Stage("Collect", true, -2, 2),
                                new BriefContent.Stage("Return", false, null, 0)))),
                Excerpt.all(List.of(
                        new BriefContent.Pain("Collect", true, "Nobody tells where the counter is"),
                        new BriefContent.Pain("Wait", false, "The message that it is ready comes a day late"))),
                Excerpt.all(List.of(
                        measured(
                                "Task success",
                                "%",
                                "61.2",
                                "63",
                                "66",
                                "2",
                                MetricMove.Move.WORSE,
                                MetricMove.Standing.OUTSIDE),
                        measured(
                                "Calls a hundred orders",
                                "calls",
                                "9",
                                "9.4",
                                "8",
                                "1.5",
                                MetricMove.Move.BETTER,
                                MetricMove.Standing.IN_BAND),
                        measured(
                                "Revenue collected",
                                "k£",
                                "412",
                                "398",
                                "400",
                                "10",
                                MetricMove.Move.BETTER,
                                MetricMove.Standing.REACHED))),
                Excerpt.all(List.of(
                        promised("BT-2026-0004", "Show the way to the counter", BriefContent.Came.MISSED, "61.2"),
                        promised("BT-2026-0007", "Tell at once that it is ready", BriefContent.Came.RUNNING, null))),
                Excerpt.all(List.of(
                        new BriefContent.Proof(
                                "BT-2026-0004",
                                EvidenceKind.EXPERIMENT,
                                "Trial in three shops",
                                "Shop analytics",
                                LocalDate.of(2026, 8, 14),
                                1200,
                                Grade.B),
                        new BriefContent.Proof(
                                "BT-2026-0007",
                                EvidenceKind.RESEARCH,
                                "Eight interviews at the counter",
                                "Research",
                                LocalDate.of(2026, 7, 2),
                                8,
                                Grade.D))),
                Excerpt.all(List.of(
                        bet("BT-2026-0004", "Show the way to the counter", "180000"),
                        bet("BT-2026-0007", "Tell at once that it is ready", null))),
                Excerpt.all(List.of(
                        new BriefContent.Phase(
                                "BT-2026-0004",
                                "Pilot",
                                "signs in three shops",
                                LocalDate.of(2026, 9, 1),
                                LocalDate.of(2026, 11, 30),
                                new BigDecimal("10"),
                                true),
                        new BriefContent.Phase(
                                "BT-2026-0004",
                                "Scale",
                                "all shops",
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2027, 3, 31),
                                new BigDecimal("100"),
                                false))),
                Excerpt.all(List.of(new BriefContent.Risk(
                        "BT-2026-0004",
                        "Franchised shops do not take part",
                        Plan.Level.HIGH,
                        Plan.Level.MEDIUM,
                        "Begin with our own"))),
                Excerpt.all(List.of(
                        new BriefContent.Milestone(
                                "BT-2026-0007", "Messages in the app", LocalDate.of(2026, 9, 15), null, true),
                        new BriefContent.Milestone(
                                "BT-2026-0004",
                                "Signs in three shops",
                                LocalDate.of(2026, 9, 10),
                                LocalDate.of(2026, 9, 8),
                                false))),
                Excerpt.all(List.of(new BriefContent.TradeOff("BT-2026-0004", "No new shop fronts before spring"))),
                List.of("May we close the counter at noon on Sundays?", "Who pays for signs in franchised shops?"));
    }

    /** The ordinary one with each line so many times. */
    public static BriefContent fuller(int times) {
        BriefContent one = ordinary();
        return new BriefContent(
                one.scope(),
                one.tally(),
                one.headline(),
                one.voice(),
                one.unheard(),
                one.personas(),
                one.path(),
                again(one.pains(), times),
                again(one.metrics(), times),
                again(one.promises(), times),
                again(one.evidence(), times),
                again(one.bets(), times),
                again(one.roadmap(), times),
                again(one.risks(), times),
                again(one.milestones(), times),
                again(one.tradeOffs(), times),
                one.questions());
    }

    private static <T> Excerpt<T> again(Excerpt<T> lines, int times) {
        return Excerpt.all(IntStream.range(0, times)
                .boxed()
                .flatMap(time -> lines.shown().stream())
                .toList());
    }

    /** Of a journey of which nobody has said anything yet. */
    public static BriefContent empty() {
        return new BriefContent(
                scope("New journey", "Mara Okafor", List.of()),
                new BriefContent.Tally(0, 0, 0, 0, 0, 0, 0, 0, 0),
                null,
                null,
                true,
                Excerpt.all(List.of()),
                new BriefContent.Path(0, null, Excerpt.all(List.of())),
                Excerpt.all(List.of()),
                Excerpt.all(List.of()),
                Excerpt.all(List.of()),
                Excerpt.all(List.of()),
                Excerpt.all(List.of()),
                Excerpt.all(List.of()),
                Excerpt.all(List.of()),
                Excerpt.all(List.of()),
                Excerpt.all(List.of()),
                List.of());
    }

    /** With so many of everything, every text as long as it may be and made of that one. */
    public static BriefContent monstrous(int many, String text) {
        return new BriefContent(
                scope(full(text, 90), full(text, 90), list(20, number -> number + full(text, 88))),
                new BriefContent.Tally(many, many, many, many, many, many, many, many, many),
                full(text, 300),
                new BriefContent.Voice(full(text, 420), Mood.ANNOYED, full(text, 48), full(text, 48), UNTIL),
                true,
                Excerpt.all(list(
                        many,
                        number -> new BriefContent.Persona(
                                full(text, 60), full(text, 160), BigDecimal.TEN, BigDecimal.TEN))),
                new BriefContent.Path(
                        99,
                        999,
                        Excerpt.all(list(many, number -> new BriefContent.Stage(full(text, 48), true, -2, 99)))),
                Excerpt.all(list(many, number -> new BriefContent.Pain(full(text, 48), true, full(text, 140)))),
                Excerpt.all(list(
                        many,
                        number -> measured(
                                full(text, 60),
                                full(text, 20),
                                "123456789012345.1234",
                                "-123456789012345.1234",
                                "123456789012345",
                                "123456789012345",
                                MetricMove.Move.WORSE,
                                MetricMove.Standing.OUTSIDE))),
                Excerpt.all(list(
                        many,
                        number -> new BriefContent.Promised(
                                "BT-2026-" + number,
                                full(text, 90),
                                full(text, 60),
                                full(text, 20),
                                new BigDecimal("123456789012345.12"),
                                new BigDecimal("123456789012345.12"),
                                new BigDecimal("123456789012345.13"),
                                UNTIL,
                                BriefContent.Came.TO_BE_JUDGED,
                                new BigDecimal("123456789012345.12")))),
                Excerpt.all(list(
                        many,
                        number -> new BriefContent.Proof(
                                "BT-2026-" + number,
                                EvidenceKind.METRIC_CHANGE,
                                full(text, 90),
                                full(text, 60),
                                UNTIL,
                                999999999,
                                Grade.E))),
                Excerpt.all(list(
                        many,
                        number -> new BriefContent.Bet(
                                "BT-2026-" + number,
                                full(text, 90),
                                full(text, 60),
                                full(text, 60),
                                false,
                                Outcome.GO_WITH_CONDITIONS,
                                UNTIL,
                                new BriefContent.Worth(new BigDecimal("123456789012345.12"), null),
                                new BriefContent.Worth(null, full(text, 60)),
                                new BriefContent.Worth(null, full(text, 60)),
                                full(text, 160),
                                new BigDecimal("123456789012345.12")))),
                Excerpt.all(list(
                        many,
                        number -> new BriefContent.Phase(
                                "BT-2026-" + number,
                                full(text, 60),
                                full(text, 160),
                                UNTIL,
                                UNTIL.plusYears(2),
                                BigDecimal.TEN,
                                true))),
                Excerpt.all(list(
                        many,
                        number -> new BriefContent.Risk(
                                "BT-2026-" + number,
                                full(text, 160),
                                Plan.Level.HIGH,
                                Plan.Level.HIGH,
                                full(text, 160)))),
                Excerpt.all(list(
                        many,
                        number -> new BriefContent.Milestone("BT-2026-" + number, full(text, 90), UNTIL, null, true))),
                Excerpt.all(list(many, number -> new BriefContent.TradeOff("BT-2026-" + number, full(text, 250)))),
                list(3, number -> full(text, 200)));
    }

    private static BriefContent.Scope scope(String journey, String owner, List<String> contributors) {
        return new BriefContent.Scope(
                "Retail",
                "GBP",
                "Q3 2026",
                LocalDate.of(2026, 7, 1),
                UNTIL,
                "Europe/London",
                journey,
                "To have it the same day",
                true,
                owner,
                Excerpt.all(contributors));
    }

    private static BriefContent.Measured measured(
            String name,
            String unit,
            String now,
            String before,
            String target,
            String tolerance,
            MetricMove.Move move,
            MetricMove.Standing standing) {
        return new BriefContent.Measured(
                name,
                unit,
                name.startsWith("Revenue"),
                new MetricMove.Wanted(Metric.Direction.HIGHER, new BigDecimal(target), new BigDecimal(tolerance)),
                new BigDecimal(now),
                UNTIL,
                new BigDecimal(before),
                move,
                standing);
    }

    private static BriefContent.Promised promised(String bet, String title, BriefContent.Came came, String measured) {
        return new BriefContent.Promised(
                bet,
                title,
                "Task success",
                "%",
                new BigDecimal("61"),
                new BigDecimal("64"),
                new BigDecimal("66"),
                UNTIL,
                came,
                measured == null ? null : new BigDecimal(measured));
    }

    private static BriefContent.Bet bet(String code, String title, String revenue) {
        return new BriefContent.Bet(
                code,
                title,
                "Basket",
                "Pilot result",
                false,
                Outcome.GO,
                LocalDate.of(2026, 8, 20),
                new BriefContent.Worth(
                        revenue == null ? null : new BigDecimal(revenue), revenue == null ? "more orders" : null),
                new BriefContent.Worth(new BigDecimal("1.2"), null),
                new BriefContent.Worth(null, null),
                null,
                new BigDecimal("40000"));
    }

    private static String full(String text, int length) {
        return text.repeat(length / text.length() + 1).substring(0, length);
    }

    private static <T> List<T> list(int many, IntFunction<T> one) {
        return IntStream.range(0, many).mapToObj(one).toList();
    }
}
