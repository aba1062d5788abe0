package org.journeygate.initiatives;

import java.util.List;
import java.util.UUID;
import org.journeygate.shared.Sql;
import org.journeygate.squads.OpenWork;
import org.journeygate.squads.SquadId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SquadWorkRepository implements OpenWork {

    private static final String OPEN = " from initiative where squad_id = ? and status in ('ACTIVE', 'PAUSED')";

    private final JdbcClient database;

    SquadWorkRepository(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Raised of(SquadId squad, int most) {
        List<Counted> found = database.sql("select code, title, gate, status, raised_at, count(*) over () as open_bets"
                        + OPEN + " order by raised_at desc, id desc limit ?")
                .params(squad.value(), most)
                .query((row, number) -> new Counted(
                        row.getLong("open_bets"),
                        new Bet(
                                row.getString("code"),
                                row.getString("title"),
                                row.getString("gate"),
                                Initiative.Status.valueOf(row.getString("status")) == Initiative.Status.PAUSED,
                                Sql.instant(row, "raised_at"))))
                .list();
        return new Raised(
                found.isEmpty() ? 0 : found.get(0).total(),
                found.stream().map(Counted::bet).toList());
    }

    @Override
    public List<UUID> ids(SquadId squad, int most) {
        return database.sql("select id" + OPEN + " order by raised_at desc, id desc limit ?")
                .params(squad.value(), most)
                .query(UUID.class)
                .list();
    }

    private record Counted(long total, Bet bet) {}
}
