package org.journeygate.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on the entries: refuses every update and delete. PostgreSQL has a function of its own for it. */
public final class AppendOnly implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException(
                "audit_entry is append-only: %s is refused".formatted(after == null ? "DELETE" : "UPDATE"), "45000");
    }
}
