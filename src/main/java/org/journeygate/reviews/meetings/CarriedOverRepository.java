package org.journeygate.reviews.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Review;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CarriedOverRepository {

    private final JdbcClient database;

    CarriedOverRepository(JdbcClient database) {
        this.database = database;
    }

    /**
     * The actions of the portfolio's earlier reviews that are neither done nor let go, the oldest first; also those that nobody was
     * given since the review closed without minutes.
     */
    List<OpenAction> actions(Review review, ZoneId zone) {
        List<OpenAction> open = new ArrayList<>(database.sql("""
                        select obligation.title, obligation.owner_id, obligation.due_at, review.code, action.journey_id
                        from quarterly_review review
                        join review_obligation obligation on obligation.review_id = review.id and obligation.kind = 'ACTION'
                        left join review_meeting_action action
                          on action.review_id = review.id and action.obligation_id = obligation.id
                        where review.portfolio_id = ? and review.quarter_until < ? and review.state <> 'CANCELLED'
                          and obligation.done_at is null and coalesce(obligation.last_state, '') <> 'WAIVED'
                        order by obligation.due_at, obligation.id
                        """)
                .params(review.portfolio().value(), review.quarter().until())
                .query((row, number) -> action(row, LocalDate.ofInstant(Sql.instant(row, "due_at"), zone)))
                .list());
        open.addAll(database.sql("""
                        select action.title, action.owner_id, action.due_on, review.code, action.journey_id
                        from quarterly_review review
                        join review_meeting_action action on action.review_id = review.id and action.obligation_id is null
                        where review.portfolio_id = ? and review.quarter_until < ? and review.state <> 'CANCELLED'
                        order by action.due_on, action.id
                        """)
                .params(review.portfolio().value(), review.quarter().until())
                .query((row, number) -> action(row, Objects.requireNonNull(row.getObject("due_on", LocalDate.class))))
                .list());
        return open;
    }

    private static OpenAction action(ResultSet row, LocalDate due) throws SQLException {
        UUID owner = Sql.uuidOrNull(row, "owner_id");
        UUID journey = Sql.uuidOrNull(row, "journey_id");
        return new OpenAction(
                Objects.requireNonNull(row.getString("code")),
                Objects.requireNonNull(row.getString("title")),
                owner == null ? null : new UserId(owner),
                due,
                journey == null ? null : new JourneyId(journey));
    }

    /** An action that is not done. */
    record OpenAction(
            String review,
            String title,
            @Nullable UserId owner,
            LocalDate dueOn,
            @Nullable JourneyId journey) {}
}
