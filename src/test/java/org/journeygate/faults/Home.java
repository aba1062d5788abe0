package org.journeygate.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.journeygate.TestDatabase;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Where nodes live that share a database: its URL, a folder, the mail server. Gone when closed. */
record Home(String database, Path folder, int mailPort) implements AutoCloseable {

    /** A new one: H2 in a file, or a database on PostgreSQL. */
    static Home with(FaultySmtpServer mail) {
        try {
            Path folder = Files.createTempDirectory("journeygate-faults");
            String database = TestDatabase.isPostgresql() ? TestDatabase.freshUrl() : h2(folder.resolve("journeygate"));
            return new Home(database, folder, mail.port());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Home on(String url) {
        return new Home(url, folder, mailPort);
    }

    /** The same with another file of H2. */
    Home on(Path file) {
        return on(h2(file.resolveSibling(file.getFileName().toString().replace(".mv.db", ""))));
    }

    private static String h2(Path database) {
        return "jdbc:h2:file:" + database
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }

    static void copy(Path file, Path to) {
        try {
            Files.copy(file, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + user(),
                "--spring.datasource.password=" + password(),
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailPort,
                "--journeygate.data-dir=" + folder,
                "--journeygate.base-url=https://gates.example.org",
                "--journeygate.mail.lease=5s",
                "--journeygate.workflow.lease=5s",
                "--journeygate.people.argon2.memory-kib=64",
                "--logging.level.root=warn");
    }

    /** The database, while no node holds it or where several may. */
    <T> T look(java.util.function.Function<DataSource, T> looking) {
        var connection = new SingleConnectionDataSource(database + leftAsItIs(), user(), password(), true);
        try {
            return looking.apply(connection);
        } finally {
            connection.destroy();
        }
    }

    /** H2 would take up to 0.2 s to tidy up a file that it closes. */
    private static String leftAsItIs() {
        return TestDatabase.isPostgresql() ? "" : ";MAX_COMPACT_TIME=0";
    }

    private static String user() {
        return TestDatabase.isPostgresql() ? "postgres" : "journeygate";
    }

    private static String password() {
        return TestDatabase.isPostgresql() ? "postgres" : "";
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
