package org.journeygate.gates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The seats of panels. In SQL of its own: every vote reads a whole panel, and a mapping by reflection was half of what a vote
 * cost.
 */
@Repository
class SeatRepository {

    private static final String INSERT =
            "insert into seat (id, version, gate_request_id, number, panel_group, veto, %s) values (?, 0, ?, ?, ?, ?, %s)"
                    .formatted(
                            String.join(", ", Seat.COLUMNS),
                            String.join(", ", Collections.nCopies(Seat.COLUMNS.size(), "?")));

    private static final String UPDATE = Seat.COLUMNS.stream()
            .map(column -> column + " = ?")
            .collect(Collectors.joining(
                    ", ", "update seat set version = version + 1, ", " where id = ? and version = ?"));

    private final JdbcTemplate database;

    SeatRepository(JdbcTemplate database) {
        this.database = database;
    }

    Optional<Seat> findById(SeatId id) {
        return database.query("select * from seat where id = ?", (row, index) -> Seat.of(row), id.value()).stream()
                .findFirst();
    }

    /** The panel of a request, by number. */
    List<Seat> of(GateRequestId request) {
        return database.query(
                "select * from seat where gate_request_id = ? order by number",
                (row, index) -> Seat.of(row),
                request.value());
    }

    /** The seats of a new panel, as one batch. */
    void insert(List<Seat> panel) {
        database.batchUpdate(
                INSERT,
                panel.stream().map(SeatRepository::whole).map(List::toArray).toList());
    }

    void update(Seat seat) {
        List<@Nullable Object> values = new ArrayList<>(seat.present());
        values.add(seat.id().value());
        values.add(seat.version());
        if (database.update(UPDATE, values.toArray()) == 0) {
            throw new OptimisticLockingFailureException("Seat " + seat.id().value() + " has changed meanwhile");
        }
        seat.stored();
    }

    private static List<@Nullable Object> whole(Seat seat) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(seat.id().value());
        values.add(seat.gateRequestId().value());
        values.add(seat.number());
        values.add(seat.group());
        values.add(seat.veto());
        values.addAll(seat.present());
        return values;
    }
}
