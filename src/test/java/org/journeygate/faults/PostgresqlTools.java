package org.journeygate.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.journeygate.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code pg_dump} and {@code pg_restore} as the documentation has an administrator use them; both must be on the path. */
final class PostgresqlTools {

    private PostgresqlTools() {}

    /** Takes the test's own database out, while others work on it. */
    static void dump(JdbcClient database, Path file) {
        String name =
                database.sql("select current_database()").query(String.class).single();
        String port = TestDatabase.freshUrl().replaceAll(".*:(\\d+)/.*", "$1");
        run("pg_dump", "--format=custom", "--file=" + file, "postgresql://postgres@localhost:" + port + "/" + name);
    }

    /** Puts it into a new database; returns its URL. */
    static String restore(Path file) {
        String url = TestDatabase.freshUrl();
        run(
                "pg_restore",
                "--no-owner",
                "--exit-on-error",
                "--single-transaction",
                "--dbname=" + url.replaceAll("jdbc:(postgresql://)([^?]*).*", "$1postgres@$2"),
                file.toString());
        return url;
    }

    private static void run(String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed: " + said);
            }
        } catch (IOException missing) {
            throw new AssertionError(
                    "NO " + words[0]
                            + " HERE: install postgresql-client, without which backups on PostgreSQL are not tested",
                    missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
