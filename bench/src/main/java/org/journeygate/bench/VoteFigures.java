package org.journeygate.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.journeygate.bench.app.GateCases;
import org.journeygate.bench.peer.PeerCases;
import org.journeygate.bench.report.Figure;
import org.journeygate.bench.report.Results.Rate;

/** What a vote and a submission cost beside a peer's completion and start. */
final class VoteFigures {

    static final String US = "Journeygate";
    private static final int STATEMENTS = 35;
    private static final int STATEMENTS_DECIDING = 55;
    private static final double WAL = 12 * 1024;

    private final List<Segment> segments;

    VoteFigures(List<Segment> segments) {
        this.segments = segments;
    }

    /**
     * Beside one peer, at each number of threads.
     *
     * @param goal how many times its completions
     * @param starts how many times its starts; null where none is set
     */
    List<Figure> beside(String peer, List<Integer> threads, Double goal, Double starts) {
        List<Figure> figures = new ArrayList<>();
        for (int number : threads) {
            String at = ", %d thread%s".formatted(number, number == 1 ? "" : "s");
            figures.add(ratio(
                    "vote / one of five tasks of " + peer + at,
                    GateCases.VOTE,
                    peer,
                    PeerCases.COMPLETE,
                    number,
                    goal));
            figures.add(
                    ratio("vote / only task of " + peer + at, GateCases.VOTE, peer, PeerCases.SINGLE, number, goal));
            figures.add(ratio(
                    "deciding vote / last task of " + peer + at, GateCases.DECIDE, peer, PeerCases.LAST, number, null));
            figures.add(Figure.of(
                    "submit and open five seats / start of " + peer + at,
                    "×",
                    quotients(opened(number), rates(peer, PeerCases.START, number)),
                    starts,
                    true));
        }
        return figures;
    }

    /** What was counted. */
    List<Figure> counted(List<Segment> counts) {
        List<Figure> figures = new ArrayList<>();
        figures.add(counted(counts, GateCases.VOTE, (double) STATEMENTS));
        figures.add(counted(counts, GateCases.DECIDE, (double) STATEMENTS_DECIDING));
        figures.add(counted(counts, GateCases.SUBMIT, null));
        figures.add(counted(counts, GateCases.OPEN, null));
        figures.add(Figure.of("log written by a vote", "bytes", wal(GateCases.VOTE), WAL, false));
        figures.add(Figure.of("log written by a deciding vote", "bytes", wal(GateCases.DECIDE), null, false));
        return figures;
    }

    /** Medians of every act of everybody. */
    List<Rate> rates() {
        return segments.stream()
                .map(segment -> List.of(segment.contender(), segment.act(), String.valueOf(segment.threads())))
                .distinct()
                .map(key -> new Rate(
                        key.get(0),
                        key.get(1),
                        key.get(2) + (key.get(2).equals("1") ? " thread" : " threads"),
                        median(key, Segment::perSecond),
                        null,
                        median(key, Segment::walPerOperation)))
                .toList();
    }

    private double median(List<String> key, ToDoubleFunction<Segment> value) {
        return Figure.median(values(key.get(0), key.get(1), Integer.parseInt(key.get(2)), value));
    }

    private static Figure counted(List<Segment> counts, String act, Double goal) {
        List<Double> statements = counts.stream()
                .filter(segment ->
                        segment.contender().equals(US) && segment.act().equals(act))
                .map(Segment::statementsPerOperation)
                .toList();
        return Figure.of("statements of " + act, "statements", statements, goal, false);
    }

    private List<Double> wal(String act) {
        return segments.stream()
                .filter(segment ->
                        segment.contender().equals(US) && segment.act().equals(act) && segment.threads() == 1)
                .map(Segment::walPerOperation)
                .toList();
    }

    private Figure ratio(String name, String act, String peer, String peersAct, int threads, Double goal) {
        return Figure.of(name, "×", quotients(rates(US, act, threads), rates(peer, peersAct, threads)), goal, true);
    }

    /** Requests per second that are submitted and accepted. */
    private List<Double> opened(int threads) {
        List<Double> submitted = rates(US, GateCases.SUBMIT, threads);
        List<Double> accepted = rates(US, GateCases.OPEN, threads);
        return IntStream.range(0, submitted.size())
                .mapToObj(round -> 1 / (1 / submitted.get(round) + 1 / accepted.get(round)))
                .toList();
    }

    private List<Double> rates(String contender, String act, int threads) {
        return values(contender, act, threads, Segment::perSecond);
    }

    private List<Double> values(String contender, String act, int threads, ToDoubleFunction<Segment> value) {
        return segments.stream()
                .filter(segment -> segment.contender().equals(contender)
                        && segment.act().equals(act)
                        && segment.threads() == threads)
                .map(segment -> value.applyAsDouble(segment))
                .toList();
    }

    static List<Double> quotients(List<Double> ours, List<Double> theirs) {
        return IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / theirs.get(round))
                .toList();
    }
}
