package org.journeygate.bench;

/**
 * One act of one contender in one round.
 *
 * @param operations how many operations were done
 * @param nanos how long all of them took
 * @param wal bytes of log that they wrote
 * @param statements statements that they sent, where these were counted
 */
public record Segment(
        String part, String contender, String act, int threads, int operations, long nanos, long wal, long statements) {

    public double perSecond() {
        return operations * 1e9 / nanos;
    }

    public double walPerOperation() {
        return (double) wal / operations;
    }

    public double statementsPerOperation() {
        return (double) statements / operations;
    }
}
