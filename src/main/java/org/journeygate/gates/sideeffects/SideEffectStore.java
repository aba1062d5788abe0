package org.journeygate.gates.sideeffects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The side-effect matrices of gate requests; whoever writes holds the lock on the request. */
@Repository
public class SideEffectStore {

    private final JdbcClient database;

    SideEffectStore(JdbcClient database) {
        this.database = database;
    }

    /** The matrix of a request. One statement. */
    public SideEffectMatrix of(UUID request) {
        List<SideEffect> rows = new ArrayList<>();
        List<SideEffectMatrix> said = database.sql("""
                        select said.version, said.untouched, said.carried_from as untouched_from, effect.*
                        from side_effects said left join side_effect effect on effect.gate_request_id = said.gate_request_id
                        where said.gate_request_id = ? order by effect.number
                        """)
                .param(request)
                .query((row, number) -> {
                    if (row.getString("effect") != null) {
                        rows.add(effect(row));
                    }
                    String untouched = row.getString("untouched");
                    return new SideEffectMatrix(
                            row.getInt("version"),
                            untouched == null
                                    ? null
                                    : new SideEffectMatrix.Untouched(untouched, Sql.uuidOrNull(row, "untouched_from")),
                            List.of());
                })
                .list();
        return said.isEmpty()
                ? SideEffectMatrix.UNSAID
                : new SideEffectMatrix(said.get(0).version(), said.get(0).untouched(), rows);
    }

    /** Puts one matrix in the place of another; rows of the same id stay what they were. */
    public void replace(UUID request, SideEffectMatrix present, SideEffectMatrix next) {
        SideEffectMatrix.Untouched untouched = next.untouched();
        String reason = untouched == null ? null : untouched.reason();
        UUID from = untouched == null ? null : untouched.carriedFrom();
        if (present.version() == 0) {
            database.sql(
                            "insert into side_effects (gate_request_id, version, untouched, carried_from) values (?, ?, ?, ?)")
                    .params(Sql.values(request, next.version(), reason, from))
                    .update();
        } else {
            database.sql(
                            "update side_effects set version = ?, untouched = ?, carried_from = ? where gate_request_id = ?")
                    .params(Sql.values(next.version(), reason, from, request))
                    .update();
        }
        Set<SideEffectId> before = ids(present);
        Set<SideEffectId> gone = new HashSet<>(before);
        gone.removeAll(ids(next));
        gone.forEach(id -> database.sql("delete from side_effect where id = ?")
                .param(id.value())
                .update());
        for (int at = 0; at < next.rows().size(); at++) {
            SideEffect row = next.rows().get(at);
            if (before.contains(row.id())) {
                database.sql("update side_effect set number = ?, reason = ?, carried_from = ? where id = ?")
                        .params(Sql.values(at + 1, row.reason(), row.carriedFrom(), row.id()))
                        .update();
            } else {
                insert(request, at + 1, row);
            }
        }
    }

    /** Writes down what an owner says about a row. */
    public void answer(SideEffectId id, SideEffect.Word word) {
        database.sql("""
                        update side_effect set owner_effect = ?, owner_words = ?, answered_by = ?, answered_at = ? where id = ?
                        """)
                .params(Sql.values(word.effect(), word.words(), word.by(), word.at(), id))
                .update();
    }

    /** Notes in which consultation the owner is asked about the rows on that journey that await a word. */
    public void ask(UUID request, JourneyId journey, ConsultationId consultation) {
        database.sql("""
                        update side_effect set consultation_id = ?
                        where gate_request_id = ? and journey_id = ? and owner_effect is null and effect in ('WORSENS', 'UNKNOWN')
                        """).params(Sql.values(consultation, request, journey)).update();
    }

    /** Copies a request's matrix, saying where each row stood first, with what owners said; answers how many rows. */
    public int carry(UUID from, UUID to) {
        SideEffectMatrix present = of(from);
        if (present.version() == 0) {
            return 0;
        }
        SideEffectMatrix.Untouched untouched = present.untouched();
        var carried = new SideEffectMatrix(
                1,
                untouched == null
                        ? null
                        : new SideEffectMatrix.Untouched(untouched.reason(), first(untouched.carriedFrom(), from)),
                present.rows().stream()
                        .map(row -> new SideEffect(
                                SideEffectId.next(),
                                row.journey(),
                                row.channel(),
                                row.effect(),
                                row.reason(),
                                first(row.carriedFrom(), from),
                                row.word() == null ? null : row.consultation(),
                                row.word()))
                        .toList());
        replace(to, SideEffectMatrix.UNSAID, carried);
        return carried.rows().size();
    }

    private static UUID first(@Nullable UUID origin, UUID request) {
        return origin == null ? request : origin;
    }

    private void insert(UUID request, int number, SideEffect row) {
        SideEffect.Word word = row.word();
        database.sql("""
                        insert into side_effect (id, gate_request_id, number, journey_id, channel, effect, reason, carried_from,
                          consultation_id, owner_effect, owner_words, answered_by, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        row.id(),
                        request,
                        number,
                        row.journey(),
                        row.channel(),
                        row.effect(),
                        row.reason(),
                        row.carriedFrom(),
                        row.consultation(),
                        word == null ? null : word.effect(),
                        word == null ? null : word.words(),
                        word == null ? null : word.by(),
                        word == null ? null : word.at()))
                .update();
    }

    private static SideEffect effect(ResultSet row) throws SQLException {
        UUID consultation = Sql.uuidOrNull(row, "consultation_id");
        String word = row.getString("owner_effect");
        return new SideEffect(
                new SideEffectId(Sql.uuid(row, "id")),
                new JourneyId(Sql.uuid(row, "journey_id")),
                row.getString("channel"),
                Effect.valueOf(row.getString("effect")),
                row.getString("reason"),
                Sql.uuidOrNull(row, "carried_from"),
                consultation == null ? null : new ConsultationId(consultation),
                word == null
                        ? null
                        : new SideEffect.Word(
                                Effect.valueOf(word),
                                row.getString("owner_words"),
                                new UserId(Sql.uuid(row, "answered_by")),
                                Sql.instant(row, "answered_at")));
    }

    private static Set<SideEffectId> ids(SideEffectMatrix matrix) {
        return matrix.rows().stream().map(SideEffect::id).collect(Collectors.toSet());
    }
}
