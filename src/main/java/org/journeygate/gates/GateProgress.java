package org.journeygate.gates;

import java.util.Optional;
import org.journeygate.initiatives.InitiativeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** At most one request of a bet is under way at a gate: a row whose key says so. */
@Repository
class GateProgress {

    private final JdbcClient database;

    GateProgress(JdbcClient database) {
        this.database = database;
    }

    /** Claims the gate for the request; a second claim at the same time fails on the key. */
    void begin(GateRequest request) {
        database.sql("insert into gate_in_progress (initiative_id, gate, gate_request_id) values (?, ?, ?)")
                .params(
                        request.initiativeId().value(),
                        request.gate(),
                        request.id().value())
                .update();
    }

    void end(GateRequest request) {
        database.sql("delete from gate_in_progress where initiative_id = ? and gate = ? and gate_request_id = ?")
                .params(
                        request.initiativeId().value(),
                        request.gate(),
                        request.id().value())
                .update();
    }

    /** Whether a request of the bet at that gate has been drafted and is not over. */
    boolean isBegun(InitiativeId initiative, String gate) {
        return database.sql("""
                        select count(*) from gate_request
                        where initiative_id = ? and gate = ? and status not in ('DECIDED', 'WITHDRAWN', 'LAPSED')
                        """)
                        .params(initiative.value(), gate)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The code of the draft that is reworked after a pivot at that gate. */
    Optional<String> reworkOf(InitiativeId initiative, String gate) {
        return database.sql("""
                        select r.code from gate_in_progress p join gate_request r on r.id = p.gate_request_id
                        where p.initiative_id = ? and p.gate = ? and r.status = 'DRAFT'
                        """)
                .params(initiative.value(), gate)
                .query(String.class)
                .optional();
    }

    /** The code of another request for the same bet and gate that is under way. */
    Optional<String> other(InitiativeId initiative, String gate, GateRequestId except) {
        return database.sql("""
                        select r.code from gate_in_progress p join gate_request r on r.id = p.gate_request_id
                        where p.initiative_id = ? and p.gate = ? and p.gate_request_id <> ?
                        """)
                .params(initiative.value(), gate, except.value())
                .query(String.class)
                .optional();
    }
}
