package org.journeygate.initiatives.themes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThemeRepository {

    private static final Map<String, String> ORDERS = Map.of("name", "name", "from", "valid_from");

    private final JdbcClient database;

    ThemeRepository(JdbcClient database) {
        this.database = database;
    }

    List<Theme> all(Collection<ThemeId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql("select * from theme where id in (:ids)")
                .param("ids", ids.stream().map(Identity::value).toList())
                .query(ThemeRepository::row)
                .list();
    }

    /** The theme, its row locked until the transaction ends. */
    List<Theme> lock(ThemeId id) {
        return database.sql("select * from theme where id = ? for update")
                .param(id.value())
                .query(ThemeRepository::row)
                .list();
    }

    List<Theme> of(PortfolioId portfolio) {
        return database.sql("select * from theme where portfolio_id = ? and retired_on is null order by name, id")
                .param(portfolio.value())
                .query(ThemeRepository::row)
                .list();
    }

    Paged<Theme> page(@Nullable PortfolioId portfolio, PageQuery query) {
        Map<String, Object> values = new HashMap<>();
        String where = "";
        if (portfolio != null) {
            where = " where portfolio_id = :portfolio";
            values.put("portfolio", portfolio.value());
        }
        long total = database.sql("select count(*) from theme" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", query.size());
        values.put("skip", query.offset());
        List<Theme> rows = database.sql("select * from theme" + where + " order by " + query.order(ORDERS, "name")
                        + " limit :size offset :skip")
                .params(values)
                .query(ThemeRepository::row)
                .list();
        return new Paged<>(rows, query.page(), query.size(), total);
    }

    void insert(Theme theme) {
        try {
            database.sql("""
                            insert into theme (id, version, portfolio_id, name, why, owner_id, valid_from, valid_until)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Sql.values(
                            theme.id(),
                            theme.version(),
                            theme.portfolio(),
                            theme.name(),
                            theme.why(),
                            theme.owner(),
                            theme.from(),
                            theme.until()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    /** Writes the next version; false where another was quicker. */
    boolean update(Theme theme) {
        try {
            return database.sql("""
                            update theme set version = version + 1, name = ?, why = ?, owner_id = ?, valid_from = ?,
                              valid_until = ?, retired_on = ?
                            where id = ? and version = ?
                            """)
                            .params(Sql.values(
                                    theme.name(),
                                    theme.why(),
                                    theme.owner(),
                                    theme.from(),
                                    theme.until(),
                                    theme.retiredOn(),
                                    theme.id(),
                                    theme.version()))
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    void delete(ThemeId id) {
        database.sql("delete from theme where id = ?").param(id.value()).update();
    }

    long uses(ThemeId id) {
        return database.sql("select count(*) from bet_plan where theme_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    /** How many bets in play name each of those themes; the others are left out. */
    Map<ThemeId, Long> inPlay(Collection<ThemeId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select p.theme_id, count(*) as bets from bet_plan p join initiative i on i.id = p.initiative_id
                        where p.theme_id in (:ids) and i.status in ('ACTIVE', 'PAUSED') group by p.theme_id
                        """)
                .param("ids", ids.stream().map(Identity::value).toList())
                .query((row, number) -> Map.entry(new ThemeId(Sql.uuid(row, "theme_id")), row.getLong("bets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Paged<InitiativeId> bets(ThemeId id, PageQuery query) {
        List<InitiativeId> bets =
                database.sql("""
                        select i.id from bet_plan p join initiative i on i.id = p.initiative_id
                        where p.theme_id = ? order by i.raised_at desc, i.id desc limit ? offset ?
                        """).params(Sql.values(id, query.size(), query.offset())).query(UUID.class).list().stream()
                        .map(InitiativeId::new)
                        .toList();
        return new Paged<>(bets, query.page(), query.size(), uses(id));
    }

    private static InvalidInput nameTaken() {
        return new InvalidInput("name", "is already the name of another theme of this portfolio: choose another one");
    }

    private static Theme row(ResultSet row, int number) throws SQLException {
        return new Theme(
                new ThemeId(Sql.uuid(row, "id")),
                row.getInt("version"),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                row.getString("name"),
                row.getString("why"),
                new UserId(Sql.uuid(row, "owner_id")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("retired_on", LocalDate.class));
    }
}
