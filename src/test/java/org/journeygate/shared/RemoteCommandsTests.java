package org.journeygate.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.journeygate.Journeygate;
import org.journeygate.SocketTest;
import org.journeygate.TestDatabase;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The command line beside a running server. */
@SocketTest
@Tag("database")
class RemoteCommandsTests {

    private static final String HEADER =
            "initiative_code,initiative_title,portfolio,gate_model,gate,submitted_on,decided_on,outcome,failed_criteria,source_url\n";
    private static final String GOOD = "B-1,Book a visit,Health,standard-18,alpha,2015-06-01,2015-06-08,GO,,\n";
    private static final String BAD = "B-2,Change a visit,Health,standard-18,alpha,2015-06-01,,GO,,\n";

    @Autowired
    PeopleFixtures people;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    String said = "";

    @Test
    void bringsHistoryInThroughTheServer() throws IOException {
        String token = token(Role.PMO);
        Path file = Files.writeString(folder.resolve("history.csv"), HEADER + GOOD + BAD);

        assertThat(run(token, "import", "decisions", file.toString(), "--dry-run"))
                .isEqualTo(Command.DONE);
        assertThat(said)
                .contains(
                        "2 rows: 1 good, 1 refused with 1 faults",
                        "row 3, decided_on: is missing",
                        "Nothing was changed");
        assertThat(run(token, "import", "decisions", file.toString())).isEqualTo(Command.NOT_DONE);
        assertThat(said).contains("1 of 2 rows have faults, so nothing was brought in.");
        assertThat(run(token, "import", "decisions", file.toString(), "--partial"))
                .isEqualTo(Command.DONE);
        assertThat(said).contains("Brought in: 1 new, 0 changed");
        assertThat(run(token, "import", "decisions", file.toString(), "--partial"))
                .isEqualTo(Command.DONE);
        assertThat(said).contains("Brought in: 0 new, 0 changed");
    }

    @Test
    void hasTheServerVerifyItsLog() {
        assertThat(run(token(Role.AUDITOR), "audit", "verify")).isEqualTo(Command.DONE);
        assertThat(said).contains("The log is whole: ");
    }

    @Test
    void saysWhyTheServerWillNot() throws IOException {
        Path file = Files.writeString(folder.resolve("history.csv"), HEADER + GOOD);

        assertThat(run(null, "audit", "verify")).isEqualTo(Command.NOT_DONE);
        assertThat(said).contains("The server does not know you", "JOURNEYGATE_TOKEN");
        assertThat(run(token(Role.SQUAD_LEAD), "import", "decisions", file.toString()))
                .isEqualTo(Command.NOT_DONE);
        assertThat(said).doesNotContain("Brought in").isNotBlank();
        assertThat(run(token(Role.PMO), "import", "novels", file.toString())).isEqualTo(Command.NOT_DONE);
        assertThat(said).contains("is one of: decisions");
        assertThat(run(token(Role.ADMINISTRATOR), "import", "decisions&partial=true#{x}", file.toString()))
                .isEqualTo(Command.NOT_DONE);
        assertThat(said).contains("is one of: decisions");
        assertThat(run(null, "export", "x.zip")).isEqualTo(CommandLine.UNKNOWN);
        assertThat(said).contains("There is no command \"export x.zip\" with --url", "audit verify");
    }

    @Test
    void takesABackupThroughTheServer() throws IOException {
        String file = folder.resolve("backup.zip").toString();

        assertThat(run(token(Role.PMO), "backup", file)).isEqualTo(Command.NOT_DONE);
        assertThat(said).contains("This token is not good for that");
        int status = run(token(Role.ADMINISTRATOR, "backup"), "backup", file);

        if (TestDatabase.isPostgresql()) {
            assertThat(status).isEqualTo(Command.NOT_DONE);
            assertThat(said).contains("pg_dump --format=custom", "pg_restore --no-owner");
            assertThat(folder).isEmptyDirectory();
        } else {
            assertThat(status).isEqualTo(Command.DONE);
            assertThat(said).contains("Taken: " + file, "audit entries, head ", "keep it as safe as the database");
            assertThat(Files.list(folder)).containsExactly(Path.of(file));
            assertThat(run(null, "backup", file)).isEqualTo(Command.NOT_DONE);
            assertThat(said).contains("is there already");
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThat(commands(null).run("audit", "verify", "--url", "http://localhost:1"))
                .isEqualTo(Command.NOT_DONE);
        assertThat(commands(null).run("audit", "verify", "--url")).isEqualTo(Command.NOT_DONE);
    }

    private int run(@Nullable String token, String... words) {
        var out = new ByteArrayOutputStream();
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--url";
        all[words.length + 1] = "http://localhost:" + port + "/";
        int status =
                new CommandLine(Journeygate.class, new PrintStream(out, true, StandardCharsets.UTF_8), token).run(all);
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    private static CommandLine commands(@Nullable String token) {
        return new CommandLine(Journeygate.class, new PrintStream(new ByteArrayOutputStream()), token);
    }

    private String token(Role role, String... scopes) {
        String login = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        people.withPassword(login, role);
        String made = RestClient.create("http://localhost:" + port)
                .post()
                .uri("/api/v1/tokens")
                .headers(headers -> headers.setBasicAuth(login, PeopleFixtures.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"name\":\"shell\",\"scopes\":[\"%s\"]}"
                        .formatted(scopes.length == 0 ? "read\",\"write" : String.join("\",\"", scopes)))
                .retrieve()
                .body(String.class);
        return JsonPath.read(made, "$.token");
    }
}
