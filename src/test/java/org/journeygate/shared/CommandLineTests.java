package org.journeygate.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.journeygate.Journeygate;
import org.journeygate.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database")
class CommandLineTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final CommandLine commands =
            new CommandLine(Journeygate.class, new PrintStream(said, true, StandardCharsets.UTF_8), null);

    @Test
    void verifiesTheAuditLog() {
        assertThat(run(TestDatabase.freshUrl(), "audit", "verify")).isEqualTo(Command.DONE);
        assertThat(said.toString(StandardCharsets.UTF_8)).containsPattern("The log is whole: \\d+ entries, head ");
    }

    @Test
    void failsWhereTheLogIsBroken() throws SQLException {
        String url = TestDatabase.freshUrl();
        run(url, "audit", "verify");
        try (var connection = DriverManager.getConnection(
                        url,
                        TestDatabase.isPostgresql() ? "postgres" : "journeygate",
                        TestDatabase.isPostgresql() ? "postgres" : "");
                var statement = connection.createStatement()) {
            statement.execute("update audit_head set seq = seq + 9");
        }
        assertThat(run(url, "audit", "verify")).isEqualTo(Command.NOT_DONE);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("The log is broken at entry \\d+: It is missing");
    }

    @Test
    void listsTheCommandsForAnUnknownOne() {
        assertThat(run(TestDatabase.freshUrl(), "audit", "vrify")).isEqualTo(CommandLine.UNKNOWN);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("There is no command \"audit vrify\"")
                .contains("audit verify");
    }

    @Test
    void saysThatAServerHoldsTheDatabase(@TempDir Path directory) throws SQLException {
        String url = "jdbc:h2:file:" + directory.resolve("journeygate")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        try (var server =
                DriverManager.getConnection(url.replace("jdbc:h2:file:", "jdbc:h2:async:"), "journeygate", "")) {
            assertThat(server.isClosed()).isFalse();
            assertThat(run(url, "audit", "verify")).isEqualTo(CommandLine.IN_USE);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("in use by a running server");
    }

    @ParameterizedTest
    @CsvSource({
        "audit verify, true",
        "--spring.profiles.active=demo, false",
        "--server.port=0 import decisions x.csv --dry-run, true",
        "--debug, false"
    })
    void tellsCommandsFromSettings(String arguments, boolean asks) {
        assertThat(CommandLine.asksForCommand(arguments.split(" "))).isEqualTo(asks);
    }

    private int run(String url, String... words) {
        boolean postgresql = url.startsWith("jdbc:postgresql");
        return commands.run(Stream.concat(
                        Stream.of(
                                "--spring.profiles.active=test",
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=" + (postgresql ? "postgres" : "journeygate"),
                                "--spring.datasource.password=" + (postgresql ? "postgres" : "")),
                        Stream.of(words))
                .toArray(String[]::new));
    }
}
