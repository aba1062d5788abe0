package org.journeygate.initiatives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.OpenBets;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BoardRepository implements OpenBets {

    private final JdbcClient database;

    BoardRepository(JdbcClient database) {
        this.database = database;
    }

    Board board(Initiatives.Filter filter, GateModelCatalog.Choice gateModel, int most) {
        Map<String, Object> values = new HashMap<>();
        String where = InitiativeRepository.where(filter.ofModel(gateModel.key()), values);
        if (filter.status() == null) {
            where += " and status in ('ACTIVE', 'PAUSED')";
        }
        values.put("most", most);
        Map<String, List<Ranked>> byGate =
                database.sql("""
                        select * from (
                          select initiative.*,
                            row_number() over (partition by gate order by raised_at desc, id desc) as place,
                            count(*) over (partition by gate) as before_gate
                          from initiative %s and gate is not null
                        ) ranked
                        where place <= :most
                        order by gate, place
                        """.formatted(where)).params(values).query(Ranked::of).list().stream()
                        .collect(Collectors.groupingBy(
                                ranked -> String.valueOf(ranked.bet().gate())));
        return new Board(gateModel.gates().stream()
                .map(gate -> column(gate, byGate.getOrDefault(gate.key(), List.of())))
                .toList());
    }

    List<BetCount> counts(Initiatives.Filter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = InitiativeRepository.where(filter.anywhere(), values);
        return database.sql("select gate_model, gate, status, count(*) as bets from initiative" + where
                        + " group by gate_model, gate, status order by gate_model, gate, status")
                .params(values)
                .query((row, number) -> new BetCount(
                        row.getString("gate_model"),
                        row.getString("gate"),
                        Initiative.Status.valueOf(row.getString("status")),
                        row.getLong("bets")))
                .list();
    }

    @Override
    public Map<JourneyId, Long> on(Collection<JourneyId> journeys) {
        if (journeys.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select journey_id, count(*) as bets from initiative
                        where journey_id in (:journeys) and status in ('ACTIVE', 'PAUSED')
                        group by journey_id
                        """)
                .param("journeys", journeys.stream().map(Identity::value).toList())
                .query((row, number) -> Map.entry(new JourneyId(Sql.uuid(row, "journey_id")), row.getLong("bets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Board.Column column(GateModelCatalog.Gate gate, List<Ranked> ranked) {
        return new Board.Column(
                gate,
                ranked.isEmpty() ? 0 : ranked.get(0).beforeGate(),
                ranked.stream().map(Ranked::bet).toList());
    }

    private record Ranked(Initiative bet, long beforeGate) {

        static Ranked of(ResultSet row, int number) throws SQLException {
            return new Ranked(InitiativeRepository.row(row, number), row.getLong("before_gate"));
        }
    }
}
