package org.journeygate.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The gate models' files: in the folder that {@code journeygate.processes} names, else the ones shipped. */
@Component
class GateModelFiles {

    private static final String FOLDER = "gate-models";
    private static final String ENDING = ".yaml";

    private final String processes;

    GateModelFiles(@Value("${journeygate.processes:}") String processes) {
        this.processes = processes;
    }

    /** All of them, by name; where there is none at all, {@link InvalidGateModel}. */
    List<GateModelFile> all() {
        try {
            List<GateModelFile> files = processes.isBlank() ? shipped() : in(Path.of(processes, FOLDER));
            if (files.isEmpty()) {
                throw new InvalidGateModel(folder(), "the folder", "it holds no *.yaml; at least one model is needed");
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the gate models in " + folder(), unreadable);
        }
    }

    private String folder() {
        return processes.isBlank()
                ? "processes/" + FOLDER
                : Path.of(processes, FOLDER).toString();
    }

    private static List<GateModelFile> shipped() throws IOException {
        List<GateModelFile> files = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath:processes/" + FOLDER + "/*" + ENDING)) {
            String name = Objects.requireNonNull(file.getFilename());
            files.add(new GateModelFile(
                    "processes/%s/%s".formatted(FOLDER, name),
                    key(name),
                    file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private static List<GateModelFile> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidGateModel(
                    folder.toString(), "the folder", "there is none; journeygate.processes names the folder above it");
        }
        List<GateModelFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(GateModelFiles::isModel).sorted().toList()) {
                files.add(new GateModelFile(
                        file.toString(), key(String.valueOf(file.getFileName())), Files.readString(file)));
            }
        }
        return files;
    }

    private static boolean isModel(Path file) {
        return file.toString().endsWith(ENDING) && Files.isRegularFile(file);
    }

    private static String key(String fileName) {
        return fileName.substring(0, fileName.length() - ENDING.length());
    }
}
