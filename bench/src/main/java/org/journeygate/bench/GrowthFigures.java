package org.journeygate.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.journeygate.bench.app.Company;
import org.journeygate.bench.app.GateCases;
import org.journeygate.bench.app.Node;
import org.journeygate.bench.app.PastDecisions;
import org.journeygate.bench.report.Figure;

/** What a vote costs beside many past decisions, in turns with the same beside few: one application, two databases. */
final class GrowthFigures {

    private static final int FEW = 1_000;
    private static final int WARM_UPS = 2;
    private static final double MOST = 1.2;
    private static final String SMALL = "journeygate";
    private static final String LARGE = "journeygate_large";

    private final Rounds rounds;
    private final Postgres postgres;
    private final Node node;
    private final Company company;

    GrowthFigures(Rounds rounds, Postgres postgres, Node node, Company company) {
        this.rounds = rounds;
        this.postgres = postgres;
        this.node = node;
        this.company = company;
    }

    /** Measures beside a thousand and beside that many. */
    List<Figure> measure(int decisions) {
        Switch database = node.database();
        DataSource small = database.target();
        int few = filled(SMALL, FEW);
        node.pool().getHikariPoolMXBean().softEvictConnections();
        String url = postgres.copy(SMALL, LARGE);
        int many = filled(LARGE, decisions);
        try (HikariDataSource large = Postgres.pool(node.pool(), url)) {
            List<Contender> contenders = List.of(
                    new GateCases(SMALL, node, company, () -> database.to(small)),
                    new GateCases(LARGE, node, company, () -> database.to(large)));
            rounds.warmUp(contenders, 1, WARM_UPS);
            List<Segment> segments = rounds.measure("growth", contenders, 1);
            List<Figure> figures = new ArrayList<>();
            List.of(GateCases.VOTE, GateCases.DECIDE)
                    .forEach(act -> figures.add(Figure.of(
                            "cost of %s beside %,d / beside %,d past decisions"
                                    .formatted(act.equals(GateCases.VOTE) ? "a vote" : "a deciding vote", many, few),
                            "×",
                            VoteFigures.quotients(millis(segments, LARGE, act), millis(segments, SMALL, act)),
                            MOST,
                            false)));
            return figures;
        } finally {
            database.to(small);
        }
    }

    private int filled(String database, int decisions) {
        postgres.freeOfTriggers(database, true);
        var past = new PastDecisions(postgres.direct(database));
        past.fillTo(decisions);
        postgres.freeOfTriggers(database, false);
        return past.count();
    }

    private static List<Double> millis(List<Segment> segments, String contender, String act) {
        return segments.stream()
                .filter(segment ->
                        segment.contender().equals(contender) && segment.act().equals(act))
                .map(segment -> 1_000 / segment.perSecond())
                .toList();
    }
}
