package org.journeygate.initiatives.moves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BetMoveRepository {

    /** What goes on, or of which something waits: a prediction to be judged, a wind-down to be closed. */
    private static final String OPEN = """
            (i.status in ('ACTIVE', 'PAUSED')
              or exists (select 1 from prediction p where p.initiative_id = i.id and p.verdict is null)
              or exists (select 1 from wind_down w where w.initiative_id = i.id and w.closed_at is null))
            """;

    private final JdbcClient database;

    BetMoveRepository(JdbcClient database) {
        this.database = database;
    }

    /** Gives the bet to the squad; false where it is not the other's any more. */
    boolean give(InitiativeId bet, SquadId from, SquadId to) {
        return database.sql("update initiative set version = version + 1, squad_id = ? where id = ? and squad_id = ?")
                        .params(Sql.values(to, bet, from))
                        .update()
                == 1;
    }

    void insert(BetMove move) {
        database.sql("""
                        insert into bet_move (initiative_id, number, from_id, to_id, from_name, to_name, reason, moved_by, moved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        move.bet(),
                        move.number(),
                        move.from(),
                        move.to(),
                        move.fromName(),
                        move.toName(),
                        move.reason(),
                        move.by(),
                        move.at()))
                .update();
    }

    int lastNumber(InitiativeId bet) {
        return database.sql("select coalesce(max(number), 0) from bet_move where initiative_id = ?")
                .param(bet.value())
                .query(Integer.class)
                .single();
    }

    List<BetMove> of(InitiativeId bet) {
        return database.sql("select * from bet_move where initiative_id = ? order by number")
                .param(bet.value())
                .query(BetMoveRepository::row)
                .list();
    }

    boolean isOpen(InitiativeId bet) {
        return database.sql("select count(*) from initiative i where i.id = ? and " + OPEN)
                        .param(bet.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The squad's open bets, the oldest first. */
    List<InitiativeId> openOf(SquadId squad) {
        return database.sql("select i.id from initiative i where i.squad_id = ? and " + OPEN
                        + " order by i.raised_at, i.id")
                .param(squad.value())
                .query((row, number) -> new InitiativeId(Sql.uuid(row, "id")))
                .list();
    }

    List<String> openCodes(SquadId squad) {
        return database.sql("select i.code from initiative i where i.squad_id = ? and " + OPEN
                        + " order by i.raised_at, i.id")
                .param(squad.value())
                .query(String.class)
                .list();
    }

    private static BetMove row(ResultSet row, int number) throws SQLException {
        UUID by = Sql.uuidOrNull(row, "moved_by");
        return new BetMove(
                new InitiativeId(Sql.uuid(row, "initiative_id")),
                row.getInt("number"),
                new SquadId(Sql.uuid(row, "from_id")),
                new SquadId(Sql.uuid(row, "to_id")),
                row.getString("from_name"),
                row.getString("to_name"),
                row.getString("reason"),
                user(by),
                Sql.instant(row, "moved_at"));
    }

    private static @Nullable UserId user(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }
}
