package org.journeygate.gates;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.gates.rights.RightsAccount;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.squads.Dues;
import org.journeygate.squads.OpenWork;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The conditions and the money of a squad, for its page. */
@Component
@Transactional(readOnly = true)
class SquadDues implements Dues {

    private static final int BETS = 100;

    private final JdbcClient database;
    private final OpenWork work;
    private final RightsAccount account;
    private final Portfolios portfolios;

    SquadDues(JdbcClient database, OpenWork work, RightsAccount account, Portfolios portfolios) {
        this.database = database;
        this.work = work;
        this.account = account;
        this.portfolios = portfolios;
    }

    @Override
    public Owed conditions(SquadId squad, int most) {
        List<UUID> bets = work.ids(squad, BETS);
        if (bets.isEmpty()) {
            return new Owed(0, List.of());
        }
        List<Counted> found = database.sql("""
                        select c.text, c.kind, c.due_on, d.code, d.initiative_code, count(*) over () as owed
                        from decision d join decision_condition c on c.decision_id = d.id
                        where d.initiative_id in (:bets) and not exists (
                          select 1 from decision later where later.initiative_id = d.initiative_id
                            and (later.taken_at > d.taken_at or later.taken_at = d.taken_at and later.id > d.id))
                        order by c.due_on, d.code, c.number limit :most
                        """)
                .param("bets", bets)
                .param("most", most)
                .query((row, number) -> new Counted(
                        row.getLong("owed"),
                        new Condition(
                                row.getString("text"),
                                ConditionKind.valueOf(row.getString("kind")) == ConditionKind.BEFORE,
                                row.getObject("due_on", LocalDate.class),
                                row.getString("code"),
                                row.getString("initiative_code"))))
                .list();
        return new Owed(
                found.isEmpty() ? 0 : found.get(0).total(),
                found.stream().map(Counted::condition).toList());
    }

    @Override
    public Taken taken(Squad squad, LocalDate day) {
        Portfolio portfolio = portfolios.get(squad.portfolio());
        LocalDate quarter = portfolio.fiscal().quarterOf(day).from();
        return new Taken(
                account.taken(squad.id(), quarter.atStartOfDay(portfolio.zone()).toInstant()), quarter);
    }

    private record Counted(long total, Condition condition) {}
}
