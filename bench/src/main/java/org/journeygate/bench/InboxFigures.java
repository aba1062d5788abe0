package org.journeygate.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.journeygate.bench.app.GateCases;
import org.journeygate.bench.app.Node;
import org.journeygate.bench.app.Reader;
import org.journeygate.bench.app.WorkItemRows;
import org.journeygate.bench.peer.Peer;
import org.journeygate.bench.report.Figure;
import org.journeygate.bench.report.Results.Rate;

/**
 * A page of 25 of the inbox, read over HTTP and rendered, beside an empty page and the peer's task query for three groups,
 * while more and more is open. In both three tenths of what is open waits for the three.
 */
final class InboxFigures {

    private static final List<String> GROUPS = List.of("g0", "g1", "g2");
    private static final int SHOWN = 25;
    private static final int CHUNK = 10;
    private static final double TWICE = 2;
    private static final double SAME = 1.2;

    private final Options options;
    private final Rounds rounds;
    private final Node node;
    private final Peer peer;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Rate> rates = new ArrayList<>();

    InboxFigures(Options options, Rounds rounds, Node node, Peer peer) {
        this.options = options;
        this.rounds = rounds;
        this.node = node;
        this.peer = peer;
    }

    /** Measures at each size; the first work item is that of a request which is submitted for it. */
    void measure(Postgres postgres, GateCases cases) {
        cases.prepare(1).get(0).step().on(0);
        var reader = new Reader(node);
        Map<Integer, List<Double>> beyond = new HashMap<>();
        for (int items : options.items()) {
            new WorkItemRows(postgres.direct("journeygate")).fillTo(items);
            peer.fillTo(items);
            requireFull(reader);
            IntStream.range(0, beyond.isEmpty() ? options.warmUps() : 1).forEach(round -> round(reader));
            List<Round> measured = rounds.repeat(() -> round(reader));
            List<Double> ratios = measured.stream()
                    .map(round -> round.inbox() / round.empty())
                    .toList();
            beyond.put(items, ratios);
            String at = ", %,d open".formatted(items);
            figures.add(Figure.of("inbox page / empty page" + at, "×", ratios, TWICE, false));
            figures.add(Figure.of(
                    "inbox page, rendered, over HTTP / task query of " + peer.name() + at,
                    "×",
                    measured.stream()
                            .map(round -> round.inbox() / round.query())
                            .toList(),
                    null,
                    false));
            rate(
                    "Journeygate",
                    "inbox page, p50",
                    items,
                    measured.stream().map(Round::inbox).toList());
            rate(
                    "Journeygate",
                    "empty page, p50",
                    items,
                    measured.stream().map(Round::empty).toList());
            rate(
                    peer.name(),
                    "task query, p50",
                    items,
                    measured.stream().map(Round::query).toList());
        }
        int least = options.items().get(0);
        int most = options.items().get(options.items().size() - 1);
        if (most > least) {
            figures.add(Figure.of(
                    "inbox page at %d / at %d open, beside the empty page".formatted(most, least),
                    "×",
                    VoteFigures.quotients(beyond.get(most), beyond.get(least)),
                    SAME,
                    false));
        }
    }

    List<Figure> figures() {
        return figures;
    }

    List<Rate> rates() {
        return rates;
    }

    private void rate(String who, String what, int items, List<Double> millis) {
        rates.add(new Rate(who, what, items + " open", null, Figure.median(millis), null));
    }

    private void requireFull(Reader reader) {
        int shown = reader.read(Reader.INBOX).split("class=\"what\"", -1).length - 1;
        if (shown < SHOWN || peer.page(GROUPS) != SHOWN) {
            throw new IllegalStateException("The inbox shows %d items of 25".formatted(shown));
        }
    }

    /** The medians of one round, in milliseconds; the three take turns, a few at a time. */
    private Round round(Reader reader) {
        List<Double> inbox = new ArrayList<>();
        List<Double> empty = new ArrayList<>();
        List<Double> query = new ArrayList<>();
        while (inbox.size() < options.pages()) {
            time(empty, () -> reader.read(Reader.EMPTY));
            time(inbox, () -> reader.read(Reader.INBOX));
            time(query, () -> peer.page(GROUPS));
        }
        return new Round(Figure.median(inbox), Figure.median(empty), Figure.median(query));
    }

    private static void time(List<Double> into, Runnable read) {
        for (int number = 0; number < CHUNK; number++) {
            long began = System.nanoTime();
            read.run();
            into.add((System.nanoTime() - began) / 1e6);
        }
    }

    private record Round(double inbox, double empty, double query) {}
}
