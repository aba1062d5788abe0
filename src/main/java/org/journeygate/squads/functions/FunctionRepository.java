package org.journeygate.squads.functions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FunctionRepository {

    private final JdbcClient database;

    FunctionRepository(JdbcClient database) {
        this.database = database;
    }

    /** Those of the portfolios of which anything is said. One statement. */
    Map<PortfolioId, FunctionHeads> all(Collection<PortfolioId> portfolios) {
        if (portfolios.isEmpty()) {
            return Map.of();
        }
        Map<PortfolioId, FunctionHeads> found = new HashMap<>();
        database.sql("""
                        select f.*, h.of_function, h.head_id from portfolio_functions f
                        left join function_head h on h.portfolio_id = f.portfolio_id
                        where f.portfolio_id in (:ids)
                        """)
                .param("ids", portfolios.stream().map(Identity::value).toList())
                .query(FunctionRepository::row)
                .list()
                .forEach(row -> found.merge(row.portfolio(), row, FunctionRepository::together));
        return found;
    }

    /** Writes the version after the present one; false where another was quicker. */
    boolean write(FunctionHeads said) {
        if (said.version() == 0 ? !insert(said) : !update(said)) {
            return false;
        }
        database.sql("delete from function_head where portfolio_id = ?")
                .param(said.portfolio().value())
                .update();
        said.heads().forEach((function, head) -> database.sql(
                        "insert into function_head (portfolio_id, of_function, head_id) values (?, ?, ?)")
                .params(Sql.values(said.portfolio(), function, head))
                .update());
        return true;
    }

    private boolean insert(FunctionHeads said) {
        try {
            database.sql("""
                            insert into portfolio_functions
                              (portfolio_id, version, cost_confirmer_id, reversibility_confirmer_id) values (?, 1, ?, ?)
                            """)
                    .params(Sql.values(said.portfolio(), said.costConfirmer(), said.reversibilityConfirmer()))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private boolean update(FunctionHeads said) {
        return database.sql("""
                                update portfolio_functions
                                set version = version + 1, cost_confirmer_id = ?, reversibility_confirmer_id = ?
                                where portfolio_id = ? and version = ?
                                """)
                        .params(Sql.values(
                                said.costConfirmer(), said.reversibilityConfirmer(), said.portfolio(), said.version()))
                        .update()
                == 1;
    }

    private static FunctionHeads together(FunctionHeads one, FunctionHeads other) {
        Map<SquadFunction, UserId> heads = new EnumMap<>(SquadFunction.class);
        heads.putAll(one.heads());
        heads.putAll(other.heads());
        return new FunctionHeads(
                one.portfolio(), one.version(), heads, one.costConfirmer(), one.reversibilityConfirmer());
    }

    private static FunctionHeads row(ResultSet row, int number) throws SQLException {
        String function = row.getString("of_function");
        return new FunctionHeads(
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                row.getInt("version"),
                function == null
                        ? Map.of()
                        : Map.of(SquadFunction.valueOf(function), new UserId(Sql.uuid(row, "head_id"))),
                person(row, "cost_confirmer_id"),
                person(row, "reversibility_confirmer_id"));
    }

    private static @Nullable UserId person(ResultSet row, String column) throws SQLException {
        UUID id = Sql.uuidOrNull(row, column);
        return id == null ? null : new UserId(id);
    }
}
