package org.journeygate.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.journeygate.shared.Command;
import org.journeygate.shared.RemoteCommand;
import org.journeygate.shared.RemoteServer;

/** {@code backup FILE --url}: has a running server take a backup and fetches it. */
final class RemoteBackupCommand implements RemoteCommand {

    @Override
    public List<String> words() {
        return List.of("backup");
    }

    @Override
    public int run(List<String> arguments, RemoteServer server, PrintStream out) {
        Path file = BackupCommand.target(arguments, out);
        if (file == null) {
            return Command.NOT_DONE;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            RemoteServer.Answer answer = server.fetch("/backup", part);
            if (answer.status() != 200) {
                out.println(answer.body().path("detail").asString("The server answered " + answer.status() + "."));
                return Command.NOT_DONE;
            }
            Manifest manifest = BackupFile.manifest(part);
            BackupFile.unpack(part, manifest, Path.of(part + ".sql"));
            Files.move(part, file);
            return BackupCommand.tell(file, out);
        } catch (NotRestorable damaged) {
            out.println("The backup did not arrive whole: try again.");
            return Command.NOT_DONE;
        } catch (IOException failed) {
            out.println("The backup cannot be written to %s: %s".formatted(file, failed.getMessage()));
            return Command.NOT_DONE;
        } finally {
            delete(part);
            delete(Path.of(part + ".sql"));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            file.toFile().deleteOnExit();
        }
    }
}
