package org.journeygate.journeys.readings.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps what a program sends on the disk until it is all here, so that a slow one holds no connection to the database. */
@Component
class Spool {

    private final Path folder;

    Spool(@Value("${journeygate.data-dir}") Path dataDirectory) {
        this.folder = dataDirectory.resolve("uploads");
    }

    /** Writes the content to disk and gives it to the work, once. */
    <T> T through(InputStream content, Work<T> work) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "readings", ".ndjson");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            try (InputStream kept = Files.newInputStream(file)) {
                return work.on(kept);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What is done with the content. */
    @FunctionalInterface
    interface Work<T> {
        T on(InputStream content);
    }
}
