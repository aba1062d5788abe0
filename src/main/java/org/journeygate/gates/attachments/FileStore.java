package org.journeygate.gates.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.journeygate.shared.Identity;
import org.journeygate.shared.InvalidInput;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps files in the database, part by part, never a whole one in memory. */
@Component
@EnableConfigurationProperties(AttachmentSettings.class)
public class FileStore {

    private static final int PART = 256 * 1024;
    private static final String FIELD = "file";

    private final JdbcClient database;
    private final FileTypes types;
    private final AttachmentSettings settings;

    FileStore(JdbcClient database, FileTypes types, AttachmentSettings settings) {
        this.database = database;
        this.types = types;
        this.settings = settings;
    }

    /** Keeps the file. Refused as InvalidInput: an empty one, a type that may do something, more than the setting allows. */
    public StoredFile store(String name, InputStream content) {
        try (var buffered = new BufferedInputStream(content)) {
            String type = types.of(buffered, name);
            if (!types.isHarmless(type)) {
                throw new InvalidInput(
                        FIELD,
                        "is %s by its content, which is not taken: hand in PDF, PNG, JPEG, WebP, plain text, CSV, or an Office or OpenDocument file"
                                .formatted(type));
            }
            return store(Identity.next(), type, buffered);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private StoredFile store(UUID id, String type, InputStream content) throws IOException {
        database.sql("insert into evidence_file (id, type, size, sha256) values (?, ?, 0, '')")
                .params(id, type)
                .update();
        MessageDigest digest = sha256();
        long size = 0;
        int number = 0;
        for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            size += part.length;
            if (size > settings.maxSize().toBytes()) {
                throw new InvalidInput(
                        FIELD,
                        "is larger than %d MB: hand in less, or a link to where it lies"
                                .formatted(settings.maxSize().toMegabytes()));
            }
            digest.update(part);
            database.sql("insert into evidence_file_part (file_id, number, bytes) values (?, ?, ?)")
                    .params(Arrays.<Object>asList(id, number++, part))
                    .update();
        }
        if (size == 0) {
            throw new InvalidInput(FIELD, "is empty");
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        database.sql("update evidence_file set size = ?, sha256 = ? where id = ?")
                .params(size, sha256, id)
                .update();
        return new StoredFile(id, type, size, sha256);
    }

    /** Writes the file out, part by part. */
    public void copy(UUID file, OutputStream target) {
        for (int number = 0; ; number++) {
            byte[] part = database.sql("select bytes from evidence_file_part where file_id = ? and number = ?")
                    .params(file, number)
                    .query((row, at) -> row.getBytes(1))
                    .optional()
                    .orElse(null);
            if (part == null) {
                return;
            }
            try {
                target.write(part);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** Throws a file away to which nothing is attached any more. */
    public void discard(UUID file) {
        database.sql("delete from evidence_file_part where file_id = ?")
                .param(file)
                .update();
        database.sql("delete from evidence_file where id = ?").param(file).update();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
