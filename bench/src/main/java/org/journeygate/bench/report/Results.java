package org.journeygate.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.journeygate.bench.Machine;
import org.journeygate.bench.Options;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that came out of a run.
 *
 * @param counted rounds that count
 * @param discarded rounds done again because others used the cores
 * @param rates what the figures are made from
 */
public record Results(
        Machine machine, Options options, int counted, int discarded, List<Figure> figures, List<Rate> rates) {

    /**
     * Of one act of one contender, medians of the rounds.
     *
     * @param perSecond operations
     * @param milliseconds for one operation, where it was measured alone
     */
    public record Rate(
            String contender, String act, String at, Double perSecond, Double milliseconds, Double walBytes) {}

    /** In words, as in the README. */
    public String told() {
        return Readme.told(this);
    }

    /** Writes {@code results/figures.json}, the picture, and the table into the README of that folder. */
    public void writeInto(Path folder) throws IOException {
        Path results = Files.createDirectories(folder.resolve("results"));
        Files.writeString(
                results.resolve("figures.json"),
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(this)
                        + "\n");
        Files.writeString(results.resolve("figures.svg"), new Picture(figures).svg());
        new Readme(folder.resolve("README.md")).show(this);
    }
}
