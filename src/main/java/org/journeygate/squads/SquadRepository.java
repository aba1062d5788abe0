package org.journeygate.squads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
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
class SquadRepository {

    private static final Map<String, String> ORDERS = Map.of("name", "name");

    private final JdbcClient database;

    SquadRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Squad> find(SquadId id) {
        return database
                .sql(
                        "select s.*, m.person_id from squad s left join squad_member m on m.squad_id = s.id where s.id = ?")
                .param(id.value())
                .query(SquadRepository::rowOfMember)
                .list()
                .stream()
                .reduce(SquadRepository::together);
    }

    List<Squad> all(Collection<SquadId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return withMembers(database.sql("select * from squad where id in (:ids)")
                .param("ids", ids.stream().map(Identity::value).toList())
                .query(SquadRepository::row)
                .list());
    }

    List<Squad> ledBy(UserId lead) {
        return withMembers(
                database.sql("select * from squad where lead_id = ? and dissolved_at is null order by name, id")
                        .param(lead.value())
                        .query(SquadRepository::row)
                        .list());
    }

    Paged<Squad> page(
            @Nullable PortfolioId portfolio, @Nullable JourneyId journey, @Nullable String text, PageQuery query) {
        Map<String, Object> values = new HashMap<>();
        String where = " where true";
        if (portfolio != null) {
            where += " and portfolio_id = :portfolio";
            values.put("portfolio", portfolio.value());
        }
        if (journey != null) {
            where += " and journey_id = :journey";
            values.put("journey", journey.value());
        }
        if (text != null) {
            where += " and lower(name) like :text escape '\\'";
            values.put("text", Sql.contains(text));
        }
        long total = database.sql("select count(*) from squad" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", query.size());
        values.put("skip", query.offset());
        List<Squad> rows = database.sql("select * from squad" + where + " order by " + query.order(ORDERS, "name")
                        + " limit :size offset :skip")
                .params(values)
                .query(SquadRepository::row)
                .list();
        return new Paged<>(withMembers(rows), query.page(), query.size(), total);
    }

    void insert(Squad squad) {
        try {
            database.sql("""
                            insert into squad (id, version, portfolio_id, name, journey_id, lead_id, sponsor_id)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Sql.values(
                            squad.id(),
                            squad.version(),
                            squad.portfolio(),
                            squad.name(),
                            squad.journey(),
                            squad.lead(),
                            squad.sponsor()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
        writeMembers(squad, Set.of());
    }

    /** Writes the next version, members included; false where another was quicker. */
    boolean update(Squad squad, Set<UserId> membersBefore) {
        try {
            int updated = database.sql("""
                            update squad set version = version + 1, name = ?, journey_id = ?, lead_id = ?, sponsor_id = ?
                            where id = ? and version = ?
                            """)
                    .params(Sql.values(
                            squad.name(), squad.journey(), squad.lead(), squad.sponsor(), squad.id(), squad.version()))
                    .update();
            if (updated == 0) {
                return false;
            }
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
        writeMembers(squad, membersBefore);
        return true;
    }

    /** Ends it; false where it has ended. */
    boolean dissolve(SquadId id, Instant at, String reason) {
        return database.sql("""
                                update squad set version = version + 1, dissolved_at = ?, dissolved_reason = ?
                                where id = ? and dissolved_at is null
                                """).params(Sql.values(at, reason, id)).update() == 1;
    }

    void succeed(SquadId id, SquadId successor) {
        database.sql("""
                        insert into squad_successor (squad_id, successor_id)
                        select s.id, n.id from squad s, squad n where s.id = ? and n.id = ?
                          and not exists (select 1 from squad_successor k where k.squad_id = s.id and k.successor_id = n.id)
                        """).params(Sql.values(id, successor)).update();
    }

    /** Who goes on with its work, by name. */
    List<Squad> successors(SquadId id) {
        return withMembers(database.sql(
                        "select s.* from squad s join squad_successor k on k.successor_id = s.id where k.squad_id = ? order by s.name, s.id")
                .param(id.value())
                .query(SquadRepository::row)
                .list());
    }

    /** Whose work it went on with, by name. */
    List<Squad> predecessors(SquadId id) {
        return withMembers(database.sql(
                        "select s.* from squad s join squad_successor k on k.squad_id = s.id where k.successor_id = ? order by s.name, s.id")
                .param(id.value())
                .query(SquadRepository::row)
                .list());
    }

    Optional<String> reasonOfEnd(SquadId id) {
        return database.sql("select dissolved_reason from squad where id = ? and dissolved_at is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    private void writeMembers(Squad squad, Set<UserId> before) {
        if (squad.members().equals(before)) {
            return;
        }
        database.sql("delete from squad_member where squad_id = ?")
                .param(squad.id().value())
                .update();
        for (UserId member : squad.members()) {
            database.sql("insert into squad_member (squad_id, person_id) values (?, ?)")
                    .params(Sql.values(squad.id(), member.value()))
                    .update();
        }
    }

    private List<Squad> withMembers(List<Squad> squads) {
        if (squads.isEmpty()) {
            return squads;
        }
        Map<UUID, Set<UserId>> members = database
                .sql("select squad_id, person_id from squad_member where squad_id in (:ids)")
                .param("ids", squads.stream().map(squad -> squad.id().value()).toList())
                .query((row, number) -> Map.entry(Sql.uuid(row, "squad_id"), new UserId(Sql.uuid(row, "person_id"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return squads.stream()
                .map(squad -> squad.withMembers(members.getOrDefault(squad.id().value(), Set.of())))
                .toList();
    }

    private static InvalidInput nameTaken() {
        return new InvalidInput("name", "is already taken by another squad of this portfolio: choose another one");
    }

    private static Squad rowOfMember(ResultSet row, int number) throws SQLException {
        UUID member = Sql.uuidOrNull(row, "person_id");
        return row(row, number).withMembers(member == null ? Set.of() : Set.of(new UserId(member)));
    }

    private static Squad together(Squad one, Squad other) {
        Set<UserId> members = new HashSet<>(one.members());
        members.addAll(other.members());
        return one.withMembers(members);
    }

    private static Squad row(ResultSet row, int number) throws SQLException {
        UUID journey = Sql.uuidOrNull(row, "journey_id");
        UUID lead = Sql.uuidOrNull(row, "lead_id");
        UUID sponsor = Sql.uuidOrNull(row, "sponsor_id");
        return new Squad(
                new SquadId(Sql.uuid(row, "id")),
                row.getInt("version"),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                row.getString("name"),
                journey == null ? null : new JourneyId(journey),
                lead == null ? null : new UserId(lead),
                sponsor == null ? null : new UserId(sponsor),
                Set.of(),
                Sql.instantOrNull(row, "dissolved_at"));
    }
}
