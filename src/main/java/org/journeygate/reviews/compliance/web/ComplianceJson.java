package org.journeygate.reviews.compliance.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.compliance.Compliance;
import org.journeygate.reviews.compliance.Heatmap;
import org.journeygate.reviews.compliance.Lateness;
import org.journeygate.reviews.compliance.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Compliance as programs read it; rates are between 0 and 1.
 *
 * @param columns the quarters, oldest first; by quarter the kinds of obligations
 * @param trend by how much the last quarter's rate lies above that of those before
 * @param lateness how many were how many working days late
 */
record ComplianceJson(
        Compliance.By by,
        List<Heatmap.Column> columns,
        List<Line> lines,
        Share rate,
        @Nullable BigDecimal trend,
        List<Quarter> quarters,
        Map<Lateness.Span, Long> lateness) {

    static ComplianceJson of(Compliance sheet) {
        Heatmap heatmap = sheet.heatmap();
        return new ComplianceJson(
                sheet.filter().by(),
                heatmap.columns(),
                heatmap.lines().stream()
                        .map(line -> Line.of(line, heatmap.columns()))
                        .toList(),
                Share.of(sheet.rate()),
                sheet.trend(),
                sheet.quarters().stream()
                        .map(quarter -> new Quarter(quarter.key(), quarter.label(), Share.of(quarter.rate())))
                        .toList(),
                sheet.lateness().counts());
    }

    /**
     * One squad, journey or review.
     *
     * @param key its id; by quarter the review's code
     */
    record Line(String key, String name, String portfolio, Share rate, List<Cell> cells) {

        static Line of(Heatmap.Line line, List<Heatmap.Column> columns) {
            return new Line(
                    line.name().key(),
                    line.name().label(),
                    line.name().within(),
                    Share.of(line.rate()),
                    columns.stream()
                            .filter(column -> line.in(column) != null)
                            .map(column -> Cell.of(column, Objects.requireNonNull(line.in(column))))
                            .toList());
        }
    }

    /**
     * What lies in one column; columns in which nothing was owed are left out.
     *
     * @param state the worst
     * @param obligations how many there are
     * @param inState how many are in that state
     */
    record Cell(
            String column,
            ObligationState state,
            int obligations,
            int inState,
            boolean restated,
            boolean rehearsal,
            String review) {

        static Cell of(Heatmap.Column column, Heatmap.Cell cell) {
            return new Cell(
                    column.key(),
                    cell.state(),
                    cell.of(),
                    cell.bad(),
                    cell.restated(),
                    cell.rehearsal(),
                    cell.review());
        }
    }

    record Quarter(String key, String label, Share rate) {}

    record Share(
            long onTime, long late, long missed, @Nullable BigDecimal rate) {

        static Share of(Rate rate) {
            return new Share(rate.onTime(), rate.late(), rate.missed(), rate.share());
        }
    }
}
