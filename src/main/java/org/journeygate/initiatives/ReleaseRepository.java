package org.journeygate.initiatives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReleaseRepository {

    private static final Map<String, String> ORDERS = Map.of("from", "freed_from");

    private final JdbcClient database;

    ReleaseRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(Release release) {
        database.sql("""
                        insert into bet_release (id, initiative_id, portfolio_id, cause, decision_code, money, people,
                          freed_from, freed_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        release.source(),
                        release.initiative(),
                        release.portfolio(),
                        release.cause(),
                        release.decision(),
                        release.money(),
                        release.people(),
                        release.from(),
                        release.until()))
                .update();
    }

    void delete(UUID source) {
        database.sql("delete from bet_release where id = ?").param(source).update();
    }

    Optional<Release> find(UUID source) {
        return database.sql("select * from bet_release where id = ?")
                .param(source)
                .query(ReleaseRepository::row)
                .optional();
    }

    List<Release> of(InitiativeId bet) {
        return database.sql("select * from bet_release where initiative_id = ? order by freed_from, id")
                .param(bet.value())
                .query(ReleaseRepository::row)
                .list();
    }

    Paged<Release> page(PortfolioId portfolio, @Nullable LocalDate from, @Nullable LocalDate until, PageQuery query) {
        String order = query.order(ORDERS, "-from");
        Map<String, Object> values = new HashMap<>();
        String where = where(portfolio, from, until, values);
        long total = database.sql("select count(*) from bet_release" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", query.size());
        values.put("skip", query.offset());
        List<Release> rows = database.sql(
                        "select * from bet_release" + where + " order by " + order + " limit :size offset :skip")
                .params(values)
                .query(ReleaseRepository::row)
                .list();
        return new Paged<>(rows, query.page(), query.size(), total);
    }

    Freed sum(PortfolioId portfolio, @Nullable LocalDate from, @Nullable LocalDate until) {
        Map<String, Object> values = new HashMap<>();
        return database.sql("select coalesce(sum(money), 0) as money, coalesce(sum(people), 0) as people,"
                        + " count(distinct initiative_id) as bets from bet_release"
                        + where(portfolio, from, until, values))
                .params(values)
                .query((row, number) ->
                        new Freed(Sql.decimal(row, "money"), Sql.decimal(row, "people"), row.getLong("bets")))
                .single();
    }

    private static String where(
            PortfolioId portfolio, @Nullable LocalDate from, @Nullable LocalDate until, Map<String, Object> values) {
        var where = new StringBuilder(" where portfolio_id = :portfolio");
        values.put("portfolio", portfolio.value());
        if (from != null) {
            where.append(" and freed_from >= :since");
            values.put("since", from);
        }
        if (until != null) {
            where.append(" and freed_from <= :until");
            values.put("until", until);
        }
        return where.toString();
    }

    private static Release row(ResultSet row, int number) throws SQLException {
        return new Release(
                Sql.uuid(row, "id"),
                new InitiativeId(Sql.uuid(row, "initiative_id")),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                Release.Cause.valueOf(row.getString("cause")),
                row.getString("decision_code"),
                Sql.decimalOrNull(row, "money"),
                Sql.decimalOrNull(row, "people"),
                row.getObject("freed_from", LocalDate.class),
                row.getObject("freed_until", LocalDate.class));
    }
}
