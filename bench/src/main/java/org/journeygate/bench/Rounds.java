package org.journeygate.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.journeygate.bench.Contender.Act;

/**
 * Measures contenders in turns: in every round each does the same number of cases, forward in one round and backward in
 * the next. A round in which others had more than their share of the cores is done again.
 */
public final class Rounds {

    private static final int MOST_DISCARDED = 40;

    private final Options options;
    private final Postgres postgres;
    private final OthersLoad load;
    private int discarded;
    private int counted;

    public Rounds(Options options, Postgres postgres, OthersLoad load) {
        this.options = options;
        this.postgres = postgres;
        this.load = load;
    }

    /** The measured acts of all rounds that count, at that number of threads. */
    public List<Segment> measure(String part, List<? extends Contender> contenders, int threads) {
        List<Segment> kept = new ArrayList<>();
        int good = 0;
        int bad = 0;
        while (good < options.rounds()) {
            Round round = round(part, inTurn(contenders, good + bad), threads);
            if (round.load().others() <= options.others()) {
                good++;
                kept.addAll(round.segments());
            } else if (++bad > MOST_DISCARDED) {
                throw new IllegalStateException(
                        "Others use more than %.0f %% of the cores all the time; measure on an idle machine"
                                .formatted(options.others()));
            }
        }
        counted += good;
        discarded += bad;
        System.out.printf("%s, %d threads: %d rounds, %d discarded%n", part, threads, good, bad);
        return kept;
    }

    /** Rounds that nobody counts, until the code is compiled and the pages are in memory. */
    public void warmUp(List<? extends Contender> contenders, int threads, int rounds) {
        for (int round = 0; round < rounds; round++) {
            round("warm-up", contenders, threads);
        }
    }

    /** One round in which statements are counted, and the time does not count. */
    public List<Segment> countStatements(List<? extends Contender> contenders) {
        contenders.forEach(contender -> contender.database().count(true));
        List<Segment> segments = round("statements", contenders, 1).segments();
        contenders.forEach(contender -> contender.database().count(false));
        return segments;
    }

    /** A round's work of another kind, done again while others have more than their share. */
    public <T> List<T> repeat(java.util.function.Supplier<T> round) {
        List<T> kept = new ArrayList<>();
        int bad = 0;
        while (kept.size() < options.rounds()) {
            OthersLoad.Mark before = load.mark();
            T result = round.get();
            if (load.mark().since(before).others() <= options.others()) {
                kept.add(result);
            } else if (++bad > MOST_DISCARDED) {
                throw new IllegalStateException("Others use the cores all the time; measure on an idle machine");
            }
        }
        counted += kept.size();
        discarded += bad;
        return kept;
    }

    /** Rounds that were done again. */
    public int discarded() {
        return discarded;
    }

    /** Rounds that count. */
    public int counted() {
        return counted;
    }

    private static List<? extends Contender> inTurn(List<? extends Contender> contenders, int round) {
        List<? extends Contender> turn = new ArrayList<>(contenders);
        if (round % 2 == 1) {
            Collections.reverse(turn);
        }
        return turn;
    }

    private Round round(String part, List<? extends Contender> contenders, int threads) {
        List<Segment> segments = new ArrayList<>();
        var used = new OthersLoad.Mark(0, 0, 0);
        for (Contender contender : contenders) {
            int cases = options.requests();
            for (Act act : contender.prepare(cases)) {
                act.ready().run();
                long statements = contender.database().statements();
                long wal = postgres.wal();
                OthersLoad.Mark before = load.mark();
                long began = System.nanoTime();
                spread(act, cases, threads);
                long nanos = System.nanoTime() - began;
                used = used.plus(load.mark().since(before));
                segments.add(new Segment(
                        part,
                        contender.name(),
                        act.name(),
                        threads,
                        cases * act.times(),
                        nanos,
                        postgres.wal() - wal,
                        contender.database().statements() - statements));
            }
        }
        return new Round(segments, used);
    }

    private static void spread(Act act, int cases, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                int first = worker;
                done.add(workers.submit(() -> {
                    for (int number = first; number < cases; number += threads) {
                        act.step().on(number);
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(act.name() + " failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            workers.shutdown();
        }
    }

    private record Round(List<Segment> segments, OthersLoad.Mark load) {}
}
