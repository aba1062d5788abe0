package org.journeygate.squads.charters;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.journeygate.shared.Sql;
import org.journeygate.workflow.SubjectNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes of charters, for those who watch over their processes. */
@Component
class CharterNames implements SubjectNames {

    private final JdbcClient database;

    CharterNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, SubjectName> of(Collection<UUID> subjects) {
        Map<UUID, SubjectName> names = new HashMap<>();
        if (!subjects.isEmpty()) {
            database.sql("select id, code from charter where id in (:ids)")
                    .param("ids", subjects)
                    .query(row -> {
                        String code = row.getString("code");
                        names.put(Sql.uuid(row, "id"), new SubjectName(code, "/charters/" + code));
                    });
        }
        return names;
    }
}
