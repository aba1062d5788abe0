package org.journeygate.bench.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.journeygate.bench.Postgres;
import org.journeygate.bench.Rows;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.people.AccessTokens;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.shared.PageQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readings in large numbers: of forty metrics on eight journeys, day by day and from several sources. */
public final class ReadingRows {

    private static final int JOURNEYS = 8;
    private static final int METRICS = 5;
    private static final int OK = 200;

    private final Node node;
    private final DataSource database;
    private final List<Metric> metrics = new ArrayList<>();
    private final String token;
    private int streams;

    /** Founds the journeys and their metrics. */
    public ReadingRows(Node node, DataSource database) {
        this.node = node;
        this.database = database;
        Actor pmo = node.bean(People.class).named("pmo").acting();
        token = node.bean(AccessTokens.class)
                .issue("readings", List.of("read", "write"), null, pmo)
                .secret();
        Journey like = node.bean(Journeys.class)
                .search(null, null, PageQuery.first(1))
                .items()
                .get(0);
        for (int number = 1; number <= JOURNEYS; number++) {
            Journey journey = node.bean(Journeys.class)
                    .create(
                            like.portfolio(),
                            new Journeys.Particulars(
                                    "Journey " + number,
                                    "Get it done",
                                    like.owner(),
                                    true,
                                    List.of(new Journeys.StageParticulars(null, "Pay", false))),
                            pmo);
            for (int metric = 1; metric <= METRICS; metric++) {
                metrics.add(node.bean(Metrics.class)
                        .create(
                                journey.id(),
                                new Metrics.Particulars(
                                        "Metric " + metric,
                                        "%",
                                        Metric.Direction.HIGHER,
                                        Metric.Kind.EXPERIENCE,
                                        new BigDecimal("60"),
                                        new BigDecimal("70"),
                                        BigDecimal.ONE),
                                pmo));
            }
        }
    }

    /** Sends that many new readings in one request; how many seconds it took. */
    public double stream(int readings) {
        streams++;
        LocalDate last = LocalDate.now().minusDays(1);
        Iterable<byte[]> lines = () -> IntStream.range(0, readings)
                .mapToObj(number ->
                        "{\"metricId\":\"%s\",\"takenOn\":\"%s\",\"value\":%d.%d,\"sampleSize\":%d,\"source\":\"stream %d\"}%n"
                                .formatted(
                                        metrics.get(number % metrics.size())
                                                .id()
                                                .value(),
                                        last.minusDays(number / metrics.size()),
                                        55 + number % 17,
                                        number % 10,
                                        800 + number % 400,
                                        streams)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .iterator();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/api/v1/readings".formatted(node.port())))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(lines))
                .build();
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK || !answer.body().contains("\"added\":" + readings)) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Adds copies of the first stream under further sources until there are at least that many. */
    public void fillTo(int readings) {
        JdbcClient sql = JdbcClient.create(database);
        int present =
                sql.sql("select count(*) from reading").query(Integer.class).single();
        String which = "source = 'stream 2'";
        int each = sql.sql("select count(*) from reading where " + which)
                .query(Integer.class)
                .single();
        int copies = (readings - present + each - 1) / each;
        if (copies > 0) {
            new Rows(database).copy("reading", which, 1, copies, Map.of("id", Rows.id("id"), "source", "'copy ' || n"));
        }
        Postgres.run(database, "vacuum analyze reading");
    }

    /** The address of a journey's page. */
    public String journeyPage() {
        return "/journeys/" + metrics.get(0).journey().value();
    }

    /** The address of a metric's page, of the twelve months that are shown unless others are asked for. */
    public String metricPage() {
        return journeyPage() + "/metrics/" + metrics.get(0).id().value();
    }
}
