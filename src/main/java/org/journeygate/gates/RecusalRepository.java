package org.journeygate.gates;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recusals are written once. */
@Repository
class RecusalRepository {

    private final JdbcClient database;

    RecusalRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(Recusal recusal) {
        database.sql(
                        "insert into recusal (gate_request_id, seat_id, person_id, reason, recused_at) values (?, ?, ?, ?, ?)")
                .params(
                        recusal.request().value(),
                        recusal.seat().value(),
                        recusal.person().value(),
                        recusal.reason(),
                        Sql.timestamp(recusal.at()))
                .update();
    }

    /** The recusals from seats of a request, oldest first. */
    List<Recusal> on(GateRequestId request) {
        return database.sql("select * from recusal where gate_request_id = ? order by recused_at, person_id")
                .param(request.value())
                .query((row, index) -> new Recusal(
                        request,
                        new SeatId(Sql.uuid(row, "seat_id")),
                        new UserId(Sql.uuid(row, "person_id")),
                        row.getString("reason"),
                        Sql.instant(row, "recused_at")))
                .list();
    }

    /** Who has recused from a request and so has no further part in it. */
    Set<UserId> persons(GateRequestId request) {
        return on(request).stream().map(Recusal::person).collect(Collectors.toSet());
    }
}
