package org.journeygate.gates;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.journeygate.shared.Sql;
import org.journeygate.workflow.SubjectNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes of gate requests, for those who watch over their processes. */
@Component
class GateRequestNames implements SubjectNames {

    private final JdbcClient database;

    GateRequestNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, SubjectName> of(Collection<UUID> subjects) {
        Map<UUID, SubjectName> names = new HashMap<>();
        if (!subjects.isEmpty()) {
            database.sql("select id, code from gate_request where id in (:ids)")
                    .param("ids", subjects)
                    .query(row -> {
                        String code = row.getString("code");
                        names.put(Sql.uuid(row, "id"), new SubjectName(code, "/gate-requests/" + code));
                    });
        }
        return names;
    }
}
