package org.journeygate.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file of a backup: a zip of the database as SQL, and a manifest by which damage shows. */
final class BackupFile {

    static final String CONTENT = "journeygate.sql";
    static final String MANIFEST = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BackupFile() {}

    static String sha256(Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    static void write(Path content, Manifest manifest, Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.putNextEntry(new ZipEntry(CONTENT));
            Files.copy(content, zip);
        }
    }

    /** What the file says of itself; refused with {@link NotRestorable} where it is no backup. */
    static Manifest manifest(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null || zip.getEntry(CONTENT) == null) {
                throw new NotRestorable("%s is not a backup of Journeygate.".formatted(file));
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Manifest manifest = JSON.readValue(in.readAllBytes(), Manifest.class);
                if (manifest.format() != Manifest.FORMAT) {
                    throw new NotRestorable(
                            "%s is of a format that this version does not know: restore it with %s or newer."
                                    .formatted(file, manifest.version()));
                }
                return manifest;
            }
        } catch (ZipException | JacksonException damaged) {
            throw new NotRestorable("%s is damaged or not a backup: take another copy of it.".formatted(file));
        }
    }

    /** Unpacks the content; refused with {@link NotRestorable} where it is not what the manifest says. */
    static void unpack(Path file, Manifest manifest, Path content) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(CONTENT));
                OutputStream out = Files.newOutputStream(content)) {
            if (!copy(in, out).equals(manifest.sha256())) {
                throw new NotRestorable(
                        "%s is damaged: its content is not what was written. Take another copy of it.".formatted(file));
            }
        } catch (ZipException damaged) {
            throw new NotRestorable("%s is damaged: it cannot be unpacked. Take another copy of it.".formatted(file));
        }
    }

    private static String copy(InputStream in, OutputStream out) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(out);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
