package org.journeygate.exchange;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.shared.TryAgain;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings tables in from files: looked at first, then all of a file or none of it, unless the good rows alone are asked for.
 * The same file twice changes nothing. For the PMO and administrators.
 */
@Component
public class Imports {

    private static final int SHOWN = 10;

    private final Uploads uploads;
    private final ImportRuns runs;
    private final Map<ImportKind, ImportTarget<?>> targets;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Imports(
            Uploads uploads,
            ImportRuns runs,
            List<ImportTarget<?>> targets,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.uploads = uploads;
        this.runs = runs;
        this.targets = targets.stream().collect(Collectors.toMap(ImportTarget::kind, Function.identity()));
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Refused with NotPermitted unless the person is PMO or administrator. */
    public void checkMayImport(Actor actor) {
        if (!actor.is(Role.PMO) && !actor.is(Role.ADMINISTRATOR)) {
            throw new NotPermitted(
                    "import-not-permitted",
                    "Only the PMO and administrators bring files in. Ask one of them to do it.");
        }
    }

    /** What bringing the content in would do; changes nothing. Refused with UnreadableFile where it is no such table. */
    public ImportReport check(ImportKind kind, InputStream content, Actor actor) {
        checkMayImport(actor);
        ImportId id = ImportId.next();
        try {
            return check(target(kind), uploads.receive(id, content).file(), actor);
        } finally {
            uploads.remove(id);
        }
    }

    /**
     * Brings the content in.
     *
     * @param partial whether good rows come in although others are bad; otherwise bad rows are refused with
     *     ImportRefused and nothing changes
     */
    public ImportReport bring(ImportKind kind, String fileName, InputStream content, boolean partial, Actor actor) {
        checkMayImport(actor);
        ImportId id = ImportId.next();
        String name = Uploads.name(fileName);
        try {
            Uploads.Upload upload = uploads.receive(id, content);
            Supplier<ImportReport> bringing = bringing(target(kind), upload.file(), partial, id, actor);
            return inTransaction(() -> {
                ImportReport report = bringing.get();
                if (report.added() + report.changed() > 0) {
                    runs.add(id, kind, name, upload, clock.instant(), actor);
                    runs.bring(id, report, clock.instant());
                    note(kind, id, name, upload.hash(), report, actor);
                }
                return report;
            });
        } finally {
            uploads.remove(id);
        }
    }

    /** Keeps the content for a day, to be looked at and then brought in; refused where it is too large. */
    public ImportId keep(ImportKind kind, String fileName, InputStream content, Actor actor) {
        checkMayImport(actor);
        uploads.expire();
        ImportId id = ImportId.next();
        String name = Uploads.name(fileName);
        Uploads.Upload upload = uploads.receive(id, content);
        try {
            checkReadable(target(kind), upload.file());
            transaction.executeWithoutResult(status -> {
                runs.forget(clock.instant().minus(Uploads.KEPT));
                runs.add(id, kind, name, upload, clock.instant(), actor);
            });
            return id;
        } catch (RuntimeException refused) {
            uploads.remove(id);
            throw refused;
        }
    }

    /** The upload with that id; refused with NotFound where there is none. */
    public ImportRun get(ImportId id, Actor actor) {
        checkMayImport(actor);
        return runs.find(id).orElseThrow(Imports::gone);
    }

    /** Whether the file itself is still kept. */
    public boolean isKept(ImportId id) {
        return Files.exists(uploads.path(id));
    }

    /** What is in a kept file, and what bringing it in would do; refused with NotFound once it has expired. */
    public ImportReport check(ImportId id, Actor actor) {
        ImportRun run = get(id, actor);
        return check(target(run.kind()), kept(id), actor);
    }

    /** Brings a kept file in, once; refused with StateMovedOn where that has been done. */
    public ImportReport bring(ImportId id, boolean partial, Actor actor) {
        ImportRun run = get(id, actor);
        if (run.isBrought()) {
            throw broughtBefore();
        }
        Supplier<ImportReport> bringing = bringing(target(run.kind()), kept(id), partial, id, actor);
        return inTransaction(() -> {
            ImportReport report = bringing.get();
            if (!runs.bring(id, report, clock.instant())) {
                throw broughtBefore();
            }
            if (report.added() + report.changed() > 0) {
                note(run.kind(), id, run.fileName(), run.fileHash(), report, actor);
            }
            return report;
        });
    }

    /** The last files that came in, newest first, ten at most. */
    public List<ImportRun> latest(Actor actor) {
        checkMayImport(actor);
        return runs.latest(SHOWN);
    }

    private ImportTarget<?> target(ImportKind kind) {
        return Objects.requireNonNull(targets.get(kind));
    }

    private static <T> void checkReadable(ImportTarget<T> target, Path path) {
        new FileImport<>(path, target.format());
    }

    private static <T> ImportReport check(ImportTarget<T> target, Path path, Actor actor) {
        var file = new FileImport<>(path, target.format());
        return file.report(file.examine(batch -> target.compare(batch, actor)));
    }

    /** Reads the file, refused with ImportRefused where it is to come in whole and cannot; what is given then brings it in. */
    private static <T> Supplier<ImportReport> bringing(
            ImportTarget<T> target, Path path, boolean partial, ImportId id, Actor actor) {
        var file = new FileImport<>(path, target.format());
        file.examine(batch -> target.compare(batch, actor));
        if (!partial && !file.isClean()) {
            throw new ImportRefused(file.report(Taken.NOTHING));
        }
        return () -> file.report(file.handOver(batch -> target.bring(batch, id.value(), actor)));
    }

    private void note(
            ImportKind kind, ImportId id, String fileName, String fileHash, ImportReport report, Actor actor) {
        audit.record(actor.did(
                "import.brought",
                "import",
                id.value(),
                null,
                Map.of(
                        "kind", kind.word(),
                        "file", fileName,
                        "sha256", fileHash,
                        "rows", report.rows(),
                        "accepted", report.accepted(),
                        "rejectedRows", report.rejectedRows(),
                        "added", report.added(),
                        "changed", report.changed())));
    }

    private Path kept(ImportId id) {
        Path file = uploads.path(id);
        if (!Files.exists(file)) {
            throw gone();
        }
        return file;
    }

    private ImportReport inTransaction(Supplier<ImportReport> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        } catch (DuplicateKeyException race) {
            throw new TryAgain(
                    "import-running",
                    "Someone else brought the same rows in just now. Try again: known rows change nothing.",
                    Map.of("retryAfterSeconds", 5));
        }
    }

    private static NotFound gone() {
        return new NotFound("upload-not-found", "This upload is no longer kept. Choose the file again.");
    }

    private static StateMovedOn broughtBefore() {
        return new StateMovedOn("import-brought", "This file has been brought in already.");
    }
}
