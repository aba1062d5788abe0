package org.journeygate.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for everybody who is measured, each in a database of their own. Commits are durable, as by default. */
public final class Postgres implements AutoCloseable {

    private static final int TRIES = 100;

    private final Path data;
    private final EmbeddedPostgres server;

    private Postgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    /** Starts it. Checkpoints are rare, so that none falls into one side's round alone. */
    public static Postgres start() throws IOException {
        Path data = Files.createTempDirectory("bench");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "16GB")
                .setServerConfig("checkpoint_timeout", "1h")
                .start();
        return new Postgres(data, server);
    }

    public String version() {
        return sql("show server_version").query(String.class).single();
    }

    /** A new, empty database's URL. */
    public String create(String name) {
        sql("create database " + name).update();
        return url(name);
    }

    /** A copy of a database that nobody is connected to for long. */
    public String copy(String from, String name) {
        for (int tries = 1; ; tries++) {
            sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                    .param(from)
                    .query()
                    .listOfRows();
            try {
                sql("create database " + name + " template " + from).update();
                return url(name);
            } catch (RuntimeException inUse) {
                if (tries == TRIES) {
                    throw inUse;
                }
            }
        }
    }

    /** Connections to that database without a pool, for whoever makes rows. */
    public DataSource direct(String name) {
        return server.getDatabase("postgres", name);
    }

    /** Whether new connections to that database make and change rows without triggers and foreign keys being looked at. */
    public void freeOfTriggers(String name, boolean free) {
        sql("alter database %s set session_replication_role = %s".formatted(name, free ? "replica" : "origin"))
                .update();
    }

    /** Another pool with just the settings of that one, to another database. */
    public static HikariDataSource pool(HikariDataSource as, String url) {
        var settings = new HikariConfig();
        as.copyStateTo(settings);
        settings.setJdbcUrl(url);
        settings.setPoolName(url.replaceAll(".*/|\\?.*", ""));
        return new HikariDataSource(settings);
    }

    /** How many bytes of log have been written until now. */
    public long wal() {
        return sql("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")
                .query(Long.class)
                .single();
    }

    /** The id of the server's first process. */
    public long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    /** Runs statements one by one on that database. */
    public static void run(DataSource on, String... statements) {
        try (Connection connection = on.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private JdbcClient.StatementSpec sql(String text) {
        return JdbcClient.create(server.getPostgresDatabase()).sql(text);
    }

    private String url(String name) {
        return server.getJdbcUrl("postgres", name);
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
