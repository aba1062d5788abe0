package org.journeygate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context an empty database of its own: H2 in memory, or one on an embedded PostgreSQL. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Whether this run is on PostgreSQL. */
    public static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("test.database", "h2"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + freshUrl(),
                        "spring.datasource.username=" + (isPostgresql() ? "postgres" : "journeygate"),
                        "spring.datasource.password=" + (isPostgresql() ? "postgres" : ""))
                .applyTo(context);
    }

    /** The URL of a new, empty database of the kind that this run is on. */
    public static String freshUrl() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        return isPostgresql()
                ? Server.database(name)
                : "jdbc:h2:mem:" + name
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;WRITE_DELAY=0";
    }

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        static String database(String name) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return POSTGRES.getJdbcUrl("postgres", name);
        }
    }
}
