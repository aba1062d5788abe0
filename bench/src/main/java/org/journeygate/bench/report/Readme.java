package org.journeygate.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.journeygate.bench.Machine;

/** The part of the README between two marks, which each run writes anew. */
final class Readme {

    private static final String BEGIN = "<!-- figures -->";
    private static final String END = "<!-- end of figures -->";

    private final Path file;

    Readme(Path file) {
        this.file = file;
    }

    void show(Results results) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalStateException(
                    "README.md has no place for figures between %s and %s".formatted(BEGIN, END));
        }
        Files.writeString(file, text.substring(0, begin) + "\n" + told(results) + text.substring(end));
    }

    static String told(Results results) {
        Machine machine = results.machine();
        return """
                Measured on %s: %d cores, JDK %s, PostgreSQL %s, %s. %d rounds count, %d were discarded; others might use %.0f %% of the cores.

                ![Figures beside their goals](results/figures.svg)

                | what | figure (spread of the rounds) | goal | |
                |---|---|---|---|
                %s

                | who | what | at | operations/s | ms | WAL bytes |
                |---|---|---|---|---|---|
                %s
                """.formatted(
                        machine.on(),
                        machine.cores(),
                        machine.jdk(),
                        machine.postgresql(),
                        machine.system(),
                        results.counted(),
                        results.discarded(),
                        results.options().others(),
                        results.figures().stream().map(Readme::row).collect(Collectors.joining("\n")),
                        results.rates().stream().map(Readme::row).collect(Collectors.joining("\n")));
    }

    private static String row(Figure figure) {
        String verdict = figure.goal() == null ? "" : figure.reached() >= 1 ? "met" : "short";
        return "| %s | %s | %s | %s |".formatted(figure.name(), figure.said(), figure.wanted(), verdict);
    }

    private static String row(Results.Rate rate) {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        rate.contender(),
                        rate.act(),
                        rate.at(),
                        cell(rate.perSecond(), "%.0f"),
                        cell(rate.milliseconds(), "%.2f"),
                        cell(rate.walBytes(), "%.0f"));
    }

    private static String cell(Double value, String form) {
        return value == null ? "" : String.format(Locale.ROOT, form, value);
    }
}
