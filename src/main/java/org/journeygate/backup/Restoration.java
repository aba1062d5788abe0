package org.journeygate.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.Verification;
import org.journeygate.shared.StandaloneCommand.Start;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/** One restore: into a folder of its own first, from there to its place in one move. */
final class Restoration {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String ENDING = ".mv.db";

    private final Environment settings;
    private final Start application;
    private final Path place;
    private final String options;

    Restoration(Environment settings, Start application, Path place, String options) {
        this.settings = settings;
        this.application = application;
        this.place = place;
        this.options = options;
    }

    void of(Path file, Manifest manifest, PrintStream out) throws IOException {
        Path parent = Objects.requireNonNull(place.getParent());
        Files.createDirectories(parent);
        Path folder = Files.createTempDirectory(parent, ".restore-");
        try {
            Path content = folder.resolve(BackupFile.CONTENT);
            BackupFile.unpack(file, manifest, content);
            String url = "jdbc:h2:file:" + folder.resolve("journeygate") + options;
            load(content, url, manifest);
            Verification found;
            String moment;
            try (var running = application.with("--spring.datasource.url=" + url, "--journeygate.data-dir=" + folder)) {
                running.getBean(Backups.class).noteRestored(manifest);
                found = running.getBean(AuditLog.class).verify();
                moment = MOMENT.format(running.getBean(Clock.class).instant());
            }
            if (!found.valid()) {
                throw new NotRestorable("The audit log in %s is broken at entry %d: %s."
                        .formatted(file, found.brokenAt(), found.fault()));
            }
            Path kept = putInPlace(folder.resolve("journeygate" + ENDING), moment);
            if (kept != null) {
                out.println("The database that was here is kept as " + kept);
            }
            out.println("Restored as of %s: the log is whole, %d entries, the last of the backup's with head %s"
                    .formatted(manifest.takenAt(), found.entries(), manifest.auditHead()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Everybody signs in anew: sessions that have ended since would be alive again. */
    private void load(Path content, String url, Manifest manifest) {
        try (var connection = DriverManager.getConnection(
                        url,
                        settings.getProperty("spring.datasource.username", ""),
                        settings.getProperty("spring.datasource.password", ""));
                var statement = connection.createStatement()) {
            statement.execute("runscript from '%s' charset 'UTF-8'"
                    .formatted(content.toString().replace("'", "''")));
            statement.execute("delete from spring_session");
            Snapshot restored = Snapshot.read(connection);
            if (restored.auditEntries() != manifest.auditEntries()
                    || !restored.auditHead().equals(manifest.auditHead())) {
                throw new NotRestorable("What was restored is not what the manifest says: the backup is damaged.");
            }
        } catch (SQLException failed) {
            throw new NotRestorable("The backup could not be read: %s.".formatted(failed.getMessage()));
        }
    }

    private @Nullable Path putInPlace(Path made, String moment) throws IOException {
        Path database = Path.of(place + ENDING);
        if (!Files.exists(database)) {
            Files.move(made, database, StandardCopyOption.ATOMIC_MOVE);
            return null;
        }
        Path kept = Path.of(place + "-before-" + moment + ENDING);
        Files.move(database, kept, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(made, database, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.move(kept, database, StandardCopyOption.ATOMIC_MOVE);
            throw failed;
        }
        return kept;
    }
}
