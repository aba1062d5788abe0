package org.journeygate.journeys.readings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a metric went over some time, in no more points than can be told apart in a picture.
 *
 * @param days how many days a point stands for
 * @param points by day; days without a reading have none
 */
public record Series(int days, List<Point> points) {

    public Series {
        points = List.copyOf(points);
    }

    /** How many readings in force there are in it. */
    public long readings() {
        return points.stream().mapToLong(Point::readings).sum();
    }

    /**
     * The readings of some days together.
     *
     * @param day the last day among them that has a reading
     * @param mean weighted by sample size where every reading has one
     */
    public record Point(LocalDate day, long readings, BigDecimal mean, BigDecimal least, BigDecimal most) {}
}
