package org.journeygate.reviews.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ReviewId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Actions that meetings recorded. Whoever writes holds the lock on the review. */
@Repository
class ActionRepository {

    private static final Map<String, String> ORDERS = Map.of("number", "number", "dueOn", "due_on");

    private final JdbcClient database;

    ActionRepository(JdbcClient database) {
        this.database = database;
    }

    List<Action> of(ReviewId review) {
        return database.sql("select * from review_meeting_action where review_id = ? order by number")
                .param(review.value())
                .query(ActionRepository::row)
                .list();
    }

    Paged<Action> page(ReviewId review, PageQuery query) {
        List<Action> rows = database.sql("select * from review_meeting_action where review_id = ? order by "
                        + query.order(ORDERS, "number") + " limit ? offset ?")
                .params(review.value(), query.size(), query.offset())
                .query(ActionRepository::row)
                .list();
        long total = database.sql("select count(*) from review_meeting_action where review_id = ?")
                .param(review.value())
                .query(Long.class)
                .single();
        return new Paged<>(rows, query.page(), query.size(), total);
    }

    Optional<Action> find(ActionId id) {
        return database.sql("select * from review_meeting_action where id = ?")
                .param(id.value())
                .query(ActionRepository::row)
                .optional();
    }

    int nextNumber(ReviewId review) {
        return database.sql("select coalesce(max(number), 0) + 1 from review_meeting_action where review_id = ?")
                .param(review.value())
                .query(Integer.class)
                .single();
    }

    void insert(Action action) {
        database.sql("""
                        insert into review_meeting_action (id, version, review_id, number, journey_id, owner_id, title,
                          due_on, recorded_at, recorded_by)
                        values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        action.id(),
                        action.review(),
                        action.number(),
                        action.journey(),
                        action.owner(),
                        action.title(),
                        action.dueOn(),
                        action.recordedAt(),
                        action.recordedBy()))
                .update();
    }

    void update(Action action) {
        database.sql("""
                        update review_meeting_action set version = version + 1, journey_id = ?, owner_id = ?, title = ?, due_on = ?
                        where id = ?
                        """)
                .params(Sql.values(action.journey(), action.owner(), action.title(), action.dueOn(), action.id()))
                .update();
    }

    void remove(ActionId id) {
        database.sql("delete from review_meeting_action where id = ?")
                .param(id.value())
                .update();
    }

    void became(ActionId id, ObligationId obligation) {
        database.sql("update review_meeting_action set obligation_id = ? where id = ?")
                .params(Sql.values(obligation, id))
                .update();
    }

    private static Action row(ResultSet row, int number) throws SQLException {
        UUID journey = Sql.uuidOrNull(row, "journey_id");
        UUID obligation = Sql.uuidOrNull(row, "obligation_id");
        return new Action(
                new ActionId(Sql.uuid(row, "id")),
                row.getInt("version"),
                new ReviewId(Sql.uuid(row, "review_id")),
                row.getInt("number"),
                journey == null ? null : new JourneyId(journey),
                new UserId(Sql.uuid(row, "owner_id")),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                obligation == null ? null : new ObligationId(obligation),
                Sql.instant(row, "recorded_at"),
                new UserId(Sql.uuid(row, "recorded_by")));
    }
}
