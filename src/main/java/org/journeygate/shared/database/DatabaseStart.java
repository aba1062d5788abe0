package org.journeygate.shared.database;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Sets the waits before the first connection, looks at the database before it is migrated, and says who may write when. */
@Configuration(proxyBeanMethods = false)
class DatabaseStart {

    /** Longer than the largest import takes. */
    private static final Duration TURN = Duration.ofSeconds(60);

    @Bean
    static BeanPostProcessor patience() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    Patience.on(pool);
                }
                return bean;
            }
        };
    }

    /** Migrations run on connections of their own, which may take as long as a large table takes. */
    @Bean
    FlywayConfigurationCustomizer looksBeforeItMigrates(DataSource database) {
        return migration -> {
            HikariDataSource pool =
                    DataSourceUnwrapper.unwrap(database, HikariConfigMXBean.class, HikariDataSource.class);
            String url = pool == null ? "" : String.valueOf(pool.getJdbcUrl());
            look(database, url);
            if (pool != null && url.startsWith("jdbc:postgresql:")) {
                migration.dataSource(new SimpleDriverDataSource(driver(url), url, Patience.unhurried(pool)));
            }
        };
    }

    /** As Boot would make it, but for H2 in a file. */
    @Bean
    JdbcTransactionManager transactionManager(
            DataSource database, ObjectProvider<TransactionManagerCustomizers> customizers) {
        HikariDataSource pool = DataSourceUnwrapper.unwrap(database, HikariConfigMXBean.class, HikariDataSource.class);
        boolean inAFile = pool != null && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:h2:file:");
        var manager = inAFile ? new OneWriterAtATime(database, TURN) : new JdbcTransactionManager(database);
        customizers.ifAvailable(each -> each.customize(manager));
        return manager;
    }

    private static void look(DataSource database, String url) {
        Connection connection;
        try {
            connection = database.getConnection();
        } catch (SQLException | RuntimeException failed) {
            throw Unreached.because(failed, address(url));
        }
        try (connection) {
            Fitness.require(connection, url);
        } catch (SQLException failed) {
            throw Unreached.because(failed, address(url));
        }
    }

    /** The URL without what may be secret in it. */
    static String address(String url) {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }

    private static Driver driver(String url) {
        try {
            return DriverManager.getDriver(url);
        } catch (SQLException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
