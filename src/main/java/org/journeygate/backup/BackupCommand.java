package org.journeygate.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.journeygate.people.Actor;
import org.journeygate.shared.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code backup FILE}: everything into one file, with the server stopped; with {@code --url} while it runs. */
@Component
class BackupCommand implements Command {

    private final Backups backups;

    BackupCommand(Backups backups) {
        this.backups = backups;
    }

    @Override
    public List<String> words() {
        return List.of("backup");
    }

    @Override
    public String usage() {
        return "FILE: takes everything into one file";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Path file = target(arguments, out);
        if (file == null) {
            return NOT_DONE;
        }
        try {
            Files.move(backups.write(Actor.SYSTEM), file);
            return tell(file, out);
        } catch (IOException failed) {
            out.println("The backup cannot be written to %s: %s".formatted(file, failed.getMessage()));
            return NOT_DONE;
        }
    }

    /** Where to; null after saying what is wrong with it. */
    static @Nullable Path target(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Say which file: backup FILE");
            return null;
        }
        Path file = Path.of(arguments.get(0)).toAbsolutePath();
        if (Files.exists(file)) {
            out.println("%s is there already: name another file.".formatted(file));
            return null;
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            out.println("There is no folder %s.".formatted(folder));
            return null;
        }
        return file;
    }

    static int tell(Path file, PrintStream out) throws IOException {
        Manifest manifest = BackupFile.manifest(file);
        out.println("Taken: %s, %d KB, %d audit entries, head %s. It holds everything: keep it as safe as the database."
                .formatted(file, Math.max(1, Files.size(file) / 1024), manifest.auditEntries(), manifest.auditHead()));
        return DONE;
    }
}
