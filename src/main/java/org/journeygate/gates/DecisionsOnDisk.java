package org.journeygate.gates;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has H2 write a decision to the disk before anybody is told of it. By itself it leaves that to the operating system, and a
 * loss of power could take back what was acknowledged; PostgreSQL sees to it at every commit.
 */
@Component
class DecisionsOnDisk {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionsOnDisk.class);

    private final JdbcTemplate jdbc;

    DecisionsOnDisk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The decision is committed: where the disk does not answer, that is worth a line in the log and no refusal. */
    @TransactionalEventListener
    void write(GateDecided decided) {
        try {
            jdbc.execute(DecisionsOnDisk::checkpoint);
        } catch (DataAccessException failed) {
            LOG.warn("Decision {} is committed, but the disk was not waited for", decided.code(), failed);
        }
    }

    private static Void checkpoint(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
        return null;
    }
}
