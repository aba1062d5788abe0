package org.journeygate.squads.charters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.people.UserId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CharterRepository {

    private static final JsonMapper MANDATES = JsonMapper.builder().build();
    private static final Map<String, String> ORDERS =
            Map.of("draftedAt", "drafted_at", "number", "number", "code", "code");

    private final JdbcClient database;

    CharterRepository(JdbcClient database) {
        this.database = database;
    }

    /** Keeps others from any act on the squad's charters until the transaction ends. */
    void lock(SquadId squad) {
        database.sql("select id from squad where id = ? for update")
                .param(squad.value())
                .query(UUID.class)
                .optional();
    }

    void insert(Charter charter, boolean open) {
        database.sql("""
                        insert into charter (id, version, code, squad_id, number, follows_id, origin, state, state_since, unchecked,
                          mandate, valid_from, valid_until, drafted_by, drafted_at, sponsor_id, open_of)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        charter.id(),
                        charter.version(),
                        charter.code(),
                        charter.squad(),
                        charter.number(),
                        charter.follows(),
                        charter.origin(),
                        charter.state(),
                        charter.stateSince(),
                        charter.unchecked(),
                        MANDATES.writeValueAsString(charter.mandate()),
                        charter.mandate().validFrom(),
                        charter.mandate().validUntil(),
                        charter.draftedBy(),
                        charter.draftedAt(),
                        charter.sponsor(),
                        open ? charter.squad() : null))
                .update();
    }

    /** Writes the words of a version that may still be changed. */
    void write(Charter charter, Mandate mandate) {
        update("""
                update charter set version = version + 1, mandate = ?, valid_from = ?, valid_until = ?
                where id = ? and state in ('DRAFT', 'RETURNED')
                """, MANDATES.writeValueAsString(mandate), mandate.validFrom(), mandate.validUntil(), charter.id());
    }

    /** Brings it into another state; open or not follows from that. */
    void move(Charter charter, Charter.State state, Instant at) {
        update(
                "update charter set version = version + 1, state = ?, state_since = ?, late_at = null, open_of = ? where id = ?",
                state,
                at,
                Charter.State.OPEN.contains(state) ? charter.squad() : null,
                charter.id());
    }

    void late(CharterId id, Instant at) {
        update("update charter set late_at = ? where id = ?", at, id);
    }

    void unchecked(CharterId id, boolean unchecked) {
        update("update charter set unchecked = ? where id = ?", unchecked, id);
    }

    void sponsor(CharterId id, @Nullable UserId sponsor) {
        update("update charter set sponsor_id = ? where id = ?", sponsor, id);
    }

    void enforce(Charter charter, LocalDate from) {
        update(
                "update charter set in_force_of = ?, in_force_from = ? where id = ?",
                charter.squad(),
                from,
                charter.id());
    }

    void endForce(CharterId id, LocalDate until) {
        update("update charter set in_force_of = null, in_force_until = ? where id = ?", until, id);
    }

    Optional<Charter> find(CharterId id) {
        return database.sql("select * from charter where id = ?")
                .param(id.value())
                .query(CharterRepository::row)
                .optional();
    }

    Optional<Charter> byCode(String code) {
        return database.sql("select * from charter where code = ?")
                .param(code)
                .query(CharterRepository::row)
                .optional();
    }

    /** All versions of the squad, the newest first. */
    List<Charter> of(SquadId squad) {
        return database.sql("select * from charter where squad_id = ? order by number desc")
                .param(squad.value())
                .query(CharterRepository::row)
                .list();
    }

    Optional<Charter> openOf(SquadId squad) {
        return database.sql("select * from charter where open_of = ?")
                .param(squad.value())
                .query(CharterRepository::row)
                .optional();
    }

    Optional<Charter> inForceOf(SquadId squad) {
        return database.sql("select * from charter where in_force_of = ?")
                .param(squad.value())
                .query(CharterRepository::row)
                .optional();
    }

    Optional<Charter> inForceOn(SquadId squad, LocalDate day) {
        return database.sql("""
                        select * from charter
                        where squad_id = :squad and in_force_from <= :day
                          and (in_force_until is null or in_force_until > :day)
                          and (valid_until is null or valid_until >= :day)
                        """)
                .param("squad", squad.value())
                .param("day", day)
                .query(CharterRepository::row)
                .optional();
    }

    List<Charter> inForceBetween(LocalDate from, LocalDate until) {
        return database.sql("""
                        select * from charter
                        where in_force_from <= :until and (in_force_until is null or in_force_until > :from)
                          and (valid_until is null or valid_until >= :from)
                        order by squad_id, number
                        """)
                .param("from", from)
                .param("until", until)
                .query(CharterRepository::row)
                .list();
    }

    List<Charter> inForceBetween(SquadId squad, LocalDate from, LocalDate until) {
        return database.sql("""
                        select * from charter
                        where squad_id = :squad and in_force_from <= :until and (in_force_until is null or in_force_until > :from)
                          and (valid_until is null or valid_until >= :from)
                        order by number
                        """)
                .param("squad", squad.value())
                .param("from", from)
                .param("until", until)
                .query(CharterRepository::row)
                .list();
    }

    List<Charter> inForceOf(Collection<SquadId> squads) {
        if (squads.isEmpty()) {
            return List.of();
        }
        return database.sql("select * from charter where in_force_of in (:ids)")
                .param("ids", squads.stream().map(Identity::value).toList())
                .query(CharterRepository::row)
                .list();
    }

    void succeed(CharterId charter, CharterId predecessor) {
        update("insert into charter_predecessor (charter_id, predecessor_id) values (?, ?)", charter, predecessor);
    }

    /** The charters of other squads from which it goes on, by code. */
    List<Charter> predecessors(CharterId charter) {
        return database.sql("""
                        select c.* from charter c join charter_predecessor p on p.predecessor_id = c.id
                        where p.charter_id = ? order by c.code
                        """)
                .param(charter.value())
                .query(CharterRepository::row)
                .list();
    }

    /** The charters of other squads that go on from it, by code. */
    List<Charter> successors(CharterId charter) {
        return database.sql("""
                        select c.* from charter c join charter_predecessor p on p.charter_id = c.id
                        where p.predecessor_id = ? order by c.code
                        """)
                .param(charter.value())
                .query(CharterRepository::row)
                .list();
    }

    int lastNumber(SquadId squad) {
        return database.sql("select coalesce(max(number), 0) from charter where squad_id = ?")
                .param(squad.value())
                .query(Integer.class)
                .single();
    }

    Paged<Charter> page(Charters.Filter filter, @Nullable UserId bound, PageQuery query) {
        Map<String, Object> values = new HashMap<>();
        String where = " where true";
        if (filter.squad() != null) {
            where += " and squad_id = :squad";
            values.put("squad", filter.squad().value());
        }
        if (filter.state() != null) {
            where += " and state = :state";
            values.put("state", filter.state().name());
        }
        if (bound != null) {
            where += """
                     and (state in (:public) or squad_id in
                       (select id from squad where lead_id = :person or sponsor_id = :person
                        union all select squad_id from squad_member where person_id = :person))
                    """;
            values.put("public", Charter.State.PUBLIC.stream().map(Enum::name).toList());
            values.put("person", bound.value());
        }
        long total = database.sql("select count(*) from charter" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", query.size());
        values.put("skip", query.offset());
        return new Paged<>(
                database.sql("select * from charter" + where + " order by " + query.order(ORDERS, "-draftedAt")
                                + " limit :size offset :skip")
                        .params(values)
                        .query(CharterRepository::row)
                        .list(),
                query.page(),
                query.size(),
                total);
    }

    void note(CharterId id, CharterAct act) {
        database.sql("""
                        insert into charter_act (charter_id, number, kind, by_id, done_at, ground, reason)
                        values (?, (select coalesce(max(number), 0) + 1 from charter_act where charter_id = ?), ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(id, id, act.kind(), act.by(), act.at(), act.ground(), act.reason()))
                .update();
    }

    /** What happened to it, the oldest first. */
    List<CharterAct> acts(CharterId id) {
        return database.sql("select * from charter_act where charter_id = ? order by number")
                .param(id.value())
                .query(CharterRepository::act)
                .list();
    }

    private void update(String sql, @Nullable Object... values) {
        database.sql(sql).params(Sql.values(values)).update();
    }

    private static CharterAct act(ResultSet row, int number) throws SQLException {
        UUID by = Sql.uuidOrNull(row, "by_id");
        String ground = row.getString("ground");
        return new CharterAct(
                CharterAct.Kind.valueOf(row.getString("kind")),
                by == null ? null : new UserId(by),
                Sql.instant(row, "done_at"),
                ground == null ? null : CharterAct.Ground.valueOf(ground),
                row.getString("reason"));
    }

    private static Charter row(ResultSet row, int number) throws SQLException {
        UUID follows = Sql.uuidOrNull(row, "follows_id");
        UUID sponsor = Sql.uuidOrNull(row, "sponsor_id");
        return new Charter(
                new CharterId(Sql.uuid(row, "id")),
                row.getInt("version"),
                row.getString("code"),
                new SquadId(Sql.uuid(row, "squad_id")),
                row.getInt("number"),
                follows == null ? null : new CharterId(follows),
                Charter.Origin.valueOf(row.getString("origin")),
                Charter.State.valueOf(row.getString("state")),
                Sql.instant(row, "state_since"),
                Sql.instantOrNull(row, "late_at"),
                row.getBoolean("unchecked"),
                MANDATES.readValue(row.getString("mandate"), Mandate.class),
                new UserId(Sql.uuid(row, "drafted_by")),
                Sql.instant(row, "drafted_at"),
                sponsor == null ? null : new UserId(sponsor),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_until", LocalDate.class));
    }
}
