package org.journeygate.gates;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests that a request follows and in which its carried rows stood first, by id. */
@Repository
class Origins {

    private final JdbcClient database;

    Origins(JdbcClient database) {
        this.database = database;
    }

    /** One statement, and none for a request that follows no other. */
    Map<UUID, Dossier.Origin> of(GateRequest request) {
        Map<UUID, Dossier.Origin> origins = new HashMap<>();
        if (request.followsId() == null) {
            return origins;
        }
        UUID id = request.id().value();
        database.sql("""
                        select id, code, gate, kind from gate_request where id = ?
                        or id in (select carried_from from criterion_answer where gate_request_id = ?)
                        or id in (select carried_from from factor_score where gate_request_id = ?)
                        or id in (select carried_from from evidence where gate_request_id = ?)
                        or id in (select carried_from from side_effect where gate_request_id = ?)
                        or id in (select carried_from from side_effects where gate_request_id = ?)
                        """)
                .params(request.followsId().value(), id, id, id, id, id)
                .query(row -> {
                    UUID origin = Sql.uuid(row, "id");
                    origins.put(
                            origin,
                            new Dossier.Origin(
                                    origin,
                                    row.getString("code"),
                                    row.getString("gate"),
                                    RequestKind.valueOf(row.getString("kind"))));
                });
        return origins;
    }

    static Dossier.@Nullable Origin named(Map<UUID, Dossier.Origin> origins, @Nullable UUID id) {
        return id == null ? null : origins.get(id);
    }
}
