package org.journeygate.gates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes are written once and never changed. */
@Repository
class VoteRepository {

    private final JdbcClient database;

    VoteRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(Vote vote) {
        database.sql("""
                        insert into vote (id, gate_request_id, seat_id, number, voter_id, for_id, outcome, reason, weighed_most,
                          scores, conditions, evidence_revision, cast_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        vote.id().value(),
                        vote.request().value(),
                        vote.seat().value(),
                        vote.number(),
                        vote.voter().value(),
                        vote.forId().value(),
                        vote.word(),
                        vote.reason(),
                        vote.weighedMost() == null ? null : vote.weighedMost().value(),
                        Json.write(vote.scores()),
                        Json.write(vote.conditions()),
                        vote.evidenceRevision(),
                        Sql.timestamp(vote.castAt())))
                .update();
    }

    /** All votes on a request, oldest first. */
    List<Vote> on(GateRequestId request) {
        return database.sql("select * from vote where gate_request_id = ? order by cast_at, number")
                .param(request.value())
                .query((row, index) -> read(row))
                .list();
    }

    @SuppressWarnings("unchecked")
    private static Vote read(ResultSet row) throws SQLException {
        UUID weighedMost = row.getObject("weighed_most", UUID.class);
        String outcome = row.getString("outcome");
        return new Vote(
                new VoteId(Sql.uuid(row, "id")),
                new GateRequestId(Sql.uuid(row, "gate_request_id")),
                new SeatId(Sql.uuid(row, "seat_id")),
                row.getInt("number"),
                new UserId(Sql.uuid(row, "voter_id")),
                new UserId(Sql.uuid(row, "for_id")),
                Vote.ABSTAIN.equals(outcome) ? null : Outcome.valueOf(outcome),
                row.getString("reason"),
                weighedMost == null ? null : new EvidenceId(weighedMost),
                (Map<String, Integer>) Json.read(row.getString("scores"), Map.class),
                Json.readList(row.getString("conditions"), ConditionTerms.class),
                row.getInt("evidence_revision"),
                Sql.instant(row, "cast_at"));
    }
}
