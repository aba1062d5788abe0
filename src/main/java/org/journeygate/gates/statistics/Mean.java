package org.journeygate.gates.statistics;

/**
 * A mean of so many measurements.
 *
 * @param size at least 2
 * @param mean in the unit of what was measured
 * @param deviation the sample's standard deviation (divisor n - 1), at least 0
 */
public record Mean(int size, double mean, double deviation) {

    public Mean {
        if (size < 2 || deviation < 0 || !Double.isFinite(mean) || !Double.isFinite(deviation)) {
            throw new IllegalArgumentException("No mean: n %d, mean %s, sd %s".formatted(size, mean, deviation));
        }
    }

    /** The squared standard error of the mean. */
    double squaredError() {
        return deviation * deviation / size;
    }
}
