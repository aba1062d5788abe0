package org.journeygate.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
class PersonaRepository {

    private static final Map<String, String> ORDERS = Map.of("name", "name");

    private final JdbcClient database;

    PersonaRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Persona> find(PersonaId id) {
        return all(List.of(id)).stream().findFirst();
    }

    List<Persona> all(Collection<PersonaId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql("select * from persona where id in (:ids)")
                .param("ids", ids.stream().map(Identity::value).toList())
                .query(PersonaRepository::row)
                .list();
    }

    Paged<Persona> page(@Nullable PortfolioId portfolio, PageQuery query) {
        String where = portfolio == null ? "" : " where portfolio_id = :portfolio";
        var rows = database.sql("select * from persona" + where + " order by " + query.order(ORDERS, "name")
                        + " limit :size offset :skip")
                .param("size", query.size())
                .param("skip", query.offset());
        var count = database.sql("select count(*) from persona" + where);
        if (portfolio != null) {
            rows = rows.param("portfolio", portfolio.value());
            count = count.param("portfolio", portfolio.value());
        }
        return new Paged<>(
                rows.query(PersonaRepository::row).list(),
                query.page(),
                query.size(),
                count.query(Long.class).single());
    }

    void insert(Persona persona) {
        try {
            database.sql("""
                            insert into persona
                              (id, version, portfolio_id, name, job, revenue_share, customer_share, source)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Sql.values(
                            persona.id(),
                            persona.version(),
                            persona.portfolio(),
                            persona.name(),
                            persona.job(),
                            persona.revenueShare(),
                            persona.customerShare(),
                            persona.source()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    /** Writes the next version; false where another was quicker. */
    boolean update(Persona persona) {
        try {
            return database.sql("""
                                    update persona set version = version + 1, name = ?, job = ?, revenue_share = ?,
                                      customer_share = ?, source = ?
                                    where id = ? and version = ?
                                    """)
                            .params(Sql.values(
                                    persona.name(),
                                    persona.job(),
                                    persona.revenueShare(),
                                    persona.customerShare(),
                                    persona.source(),
                                    persona.id(),
                                    persona.version()))
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    private static InvalidInput nameTaken() {
        return new InvalidInput("name", "is already taken by another persona of this portfolio: choose another one");
    }

    private static Persona row(ResultSet row, int number) throws SQLException {
        return new Persona(
                new PersonaId(Sql.uuid(row, "id")),
                row.getInt("version"),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                row.getString("name"),
                row.getString("job"),
                Sql.decimalOrNull(row, "revenue_share"),
                Sql.decimalOrNull(row, "customer_share"),
                row.getString("source"));
    }
}
