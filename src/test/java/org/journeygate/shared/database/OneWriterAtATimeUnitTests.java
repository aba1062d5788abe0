package org.journeygate.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class OneWriterAtATimeUnitTests {

    private final OneWriterAtATime manager = new OneWriterAtATime(database(), Duration.ZERO);
    private final TransactionTemplate write = template(manager, false);
    private final TransactionTemplate read = template(manager, true);

    @Test
    void refusesASecondWriterWhileOneWrites() {
        write.executeWithoutResult(status -> assertThatThrownBy(() -> elsewhere(write))
                .hasRootCauseInstanceOf(CannotCreateTransactionException.class)
                .hasMessageContaining("has been writing"));
    }

    @Test
    void letsTheNextWriteOnceOneIsDone() {
        write.executeWithoutResult(status -> {});
        assertThatThrownBy(() -> write.executeWithoutResult(status -> {
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(elsewhere(write)).isTrue();
    }

    @Test
    void letsOthersReadMeanwhile() {
        write.executeWithoutResult(status -> assertThat(elsewhere(read)).isTrue());
    }

    @Test
    void letsAWriterWriteApartAndGoOnAlone() {
        write.executeWithoutResult(outer -> {
            write.executeWithoutResult(inner -> {});
            read.executeWithoutResult(inner -> {});

            assertThatThrownBy(() -> elsewhere(write)).isInstanceOf(CompletionException.class);
        });
        read.executeWithoutResult(outer -> {
            write.executeWithoutResult(inner -> {});

            assertThat(elsewhere(write)).isTrue();
        });
    }

    @Test
    void givesTheTurnBackWhereThereIsNoConnection() {
        var broken = new OneWriterAtATime(new NoConnection(), Duration.ZERO);
        Supplier<Object> attempt = () -> template(broken, false).execute(status -> true);

        assertThatThrownBy(attempt::get).hasRootCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> CompletableFuture.supplyAsync(attempt).join())
                .hasRootCauseInstanceOf(SQLException.class);
    }

    private static boolean elsewhere(TransactionTemplate transaction) {
        return CompletableFuture.supplyAsync(() -> Boolean.TRUE.equals(transaction.execute(status -> true)))
                .join();
    }

    private static TransactionTemplate template(OneWriterAtATime manager, boolean readOnly) {
        var template = new TransactionTemplate(manager);
        template.setReadOnly(readOnly);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    private static DataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        return database;
    }

    private static final class NoConnection extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("no connection");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLException("no connection");
        }
    }
}
