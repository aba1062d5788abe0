package org.journeygate.gates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.moves.UnderWay;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gate requests that are not over, and what is asked of others about them. */
@Component
class RequestsUnderWay implements UnderWay {

    private static final String OPEN =
            "r.initiative_id in (:bets) and r.status not in ('DECIDED', 'WITHDRAWN', 'LAPSED')";

    private final JdbcClient database;

    RequestsUnderWay(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Piece> of(Collection<InitiativeId> bets) {
        if (bets.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = bets.stream().map(Identity::value).toList();
        List<Piece> requests = database.sql("select r.* from gate_request r where " + OPEN + " order by r.code")
                .param("bets", ids)
                .query((row, number) -> piece(row, "initiatives-moves.work.request." + row.getString("status"), "gate"))
                .list();
        List<Piece> confirmations = database.sql(
                        "select r.initiative_id, r.code, c.kind from confirmation c join gate_request r on r.id = c.gate_request_id where "
                                + OPEN + " and c.state = 'OPEN' order by c.asked_at, c.id")
                .param("bets", ids)
                .query((row, number) ->
                        piece(row, "initiatives-moves.work.confirmation." + row.getString("kind"), "code"))
                .list();
        return Stream.concat(requests.stream(), confirmations.stream()).toList();
    }

    private static Piece piece(ResultSet row, String key, String second) throws SQLException {
        String code = row.getString("code");
        return new Piece(
                new InitiativeId(Sql.uuid(row, "initiative_id")),
                key,
                List.of(code, row.getString(second)),
                "/gate-requests/" + code);
    }
}
