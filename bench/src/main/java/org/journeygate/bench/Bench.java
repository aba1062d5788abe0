package org.journeygate.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.journeygate.bench.app.Company;
import org.journeygate.bench.app.GateCases;
import org.journeygate.bench.app.Node;
import org.journeygate.bench.app.ProcessFolder;
import org.journeygate.bench.peer.CamundaPeer;
import org.journeygate.bench.peer.Peer;
import org.journeygate.bench.peer.PeerCases;
import org.journeygate.bench.report.Figure;
import org.journeygate.bench.report.Results;
import org.slf4j.LoggerFactory;

/** Measures Journeygate beside bare process engines, in one run, and writes down what came out. */
public final class Bench {

    private static final double TWICE_FULL = 2;
    private static final double PART_OF_NONE = 0.6;
    private static final int WARM_THREADS = 2;

    private final Options options;
    private final Postgres postgres;
    private final Node node;
    private final Rounds rounds;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Results.Rate> rates = new ArrayList<>();

    private Bench(Options options, Postgres postgres, Node node, Rounds rounds) {
        this.options = options;
        this.postgres = postgres;
        this.node = node;
        this.rounds = rounds;
    }

    public static void main(String... arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Options options = Options.of(arguments);
        try (Postgres postgres = Postgres.start();
                Node node = Node.start(
                        postgres.create("journeygate"),
                        ProcessFolder.writeBelow(Files.createTempDirectory("bench-models")))) {
            var rounds = new Rounds(options, postgres, new OthersLoad(postgres.pid()));
            new Bench(options, postgres, node, rounds).run();
        }
    }

    private void run() throws Exception {
        var company = new Company(node);
        Peer full = camunda("full");
        Peer none = camunda("none");
        try (full;
                none) {
            votes(company, full, none);
            if (options.parts().contains("growth")) {
                figures.addAll(new GrowthFigures(rounds, postgres, node, company).measure(options.decisions()));
            }
            if (options.parts().contains("inbox")) {
                var inbox = new InboxFigures(options, rounds, node, full);
                inbox.measure(postgres, new GateCases(VoteFigures.US, node, company, () -> {}));
                figures.addAll(inbox.figures());
                rates.addAll(inbox.rates());
            }
        }
        var results =
                new Results(Machine.here(postgres), options, rounds.counted(), rounds.discarded(), figures, rates);
        System.out.println(results.told());
        if (options.publish()) {
            results.writeInto(Path.of("").toAbsolutePath());
        }
    }

    private void votes(Company company, Peer full, Peer none) {
        List<Contender> contenders = List.of(
                new GateCases(VoteFigures.US, node, company, () -> {}), new PeerCases(full), new PeerCases(none));
        rounds.warmUp(contenders, WARM_THREADS);
        if (!options.parts().contains("votes")) {
            return;
        }
        List<Segment> counts = rounds.countStatements(contenders);
        List<Segment> segments = new ArrayList<>();
        options.threads().forEach(threads -> segments.addAll(rounds.measure("votes", contenders, threads)));
        var measured = new VoteFigures(segments);
        figures.addAll(measured.beside(full.name(), options.threads(), TWICE_FULL, 1.0));
        figures.addAll(measured.beside(none.name(), options.threads(), PART_OF_NONE, null));
        figures.addAll(measured.counted(counts));
        rates.addAll(measured.rates());
    }

    private Peer camunda(String history) {
        return new CamundaPeer(history, new Switch(Postgres.pool(node.pool(), postgres.create("camunda_" + history))));
    }
}
