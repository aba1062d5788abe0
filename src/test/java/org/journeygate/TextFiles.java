package org.journeygate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's files as text. */
final class TextFiles {

    private TextFiles() {}

    /** The files with that ending, in their order; none where the folder is missing. */
    static List<Path> under(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }
}
