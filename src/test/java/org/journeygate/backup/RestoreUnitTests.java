package org.journeygate.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.journeygate.shared.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** What is not restored, and that it leaves everything as it was. */
class RestoreUnitTests {

    @TempDir
    Path folder;

    Path file;
    String url;
    String said = "";

    @BeforeEach
    void takeABackupOfNothing() throws IOException {
        url = "jdbc:h2:file:" + folder.resolve("place/journeygate") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        file = backup("good", Map.of("flyway_schema_history_gates", "1"), 0);
    }

    @Test
    void refusesWhatIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int cut : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, cut));
            assertThat(restore(file.toString())).isEqualTo(Command.NOT_DONE);
            assertThat(said).containsAnyOf("damaged", "not a backup").contains("Nothing was changed");
        }
        Path other = backup("other", Map.of(), 5);
        assertThat(restore(other.toString())).isEqualTo(Command.NOT_DONE);
        assertThat(said).contains("is not what the manifest says");
        assertThat(restore(folder.resolve("nowhere.zip").toString())).isEqualTo(Command.NOT_DONE);
        assertThat(said).contains("There is no file");
        leftNothing();
    }

    @Test
    void refusesContentThatIsNotWhatWasWritten() throws IOException {
        Manifest manifest = BackupFile.manifest(file);
        Path content = Files.writeString(folder.resolve("altered.sql"), "select 1;");
        BackupFile.write(content, manifest, file);

        assertThat(restore(file.toString())).isEqualTo(Command.NOT_DONE);
        assertThat(said).contains("its content is not what was written");
        leftNothing();
    }

    @Test
    void refusesWhatANewerVersionTook() throws IOException {
        Path newer = backup("newer", Map.of("flyway_schema_history_gates", "999", "flyway_schema_history", "0"), 0);

        assertThat(restore(newer.toString())).isEqualTo(Command.NOT_DONE);
        assertThat(said).contains("taken by a newer version, 9.9.9, whose tables for gates");
        leftNothing();
    }

    @Test
    void refusesAPlaceThatIsTakenOrInUse() throws IOException {
        Path taken = folder.resolve("place/journeygate.mv.db");
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "present");

        assertThat(restore(file.toString())).isEqualTo(Command.NOT_DONE);
        assertThat(said).contains("There is a database already", "--replace");
        try (var channel = FileChannel.open(taken, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(restore(file.toString(), "--replace")).isEqualTo(3);
        }
        assertThat(said).contains("in use by a running server");
        assertThat(taken).hasContent("present");
    }

    @Test
    void tellsTheCommandsToUseOnPostgresql() {
        url = "jdbc:postgresql://db/journeygate";

        assertThat(restore(file.toString())).isEqualTo(Command.NOT_DONE);
        assertThat(said).contains("pg_restore --no-owner");
    }

    private void leftNothing() throws IOException {
        Path place = folder.resolve("place");
        try (Stream<Path> left = Files.exists(place) ? Files.list(place) : Stream.empty()) {
            assertThat(left).isEmpty();
        }
    }

    private int restore(String... arguments) {
        var out = new ByteArrayOutputStream();
        int status = new RestoreCommand()
                .run(
                        List.of(arguments),
                        new MockEnvironment().withProperty("spring.datasource.url", url),
                        settings -> {
                            throw new AssertionError("started on what is no good");
                        },
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    private Path backup(String name, Map<String, String> schema, long entries) throws IOException {
        Path content = folder.resolve(name + ".sql");
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
                var statement = connection.createStatement()) {
            statement.execute("create table audit_head (id int primary key, seq bigint, hash varchar(64))");
            statement.execute("insert into audit_head values (1, 0, 'x')");
            statement.execute("create table spring_session (id int)");
            statement.execute("script nopasswords nosettings to '" + content + "'");
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        var manifest = new Manifest(
                Manifest.FORMAT,
                "9.9.9",
                Instant.parse("2026-03-02T09:00:00Z"),
                new TreeMap<>(schema),
                entries,
                "x",
                BackupFile.sha256(content));
        Path made = folder.resolve(name + ".zip");
        BackupFile.write(content, manifest, made);
        return made;
    }
}
