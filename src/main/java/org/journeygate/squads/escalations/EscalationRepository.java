package org.journeygate.squads.escalations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EscalationRepository {

    private static final Map<String, String> ORDERS = Map.of("raisedAt", "raised_at", "code", "code");

    private final JdbcClient database;

    EscalationRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(Escalation raised) {
        Matter matter = raised.matter();
        update(
                """
                insert into escalation (id, code, squad_id, portfolio_id, charter_code, charter_number, blocked, wanted,
                  wanted_by, matter_kind, matter_id, matter_code, matter_title, owed_id, owed_by, raised_by, raised_at,
                  state, state_since)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                raised.id(),
                raised.code(),
                raised.squad(),
                raised.portfolio(),
                raised.charterCode(),
                raised.charterNumber(),
                raised.blocked(),
                raised.wanted(),
                raised.wantedBy(),
                matter == null ? null : matter.kind(),
                matter == null ? null : matter.id(),
                matter == null ? null : matter.code(),
                matter == null ? null : matter.title(),
                raised.owed(),
                raised.owedBy(),
                raised.raisedBy(),
                raised.raisedAt(),
                raised.state(),
                raised.stateSince());
        raised.steps().forEach(step -> insert(raised.id(), step));
    }

    void insert(EscalationId id, EscalationStep step) {
        update("""
                insert into escalation_step (escalation_id, number, step_to, person_id, function, working_days, state)
                values (?, ?, ?, ?, ?, ?, ?)
                """, id, step.number(), step.to(), step.person(), step.function(), step.workingDays(), step.state());
    }

    Optional<Escalation> find(EscalationId id) {
        return one("select * from escalation where id = ?", id.value());
    }

    /** As {@link #find}, its row locked until the transaction ends. */
    Optional<Escalation> lock(EscalationId id) {
        return one("select * from escalation where id = ? for update", id.value());
    }

    Optional<Escalation> byCode(String code) {
        return one("select * from escalation where code = ?", code);
    }

    /** The one that was raised because that is late. */
    Optional<Escalation> byOwed(UUID owed) {
        return one("select * from escalation where owed_id = ?", owed);
    }

    /** The open ones that the squad raised itself, in the order in which they are locked. */
    List<EscalationId> openByHand(SquadId squad) {
        return database
                .sql(
                        "select id from escalation where squad_id = ? and closed_at is null and owed_id is null order by id")
                .param(squad.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(EscalationId::new)
                .toList();
    }

    /** Those of the squad that wait for its word, in the order in which they are locked. */
    List<EscalationId> answeredOf(SquadId squad) {
        return database
                .sql("select id from escalation where squad_id = ? and state = 'ANSWERED' order by id")
                .param(squad.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(EscalationId::new)
                .toList();
    }

    /** One page, the newest first; for {@code reader} those of their squads and those that came to them. Three statements. */
    Paged<Escalation> page(Escalations.Filter filter, @Nullable UserId reader, PageQuery query) {
        Map<String, Object> values = new HashMap<>();
        String where = " where true";
        if (filter.squad() != null) {
            where += " and squad_id = :squad";
            values.put("squad", filter.squad().value());
        }
        if (filter.open() != null) {
            where += filter.open() ? " and closed_at is null" : " and closed_at is not null";
        }
        if (reader != null) {
            where += """
                     and (squad_id in
                       (select id from squad where lead_id = :person or sponsor_id = :person
                        union all select squad_id from squad_member where person_id = :person)
                      or raised_by = :person
                      or id in (select escalation_id from escalation_step where asked_id = :person))
                    """;
            values.put("person", reader.value());
        }
        long total = database.sql("select count(*) from escalation" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", query.size());
        values.put("skip", query.offset());
        return new Paged<>(
                withSteps(database.sql("select * from escalation" + where + " order by "
                                + query.order(ORDERS, "-raisedAt") + " limit :size offset :skip")
                        .params(values)
                        .query(EscalationRepository::row)
                        .list()),
                query.page(),
                query.size(),
                total);
    }

    void move(EscalationId id, Escalation.State state, Instant at) {
        update("update escalation set state = ?, state_since = ? where id = ?", state, at, id);
    }

    void close(EscalationId id, Escalation.State state, Instant at, @Nullable UserId by, @Nullable String reason) {
        update(
                "update escalation set state = ?, state_since = ?, closed_at = ?, closed_by = ?, closing_reason = ? where id = ?",
                state,
                at,
                at,
                by,
                reason,
                id);
    }

    void skip(EscalationId id, int number, EscalationStep.Skipped why) {
        update(
                "update escalation_step set state = ?, skipped = ? where escalation_id = ? and number = ?",
                EscalationStep.State.SKIPPED,
                why,
                id,
                number);
    }

    void begin(EscalationId id, int number, @Nullable UserId asked, Instant at, Instant dueAt) {
        update(
                "update escalation_step set state = ?, asked_id = ?, begun_at = ?, due_at = ? where escalation_id = ? and number = ?",
                EscalationStep.State.ASKED,
                asked,
                at,
                dueAt,
                id,
                number);
    }

    void late(EscalationId id, int number, Instant at) {
        update("update escalation_step set late_at = ? where escalation_id = ? and number = ?", at, id, number);
    }

    void handOver(EscalationId id, int number, UserId asked) {
        update("update escalation_step set asked_id = ? where escalation_id = ? and number = ?", asked, id, number);
    }

    void answer(
            EscalationId id,
            int number,
            EscalationStep.State state,
            UserId by,
            Instant at,
            String said,
            @Nullable LocalDate doneBy) {
        update("""
                update escalation_step set state = ?, answered_by = ?, answered_at = ?, said = ?, done_by = ?
                where escalation_id = ? and number = ?
                """, state, by, at, said, doneBy, id, number);
    }

    void useless(EscalationId id, int number, String why) {
        update("update escalation_step set useless = ? where escalation_id = ? and number = ?", why, id, number);
    }

    private Optional<Escalation> one(String sql, Object value) {
        return withSteps(database.sql(sql)
                        .param(value)
                        .query(EscalationRepository::row)
                        .list())
                .stream()
                .findFirst();
    }

    private List<Escalation> withSteps(List<Escalation> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, List<EscalationStep>> steps = new HashMap<>();
        database.sql("select * from escalation_step where escalation_id in (:ids) order by escalation_id, number")
                .param("ids", ids(found))
                .query(row -> {
                    steps.computeIfAbsent(Sql.uuid(row, "escalation_id"), id -> new ArrayList<>())
                            .add(step(row));
                });
        return found.stream()
                .map(one -> one.with(steps.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static Collection<UUID> ids(List<Escalation> found) {
        return found.stream().map(one -> one.id().value()).toList();
    }

    private void update(String sql, @Nullable Object... values) {
        database.sql(sql).params(Sql.values(values)).update();
    }

    private static Escalation row(ResultSet row, int number) throws SQLException {
        SquadId squad = new SquadId(Sql.uuid(row, "squad_id"));
        String kind = row.getString("matter_kind");
        return new Escalation(
                new EscalationId(Sql.uuid(row, "id")),
                row.getString("code"),
                squad,
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                row.getString("charter_code"),
                row.getObject("charter_number", Integer.class),
                row.getString("blocked"),
                row.getString("wanted"),
                row.getObject("wanted_by", LocalDate.class),
                kind == null
                        ? null
                        : new Matter(
                                Matter.Kind.valueOf(kind),
                                Sql.uuid(row, "matter_id"),
                                row.getString("matter_code"),
                                row.getString("matter_title"),
                                squad),
                Sql.uuidOrNull(row, "owed_id"),
                person(row, "owed_by"),
                new UserId(Sql.uuid(row, "raised_by")),
                Sql.instant(row, "raised_at"),
                Escalation.State.valueOf(row.getString("state")),
                Sql.instant(row, "state_since"),
                Sql.instantOrNull(row, "closed_at"),
                person(row, "closed_by"),
                row.getString("closing_reason"),
                List.of());
    }

    private static EscalationStep step(ResultSet row) throws SQLException {
        String function = row.getString("function");
        String skipped = row.getString("skipped");
        return new EscalationStep(
                row.getInt("number"),
                Mandate.StepTo.valueOf(row.getString("step_to")),
                person(row, "person_id"),
                function == null ? null : SquadFunction.valueOf(function),
                row.getInt("working_days"),
                EscalationStep.State.valueOf(row.getString("state")),
                skipped == null ? null : EscalationStep.Skipped.valueOf(skipped),
                person(row, "asked_id"),
                Sql.instantOrNull(row, "begun_at"),
                Sql.instantOrNull(row, "due_at"),
                Sql.instantOrNull(row, "late_at"),
                person(row, "answered_by"),
                Sql.instantOrNull(row, "answered_at"),
                row.getString("said"),
                row.getObject("done_by", LocalDate.class),
                row.getString("useless"));
    }

    private static @Nullable UserId person(ResultSet row, String column) throws SQLException {
        UUID id = Sql.uuidOrNull(row, column);
        return id == null ? null : new UserId(id);
    }
}
