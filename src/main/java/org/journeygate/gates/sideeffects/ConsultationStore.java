package org.journeygate.gates.sideeffects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consultations of gate requests; whoever writes holds the lock on the request. */
@Repository
public class ConsultationStore {

    private final JdbcClient database;

    ConsultationStore(JdbcClient database) {
        this.database = database;
    }

    /** The consultations of a request, the newest first. */
    public List<Consultation> of(UUID request) {
        return database.sql("select * from consultation where gate_request_id = ? order by opened_at desc, id desc")
                .param(request)
                .query((row, number) -> consultation(row))
                .list();
    }

    /** Those of them that somebody still has. */
    public List<Consultation> open(UUID request) {
        return database.sql("""
                        select * from consultation
                        where gate_request_id = ? and state in ('WITH_OWNER', 'WITH_PMO') order by opened_at, id
                        """)
                .param(request)
                .query((row, number) -> consultation(row))
                .list();
    }

    /** The consultation with that id. */
    public Optional<Consultation> find(ConsultationId id) {
        return database.sql("select * from consultation where id = ?")
                .param(id.value())
                .query((row, number) -> consultation(row))
                .optional();
    }

    /** Whether the person was asked about that request, or took it over. */
    public boolean isConsulted(UUID request, UserId person) {
        return database.sql("select count(*) from consulted where gate_request_id = ? and person_id = ?")
                        .params(request, person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Begins one. */
    public void begin(Consultation begun) {
        database.sql("""
                        insert into consultation (id, gate_request_id, journey_id, state, asked, opened_at, turn_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        begun.id(),
                        begun.request(),
                        begun.journey(),
                        begun.state(),
                        begun.asked(),
                        begun.openedAt(),
                        begun.turnAt()))
                .update();
        note(begun.request(), begun.asked());
    }

    /** It is somebody else's turn from now on. */
    public void turn(Consultation present, Consultation.State state, @Nullable UserId asked, Instant now) {
        database.sql("update consultation set state = ?, asked = ?, turn_at = ? where id = ?")
                .params(Sql.values(state, asked, now, present.id()))
                .update();
        note(present.request(), asked);
    }

    /** The item of whoever is asked has changed hands. */
    public void handOver(Consultation present, UserId holder) {
        database.sql("update consultation set asked = ? where id = ?")
                .params(Sql.values(holder, present.id()))
                .update();
        note(present.request(), holder);
    }

    /** Ends it; one that was not answered in time may still be answered. */
    public void end(
            ConsultationId id, Consultation.State how, @Nullable UserId by, @Nullable String note, Instant now) {
        database.sql("update consultation set state = ?, ended_at = ?, ended_by = ?, note = ? where id = ?")
                .params(Sql.values(how, now, by, note, id))
                .update();
    }

    private void note(UUID request, @Nullable UserId person) {
        if (person != null && !isConsulted(request, person)) {
            database.sql("insert into consulted (gate_request_id, person_id) values (?, ?)")
                    .params(request, person.value())
                    .update();
        }
    }

    private static Consultation consultation(ResultSet row) throws SQLException {
        return new Consultation(
                new ConsultationId(Sql.uuid(row, "id")),
                Sql.uuid(row, "gate_request_id"),
                new JourneyId(Sql.uuid(row, "journey_id")),
                Consultation.State.valueOf(row.getString("state")),
                person(row, "asked"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "turn_at"),
                Sql.instantOrNull(row, "ended_at"),
                person(row, "ended_by"),
                row.getString("note"));
    }

    private static @Nullable UserId person(ResultSet row, String column) throws SQLException {
        UUID id = Sql.uuidOrNull(row, column);
        return id == null ? null : new UserId(id);
    }
}
