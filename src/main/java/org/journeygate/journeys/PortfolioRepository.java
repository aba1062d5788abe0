package org.journeygate.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.journeygate.calendars.FiscalCalendar;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PortfolioRepository {

    private static final Map<String, String> ORDERS = Map.of("name", "name", "key", "portfolio_key");

    private final JdbcClient database;

    PortfolioRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Portfolio> find(PortfolioId id) {
        return database.sql("select * from portfolio where id = ?")
                .param(id.value())
                .query(PortfolioRepository::row)
                .optional();
    }

    Optional<Portfolio> find(String key) {
        return database.sql("select * from portfolio where portfolio_key = ?")
                .param(key)
                .query(PortfolioRepository::row)
                .optional();
    }

    List<Portfolio> all() {
        return database.sql("select * from portfolio order by name")
                .query(PortfolioRepository::row)
                .list();
    }

    Paged<Portfolio> page(PageQuery query) {
        return new Paged<>(
                database.sql("select * from portfolio order by " + query.order(ORDERS, "name") + " limit ? offset ?")
                        .params(query.size(), query.offset())
                        .query(PortfolioRepository::row)
                        .list(),
                query.page(),
                query.size(),
                database.sql("select count(*) from portfolio").query(Long.class).single());
    }

    void insert(Portfolio portfolio) {
        try {
            database.sql("""
                            insert into portfolio
                              (id, version, portfolio_key, name, currency, zone, region, fiscal_year_start, fiscal_cut,
                               fiscal_week_start)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Sql.values(
                            portfolio.id(),
                            portfolio.version(),
                            portfolio.key(),
                            portfolio.name(),
                            portfolio.currency().getCurrencyCode(),
                            portfolio.zone().getId(),
                            portfolio.region(),
                            portfolio.fiscal().startMonth(),
                            portfolio.fiscal().cut(),
                            portfolio.fiscal().weekStart()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    /** Writes the next version; false where another was quicker. */
    boolean update(Portfolio portfolio) {
        try {
            return database.sql("""
                                    update portfolio set version = version + 1, name = ?, currency = ?, zone = ?,
                                      region = ?, fiscal_year_start = ?, fiscal_cut = ?, fiscal_week_start = ?
                                    where id = ? and version = ?
                                    """)
                            .params(Sql.values(
                                    portfolio.name(),
                                    portfolio.currency().getCurrencyCode(),
                                    portfolio.zone().getId(),
                                    portfolio.region(),
                                    portfolio.fiscal().startMonth(),
                                    portfolio.fiscal().cut(),
                                    portfolio.fiscal().weekStart(),
                                    portfolio.id(),
                                    portfolio.version()))
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    private static InvalidInput nameTaken() {
        return new InvalidInput("name", "is already taken by another portfolio: choose another one");
    }

    private static Portfolio row(ResultSet row, int number) throws SQLException {
        return new Portfolio(
                new PortfolioId(Sql.uuid(row, "id")),
                row.getInt("version"),
                row.getString("portfolio_key"),
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("zone")),
                row.getString("region"),
                new FiscalCalendar(
                        row.getInt("fiscal_year_start"),
                        FiscalCalendar.Cut.valueOf(row.getString("fiscal_cut")),
                        DayOfWeek.valueOf(row.getString("fiscal_week_start"))));
    }
}
