package org.journeygate.initiatives.winddown;

import java.util.Collection;
import java.util.List;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.moves.UnderWay;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wind-downs that are not closed. */
@Component
class WindDownsUnderWay implements UnderWay {

    private final JdbcClient database;

    WindDownsUnderWay(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Piece> of(Collection<InitiativeId> bets) {
        if (bets.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select i.id, i.code from wind_down w join initiative i on i.id = w.initiative_id
                        where w.initiative_id in (:bets) and w.closed_at is null order by i.code
                        """)
                .param("bets", bets.stream().map(Identity::value).toList())
                .query((row, number) -> new Piece(
                        new InitiativeId(Sql.uuid(row, "id")),
                        "initiatives-moves.work.wind-down",
                        List.of(),
                        "/initiatives/" + row.getString("code") + "/wind-down"))
                .list();
    }
}
