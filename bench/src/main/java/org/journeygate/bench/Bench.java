package org.journeygate.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.journeygate.bench.app.Company;
import org.journeygate.bench.app.GateCases;
import org.journeygate.bench.app.Node;
import org.journeygate.bench.app.ProcessFolder;
import org.journeygate.bench.peer.CamundaPeer;
import org.journeygate.bench.peer.FlowablePeer;
import org.journeygate.bench.peer.OperatonPeer;
import org.journeygate.bench.peer.Peer;
import org.journeygate.bench.peer.PeerCases;
import org.journeygate.bench.report.Figure;
import org.journeygate.bench.report.Results;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Measures Journeygate beside bare process engines, in one run, and writes down what came out. */
public final class Bench {

    private static final Map<String, Goal> GOALS = Map.of(
            "Camunda 7.24, history full", new Goal(2.0, 1.0),
            "Camunda 7.24, history none", new Goal(0.6, null),
            "Flowable 8.0.0, history full", new Goal(1.4, null));
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
        Path models = Files.createTempDirectory("bench-models");
        try (Postgres postgres = Postgres.start();
                Node node = Node.start(postgres.create("journeygate"), ProcessFolder.writeBelow(models))) {
            var rounds = new Rounds(options, postgres, new OthersLoad(postgres.pid()));
            new Bench(options, postgres, node, rounds).run();
        } finally {
            FileSystemUtils.deleteRecursively(models);
        }
    }

    private void run() throws Exception {
        var company = new Company(node);
        List<Peer> peers = new ArrayList<>();
        try {
            peers.add(new CamundaPeer("full", database("camunda_full")));
            peers.add(new CamundaPeer("none", database("camunda_none")));
            if (options.peers().contains("operaton")) {
                peers.add(new OperatonPeer("full", database("operaton")));
            }
            if (options.peers().contains("flowable")) {
                peers.add(new FlowablePeer("full", database("flowable")));
            }
            measure(company, peers);
        } finally {
            peers.forEach(Peer::close);
        }
        var results =
                new Results(Machine.here(postgres), options, rounds.counted(), rounds.discarded(), figures, rates);
        System.out.println(results.told());
        if (options.publish()) {
            results.writeInto(Path.of("").toAbsolutePath());
        }
    }

    private void measure(Company company, List<Peer> peers) {
        var ours = new GateCases(VoteFigures.US, node, company, () -> {});
        List<Contender> contenders = new ArrayList<>(List.of(ours));
        peers.forEach(peer -> contenders.add(new PeerCases(peer)));
        rounds.warmUp(contenders, WARM_THREADS, options.warmUps());
        if (options.parts().contains("votes")) {
            votes(contenders, peers);
        }
        if (options.parts().contains("growth")) {
            figures.addAll(new GrowthFigures(rounds, postgres, node, company).measure(options.decisions()));
        }
        if (options.parts().contains("inbox")) {
            var inbox = new InboxFigures(options, rounds, node, peers.get(0));
            inbox.measure(postgres, ours);
            figures.addAll(inbox.figures());
            rates.addAll(inbox.rates());
        }
        if (options.parts().contains("readings")) {
            figures.addAll(new ReadingFigures(rounds, postgres, node).measure(options.readings()));
        }
        if (options.parts().contains("packs")) {
            figures.addAll(new PackFigures(rounds, node, company).measure());
        }
    }

    private void votes(List<Contender> contenders, List<Peer> peers) {
        List<Segment> counts = rounds.countStatements(contenders);
        List<Segment> segments = new ArrayList<>();
        options.threads().forEach(threads -> segments.addAll(rounds.measure("votes", contenders, threads)));
        var measured = new VoteFigures(segments);
        for (Peer peer : peers) {
            Goal goal = GOALS.getOrDefault(peer.name(), new Goal(null, null));
            figures.addAll(measured.beside(peer.name(), options.threads(), goal.completions(), goal.starts()));
        }
        figures.addAll(measured.counted(counts));
        rates.addAll(measured.rates());
    }

    private Switch database(String name) {
        return new Switch(Postgres.pool(node.pool(), postgres.create(name)));
    }

    /** How many of a peer's completions and starts our votes and submissions are to be worth; null for no goal. */
    private record Goal(Double completions, Double starts) {}
}
