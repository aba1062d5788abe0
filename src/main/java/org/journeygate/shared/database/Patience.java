package org.journeygate.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Properties;

/**
 * How long PostgreSQL is waited for, so that a hung database or node costs an answer of 503 and not a thread: what is set
 * here the administrator's own settings go before. H2 needs none of it.
 */
final class Patience {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** In seconds; the socket waits longer than the server lets a statement run, so that the server is the one to end it. */
    private static final Map<String, String> WAITS = Map.of(
            "connectTimeout", "5",
            "loginTimeout", "10",
            "socketTimeout", "30",
            "cancelSignalTimeout", "5",
            "tcpKeepAlive", "true",
            "ApplicationName", "journeygate",
            "options", "-c statement_timeout=20s -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s");

    private Patience() {}

    static void on(HikariDataSource pool) {
        String url = String.valueOf(pool.getJdbcUrl());
        if (url.startsWith(POSTGRESQL)) {
            WAITS.forEach((name, value) -> {
                if (!url.contains(name + "=") && !pool.getDataSourceProperties().containsKey(name)) {
                    pool.addDataSourceProperty(name, value);
                }
            });
        }
    }

    /** What the pool's connections are opened with, without limits on how long a statement may take: for migrations. */
    static Properties unhurried(HikariDataSource pool) {
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        WAITS.forEach((name, value) -> {
            if ((name.equals("socketTimeout") || name.equals("options")) && value.equals(properties.get(name))) {
                properties.remove(name);
            }
        });
        if (pool.getUsername() != null) {
            properties.setProperty("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            properties.setProperty("password", pool.getPassword());
        }
        return properties;
    }
}
