package org.journeygate.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Identity;
import org.journeygate.shared.NotPermitted;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Backups of a database on H2, taken while others work. PostgreSQL has better tools of its own. */
@Component
public class Backups {

    private final DataSource database;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Path folder;
    private final String version;

    Backups(
            DataSource database,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock,
            Environment settings,
            ObjectProvider<BuildProperties> build) {
        this.database = database;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.folder = Path.of(settings.getProperty("journeygate.data-dir", "data"));
        BuildProperties built = build.getIfAvailable();
        this.version = built == null ? "development" : String.valueOf(built.getVersion());
    }

    /**
     * Takes a backup into a file that the caller moves or deletes; everything that was acknowledged before is in it. Refused
     * for who is no administrator (NotPermitted), and on PostgreSQL, with the commands to use there (StateMovedOn).
     */
    public Path take(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotPermitted("administrator-only", "Only an administrator takes a backup: it holds everything.");
        }
        return write(actor);
    }

    /** Takes a backup for whoever has the database itself. */
    Path write(Actor actor) {
        Snapshot.requireH2(database);
        transaction.executeWithoutResult(
                status -> audit.record(actor.did("backup.taken", "backup", Identity.next(), null, Map.of())));
        try {
            Files.createDirectories(folder);
            Path content = Files.createTempFile(folder, "backup-", ".sql");
            Path file = Files.createTempFile(folder, "backup-", ".zip");
            boolean done = false;
            try {
                Snapshot snapshot = Snapshot.into(content, database);
                var manifest = new Manifest(
                        Manifest.FORMAT,
                        version,
                        clock.instant(),
                        snapshot.schema(),
                        snapshot.auditEntries(),
                        snapshot.auditHead(),
                        BackupFile.sha256(content));
                BackupFile.write(content, manifest, file);
                done = true;
                return file;
            } finally {
                Files.delete(content);
                if (!done) {
                    Files.delete(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Notes in the restored log where it comes from. */
    void noteRestored(Manifest manifest) {
        transaction.executeWithoutResult(status -> audit.record(Actor.SYSTEM.did(
                "backup.restored",
                "backup",
                Identity.next(),
                null,
                Map.of(
                        "takenAt", manifest.takenAt().toString(),
                        "entries", manifest.auditEntries(),
                        "head", manifest.auditHead()))));
    }
}
