package org.journeygate.faults;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What was there at one time, to be compared with what is there later.
 *
 * @param unchangeable decisions, votes and frozen evidence by id, each as one text
 * @param underWay ids of the gate requests that were under way
 */
record Memory(Map<String, String> unchangeable, Set<String> underWay) {

    static final Memory NOTHING = new Memory(Map.of(), Set.of());

    static Memory of(DataSource database) {
        Seen now = Seen.in(database, Instant.EPOCH);
        Map<String, String> rows = new HashMap<>();
        for (String table : Set.of("decision", "decision_condition", "vote")) {
            now.rows("select * from " + table).forEach(row -> rows.put(table + " " + row.get("id"), row.toString()));
        }
        now.rows("select gate_request_id, revision, sha256 from evidence_revision")
                .forEach(row -> rows.put(
                        "evidence_revision " + row.get("gate_request_id") + " " + row.get("revision"), row.toString()));
        return new Memory(
                Map.copyOf(rows),
                now.rows("select id from gate_request where status in " + Invariants.UNDER_WAY).stream()
                        .map(row -> row.text("id"))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
