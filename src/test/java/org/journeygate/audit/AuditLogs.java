package org.journeygate.audit;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of a database that no application has open. */
public final class AuditLogs {

    private AuditLogs() {}

    public static AuditLog in(DataSource database) {
        return new AuditLog(
                new EntryRepository(JdbcClient.create(database), new JdbcTemplate(database)), Clock.systemUTC());
    }
}
