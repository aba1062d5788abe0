package org.journeygate.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Uploaded files under the data directory, named by their id and kept for a day. */
@Component
class Uploads {

    /** The largest file that is taken, in bytes. */
    static final long MAX_SIZE = 20L * 1024 * 1024;

    /** How long a file is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final int MAX_NAME = 200;

    private final Path folder;
    private final Clock clock;

    Uploads(@Value("${journeygate.data-dir}") Path dataDirectory, Clock clock) {
        this.folder = dataDirectory.resolve("uploads");
        this.clock = clock;
    }

    /** Writes the content to disk as it comes; refused with UnreadableFile beyond {@link #MAX_SIZE}. */
    Upload receive(ImportId id, InputStream content) {
        Path file = path(id);
        try {
            Files.createDirectories(folder);
            MessageDigest digest = sha256();
            long size = 0;
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[16 * 1024];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    size += read;
                    if (size > MAX_SIZE) {
                        throw new UnreadableFile(
                                "The file is larger than %d MB. Split it into smaller ones.".formatted(MAX_SIZE >> 20));
                    }
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
            } catch (RuntimeException | IOException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return new Upload(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the file with that id lies, if it is still kept. */
    Path path(ImportId id) {
        return folder.resolve(id.value().toString());
    }

    void remove(ImportId id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Removes what has been kept long enough. */
    void expire() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime limit = FileTime.from(clock.instant().minus(KEPT));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A file's name without its folders and without what breaks a line. */
    static String name(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            return "file";
        }
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * A file on disk.
     *
     * @param size in bytes
     * @param hash SHA-256 in hexadecimal
     */
    record Upload(Path file, long size, String hash) {}
}
