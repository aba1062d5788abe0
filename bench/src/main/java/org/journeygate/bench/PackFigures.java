package org.journeygate.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.journeygate.bench.app.Company;
import org.journeygate.bench.app.Node;
import org.journeygate.bench.app.PackCases;
import org.journeygate.bench.report.Figure;

/**
 * How much of a processor the pack of a review takes, from reading the record to the last page of the PDF: everything that this process
 * does meanwhile, compiling and clearing memory included.
 */
final class PackFigures {

    private static final int BRIEFS = 40;
    private static final double MOST_SECONDS = 20;

    private final Rounds rounds;
    private final Node node;
    private final Company company;

    PackFigures(Rounds rounds, Node node, Company company) {
        this.rounds = rounds;
        this.node = node;
        this.company = company;
    }

    List<Figure> measure() {
        var cases = new PackCases(node, company, BRIEFS);
        var processor = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Double> seconds = rounds.repeat(() -> {
            long began = processor.getProcessCpuTime();
            byte[] pdf = cases.pack();
            if (pdf.length == 0) {
                throw new IllegalStateException("The pack is empty");
            }
            return (processor.getProcessCpuTime() - began) / 1e9;
        });
        return List.of(Figure.of(
                "pack of %d briefs as PDF, made from the record".formatted(BRIEFS),
                "s of CPU",
                seconds,
                MOST_SECONDS,
                false));
    }
}
