package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.StateMovedOn;

/** Lets two act at once on each of many things, and notes who came through. */
final class Race {

    /** How many pairs of each kind run: {@code -Dfaults.pairs=200}. */
    static final int PAIRS = Integer.getInteger("faults.pairs", 25);

    private Race() {}

    /** What became of one pair, the one who is named first and the other. */
    record Result(boolean firstWon, boolean secondWon) {

        int winners() {
            return (firstWon ? 1 : 0) + (secondWon ? 1 : 0);
        }
    }

    /**
     * Runs one pair on each. Whoever does not come through must be told that the state has moved on, or that what they saw
     * is outdated; anything else fails the test.
     */
    static <T> List<Result> of(
            List<T> things, Function<T, ? extends Callable<?>> one, Function<T, ? extends Callable<?>> other) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        var start = new CyclicBarrier(2);
        List<Result> results = new ArrayList<>();
        try {
            for (T thing : things) {
                Callable<?> first = one.apply(thing);
                Callable<?> second = other.apply(thing);
                Future<?> firstDone = threads.submit(() -> start(start, first));
                Future<?> secondDone = threads.submit(() -> start(start, second));
                results.add(new Result(won(firstDone), won(secondDone)));
            }
        } finally {
            threads.shutdownNow();
        }
        return results;
    }

    private static Object start(CyclicBarrier start, Callable<?> act) throws Exception {
        start.await();
        return act.call();
    }

    private static boolean won(Future<?> act) {
        try {
            act.get();
            return true;
        } catch (ExecutionException failed) {
            assertThat(failed.getCause()).isInstanceOfAny(StateMovedOn.class, Outdated.class);
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
