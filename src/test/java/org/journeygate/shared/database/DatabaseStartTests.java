package org.journeygate.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.journeygate.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator is told whose database is not there or not fit, before anything was written to it. */
@Tag("database")
class DatabaseStartTests {

    private static final String H2 =
            "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    @TempDir
    Path folder;

    @Test
    void takesADatabaseThatIsFit() {
        assertThatCode(() -> look(TestDatabase.freshUrl(), owner(), owner())).doesNotThrowAnyException();
    }

    @Test
    void saysThatNobodyAnswers() {
        refuses(
                () -> look("jdbc:postgresql://localhost:1/journeygate?password=secret", "journeygate", "secret"),
                "jdbc:postgresql://localhost:1/journeygate cannot be reached",
                "spring.datasource.url");
    }

    @Test
    void refusesAPostgresqlThatIsTooOld() {
        refuses(() -> Fitness.requireVersion(13, "13.22"), "PostgreSQL 13.22", "PostgreSQL 14 or newer");
        assertThatCode(() -> Fitness.requireVersion(14, "14.0")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "WRITE_DELAY=0, WRITE_DELAY=500, WRITE_DELAY",
        "MODE=PostgreSQL, MODE=MySQL, MODE",
        "DEFAULT_NULL_ORDERING=HIGH, DEFAULT_NULL_ORDERING=LOW, DEFAULT_NULL_ORDERING",
        "DATABASE_TO_LOWER=TRUE, DATABASE_TO_LOWER=FALSE, DATABASE_TO_LOWER"
    })
    void refusesAnH2ThatLosesOrMeansSomethingElse(String wanted, String wrong, String named) {
        String url = H2.formatted(folder.resolve("db")).replace(wanted, wrong);

        refuses(() -> look(url, "journeygate", ""), "The H2 database has " + named, named);
    }

    @Test
    void refusesAnH2ForSeveralProcesses() {
        String url = H2.formatted(folder.resolve("db"));

        refuses(() -> look(url + ";AUTO_SERVER=TRUE", "journeygate", ""), "several processes", "PostgreSQL");
    }

    @Test
    void waitsForPostgresqlOnlySoLong() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://db/journeygate?socketTimeout=90");
        pool.addDataSourceProperty("connectTimeout", "1");
        pool.setUsername("journeygate");
        Patience.on(pool);

        assertThat(pool.getDataSourceProperties())
                .containsEntry("connectTimeout", "1")
                .doesNotContainKey("socketTimeout")
                .hasEntrySatisfying(
                        "options", options -> assertThat(options.toString()).contains("statement_timeout=20s"));
        assertThat(Patience.unhurried(pool))
                .doesNotContainKey("options")
                .containsEntry("user", "journeygate")
                .containsEntry("connectTimeout", "1");
    }

    @Nested
    @Tag("postgresql")
    class OnPostgresql {

        private final String url = TestDatabase.freshUrl().replaceAll("\\?.*", "");

        @Test
        void refusesOneThatHasNotUtf8() throws SQLException {
            String name = "latin_" + UUID.randomUUID().toString().replace("-", "");
            does("create database " + name + " encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0");

            refuses(
                    () -> look(url.replaceAll("/test_[0-9a-f]+", "/" + name), "postgres", "postgres"),
                    "keeps text as SQL_ASCII",
                    "encoding 'UTF8'");
        }

        @Test
        void refusesAUserWhoMayNotCreateTables() throws SQLException {
            String guest = "guest_" + UUID.randomUUID().toString().replace("-", "");
            does("revoke create on schema public from public", "create user " + guest + " password 'guest'");

            refuses(
                    () -> look(url, guest, "guest"),
                    "user " + guest + " may not create tables",
                    "grant create on schema public to " + guest);
        }

        @Test
        void saysThatThereIsNoSuchDatabase() {
            refuses(
                    () -> look(url.replaceAll("/test_", "/no_"), "postgres", "postgres"),
                    "There is no database jdbc:postgresql://",
                    "create database");
        }

        @Test
        void endsAStatementThatTakesTooLong() throws SQLException {
            try (var pool = pool(url, "postgres", "postgres");
                    var connection = pool.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select current_setting('statement_timeout')"
                            + " || ' ' || current_setting('idle_in_transaction_session_timeout')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("20s 30s");
            }
        }

        private void does(String... statements) throws SQLException {
            try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                    var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static void refuses(ThrowingCallable look, String wrong, String remedy) {
        assertThatExceptionOfType(UnfitDatabase.class)
                .isThrownBy(look)
                .withMessageContaining(wrong)
                .satisfies(unfit -> {
                    assertThat(unfit.remedy()).contains(remedy);
                    assertThat(unfit.getMessage()).doesNotContain("secret");
                    var analysis = new UnfitDatabaseAnalyzer().analyze(unfit);
                    assertThat(analysis.getDescription()).isEqualTo(unfit.getMessage());
                    assertThat(analysis.getAction()).isEqualTo(unfit.remedy());
                });
    }

    private static void look(String url, String user, String password) {
        try (HikariDataSource pool = pool(url, user, password)) {
            new DatabaseStart().looksBeforeItMigrates(pool).customize(new FluentConfiguration());
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(1);
        DatabaseStart.patience().postProcessBeforeInitialization(pool, "dataSource");
        return pool;
    }

    private static String owner() {
        return TestDatabase.isPostgresql() ? "postgres" : "";
    }
}
