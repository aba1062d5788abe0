package org.journeygate.gates;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every content that a gate model's file ever had. */
@Repository
class GateModelRepository {

    private final JdbcClient database;

    GateModelRepository(JdbcClient database) {
        this.database = database;
    }

    /** The versions of a model, newest first. */
    List<GateModelVersion> versions(String key) {
        return database.sql(
                        "select model_key, version, sha256, since from gate_model where model_key = ? order by version desc")
                .param(key)
                .query((row, number) -> new GateModelVersion(
                        row.getString("model_key"),
                        row.getInt("version"),
                        row.getString("sha256"),
                        Sql.instant(row, "since")))
                .list();
    }

    /** How many requests run on each version of a model, by version. */
    Map<Integer, GateModelUse> use(String key) {
        Map<Integer, GateModelUse> use = new HashMap<>();
        database.sql(
                        "select gate_model_version, status, count(*) as requests from gate_request where gate_model = ? group by gate_model_version, status")
                .param(key)
                .query(row -> {
                    use.merge(
                            row.getInt("gate_model_version"),
                            GateModelUse.of(GateRequestStatus.valueOf(row.getString("status")), row.getInt("requests")),
                            GateModelUse::plus);
                });
        return use;
    }

    Optional<String> content(String key, int version) {
        return database.sql("select content from gate_model where model_key = ? and version = ?")
                .params(key, version)
                .query(String.class)
                .optional();
    }

    /** Adds a version; refused by the database where another node was quicker. */
    void add(GateModelVersion version, String content) {
        Instant since = version.since();
        database.sql("insert into gate_model (model_key, version, content, sha256, since) values (?, ?, ?, ?, ?)")
                .params(version.key(), version.version(), content, version.sha256(), Sql.timestamp(since))
                .update();
    }
}
