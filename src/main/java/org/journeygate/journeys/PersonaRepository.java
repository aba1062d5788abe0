package org.journeygate.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return withJobs(database.sql("select * from persona where id in (:ids)")
                .param("ids", ids.stream().map(Identity::value).toList())
                .query(PersonaRepository::row)
                .list());
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
                withJobs(rows.query(PersonaRepository::row).list()),
                query.page(),
                query.size(),
                count.query(Long.class).single());
    }

    void insert(Persona persona) {
        Persona.Shares shares = persona.shares();
        try {
            database.sql("""
                            insert into persona
                              (id, version, portfolio_id, name, job, needs, revenue_share, customer_share,
                               revenue_share_wanted, customer_share_wanted, wanted_by, owner_id, source)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Sql.values(
                            persona.id(),
                            persona.version(),
                            persona.portfolio(),
                            persona.name(),
                            persona.job(),
                            String.join("\n", persona.needs()),
                            shares.revenue(),
                            shares.customers(),
                            shares.revenueWanted(),
                            shares.customersWanted(),
                            shares.wantedBy(),
                            shares.owner(),
                            shares.source()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
        writeJobs(persona);
    }

    /** Writes the next version, jobs included; false where another was quicker. */
    boolean update(Persona persona) {
        Persona.Shares shares = persona.shares();
        try {
            int updated = database.sql("""
                            update persona set version = version + 1, name = ?, job = ?, needs = ?, revenue_share = ?,
                              customer_share = ?, revenue_share_wanted = ?, customer_share_wanted = ?, wanted_by = ?,
                              owner_id = ?, source = ?
                            where id = ? and version = ?
                            """)
                    .params(Sql.values(
                            persona.name(),
                            persona.job(),
                            String.join("\n", persona.needs()),
                            shares.revenue(),
                            shares.customers(),
                            shares.revenueWanted(),
                            shares.customersWanted(),
                            shares.wantedBy(),
                            shares.owner(),
                            shares.source(),
                            persona.id(),
                            persona.version()))
                    .update();
            if (updated == 0) {
                return false;
            }
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
        writeJobs(persona);
        return true;
    }

    private void writeJobs(Persona persona) {
        database.sql("delete from persona_job where persona_id = ?")
                .param(persona.id().value())
                .update();
        for (int place = 0; place < persona.jobs().size(); place++) {
            Persona.Job job = persona.jobs().get(place);
            database.sql("insert into persona_job (id, persona_id, place, text) values (?, ?, ?, ?)")
                    .params(Sql.values(job.id(), persona.id(), place, job.text()))
                    .update();
        }
    }

    private List<Persona> withJobs(List<Persona> personas) {
        if (personas.isEmpty()) {
            return personas;
        }
        Map<UUID, List<PlacedJob>> jobs = database
                .sql("select * from persona_job where persona_id in (:ids) order by persona_id, place")
                .param(
                        "ids",
                        personas.stream().map(persona -> persona.id().value()).toList())
                .query(PlacedJob::of)
                .list()
                .stream()
                .collect(Collectors.groupingBy(PlacedJob::persona));
        return personas.stream()
                .map(persona -> persona.withJobs(jobs.getOrDefault(persona.id().value(), List.of()).stream()
                        .map(PlacedJob::job)
                        .toList()))
                .toList();
    }

    private static InvalidInput nameTaken() {
        return new InvalidInput("name", "is already taken by another persona of this portfolio: choose another one");
    }

    private static Persona row(ResultSet row, int number) throws SQLException {
        UUID owner = Sql.uuidOrNull(row, "owner_id");
        return new Persona(
                new PersonaId(Sql.uuid(row, "id")),
                row.getInt("version"),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                row.getString("name"),
                List.of(),
                row.getString("needs").lines().toList(),
                new Persona.Shares(
                        Sql.decimalOrNull(row, "revenue_share"),
                        Sql.decimalOrNull(row, "customer_share"),
                        Sql.decimalOrNull(row, "revenue_share_wanted"),
                        Sql.decimalOrNull(row, "customer_share_wanted"),
                        row.getObject("wanted_by", Integer.class),
                        owner == null ? null : new UserId(owner),
                        row.getString("source")));
    }

    private record PlacedJob(UUID persona, Persona.Job job) {

        static PlacedJob of(ResultSet row, int number) throws SQLException {
            return new PlacedJob(
                    Sql.uuid(row, "persona_id"),
                    new Persona.Job(new JobId(Sql.uuid(row, "id")), row.getString("text")));
        }
    }
}
