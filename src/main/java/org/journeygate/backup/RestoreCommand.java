package org.journeygate.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.journeygate.shared.Command;
import org.journeygate.shared.StandaloneCommand;
import org.springframework.core.env.Environment;

/**
 * {@code restore FILE [--replace]}: makes a database of a backup beside the place, migrates and verifies it, and only then
 * puts it there; a file that is damaged or newer, and a place that is taken, leave everything as it was.
 */
final class RestoreCommand implements StandaloneCommand {

    private static final int IN_USE = 3;
    private static final String REPLACE = "--replace";
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:file:([^;]+)(;.*)?");

    @Override
    public List<String> words() {
        return List.of("restore");
    }

    @Override
    public String usage() {
        return "FILE [--replace]: puts a backup in the place of the database, with the server stopped";
    }

    @Override
    public int run(List<String> arguments, Environment settings, Start application, PrintStream out) {
        List<String> files =
                arguments.stream().filter(word -> !word.equals(REPLACE)).toList();
        Matcher url = H2_FILE.matcher(String.valueOf(settings.getProperty("spring.datasource.url")));
        if (!url.matches()) {
            out.println(Snapshot.ON_POSTGRESQL);
            return Command.NOT_DONE;
        }
        if (files.size() != 1) {
            out.println("Say which file: restore FILE [--replace]");
            return Command.NOT_DONE;
        }
        Path place = Path.of(url.group(1)).toAbsolutePath();
        Path database = Path.of(place + ".mv.db");
        try {
            if (Files.exists(database) && !arguments.contains(REPLACE)) {
                out.println(
                        "There is a database already, %s. Restore elsewhere (--journeygate.data-dir=…), or add %s: the present one is kept beside it."
                                .formatted(database, REPLACE));
                return Command.NOT_DONE;
            }
            if (isInUse(database)) {
                out.println("The database is in use by a running server: stop it first.");
                return IN_USE;
            }
            Path file = Path.of(files.get(0));
            if (!Files.isRegularFile(file)) {
                throw new NotRestorable("There is no file %s.".formatted(file));
            }
            Manifest manifest = BackupFile.manifest(file);
            requireKnown(manifest, file);
            new Restoration(settings, application, place, String.valueOf(url.group(2))).of(file, manifest, out);
            return Command.DONE;
        } catch (NotRestorable refused) {
            out.println(refused.getMessage() + " Nothing was changed.");
            return Command.NOT_DONE;
        } catch (IOException failed) {
            out.println("It could not be restored, nothing was changed: " + failed);
            return Command.NOT_DONE;
        }
    }

    private static void requireKnown(Manifest manifest, Path file) throws IOException {
        List<String> newer = KnownMigrations.newerIn(manifest);
        if (!newer.isEmpty()) {
            throw new NotRestorable(
                    "%s was taken by a newer version, %s, whose tables for %s this one does not know: restore it with that one."
                            .formatted(file, manifest.version(), String.join(", ", newer)));
        }
    }

    private static boolean isInUse(Path database) throws IOException {
        if (!Files.exists(database)) {
            return false;
        }
        try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException here) {
            return true;
        }
    }
}
