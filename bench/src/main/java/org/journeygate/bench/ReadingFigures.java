package org.journeygate.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.journeygate.bench.app.Node;
import org.journeygate.bench.app.Reader;
import org.journeygate.bench.app.ReadingRows;
import org.journeygate.bench.report.Figure;

/**
 * How quickly readings come in as one stream, and how long the pages of a journey and of a metric take beside a million of
 * them while the application has half of what it can do to do: requests come at their own times, whether or not those
 * before have been answered, and count from the time at which they were due.
 */
final class ReadingFigures {

    private static final int STREAM = 100_000;
    private static final int READERS = 8;
    private static final int PAGES = 400;
    private static final double MOST_MILLIS = 300;
    private static final double HALF = 0.5;
    private static final double P95 = 0.95;

    private final Rounds rounds;
    private final Postgres postgres;
    private final Node node;

    ReadingFigures(Rounds rounds, Postgres postgres, Node node) {
        this.rounds = rounds;
        this.postgres = postgres;
        this.node = node;
    }

    /** Measures beside that many readings. */
    List<Figure> measure(int readings) {
        var rows = new ReadingRows(node, postgres.direct("journeygate"));
        rows.stream(STREAM / 10);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(
                "readings taken in from one stream of %,d".formatted(STREAM),
                "a second",
                rounds.repeat(() -> STREAM / rows.stream(STREAM)),
                null,
                true));
        rows.fillTo(readings);
        var reader = new Reader(node);
        List<String> addresses = List.of(rows.journeyPage(), rows.metricPage());
        capacity(reader, addresses);
        List<List<Double>> latest = new ArrayList<>();
        addresses.forEach(address -> latest.add(new ArrayList<>()));
        rounds.repeat(() -> {
            List<double[]> millis = atHalfLoad(reader, addresses);
            for (int page = 0; page < addresses.size(); page++) {
                latest.get(page).add(quantile(millis.get(page)));
            }
            return millis;
        });
        figures.add(page("page of a journey", readings, latest.get(0)));
        figures.add(page("page of a metric with its chart", readings, latest.get(1)));
        return figures;
    }

    private static Figure page(String what, int readings, List<Double> millis) {
        return Figure.of(
                "%s, p95 at half load, %,d readings".formatted(what, readings), "ms", millis, MOST_MILLIS, false);
    }

    /** How many of these pages a second there are at most, half of them each. */
    private static double capacity(Reader reader, List<String> addresses) {
        var next = new AtomicInteger();
        long began = System.nanoTime();
        together(() -> {
            for (int number = next.getAndIncrement(); number < PAGES; number = next.getAndIncrement()) {
                reader.read(addresses.get(number % addresses.size()));
            }
        });
        return PAGES * 1e9 / (System.nanoTime() - began);
    }

    /** How long each page took from when it was due, in milliseconds, by its address. */
    private static List<double[]> atHalfLoad(Reader reader, List<String> addresses) {
        double nanosApart = 1e9 / (capacity(reader, addresses) * HALF);
        var next = new AtomicInteger();
        double[] millis = new double[PAGES];
        long began = System.nanoTime();
        together(() -> {
            for (int number = next.getAndIncrement(); number < PAGES; number = next.getAndIncrement()) {
                long due = began + (long) (number * nanosApart);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                reader.read(addresses.get(number % addresses.size()));
                millis[number] = (System.nanoTime() - due) / 1e6;
            }
        });
        List<double[]> each = new ArrayList<>();
        for (int page = 0; page < addresses.size(); page++) {
            int first = page;
            each.add(java.util.stream.IntStream.range(0, PAGES)
                    .filter(number -> number % addresses.size() == first)
                    .mapToDouble(number -> millis[number])
                    .toArray());
        }
        return each;
    }

    private static double quantile(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * P95) - 1];
    }

    private static void together(Runnable work) {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < READERS; number++) {
                all.add(readers.submit(work));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            readers.shutdown();
        }
    }
}
