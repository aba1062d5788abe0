package org.journeygate.reviews.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.reviews.ReviewId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said about packs. */
@Repository
class PackCommentRepository {

    private final JdbcClient database;

    PackCommentRepository(JdbcClient database) {
        this.database = database;
    }

    List<PackComment> of(ReviewId review) {
        return database.sql("select * from pack_comment where review_id = ? order by said_at, id")
                .param(review.value())
                .query((row, number) -> comment(row))
                .list();
    }

    Optional<PackComment> lock(PackCommentId id) {
        return database.sql("select * from pack_comment where id = ? for update")
                .param(id.value())
                .query((row, number) -> comment(row))
                .optional();
    }

    void insert(PackComment comment) {
        database.sql("""
                        insert into pack_comment (id, review_id, journey_id, section, line, line_text, kind, text, said_by, said_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        comment.id().value(),
                        comment.review().value(),
                        comment.journey().value(),
                        comment.line().section().name(),
                        comment.line().number(),
                        comment.line().text(),
                        comment.kind().name(),
                        comment.text(),
                        comment.by().value(),
                        Sql.timestamp(comment.at()))
                .update();
    }

    void answer(PackCommentId id, String answer, UserId by, Instant now) {
        database.sql("update pack_comment set answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(answer, by.value(), Sql.timestamp(now), id.value())
                .update();
    }

    private static PackComment comment(ResultSet row) throws SQLException {
        UUID answeredBy = row.getObject("answered_by", UUID.class);
        return new PackComment(
                new PackCommentId(Sql.uuid(row, "id")),
                new ReviewId(Sql.uuid(row, "review_id")),
                new JourneyId(Sql.uuid(row, "journey_id")),
                new BriefLine(
                        BriefLine.Section.valueOf(row.getString("section")),
                        row.getInt("line"),
                        row.getString("line_text")),
                PackComment.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                new UserId(Sql.uuid(row, "said_by")),
                Sql.instant(row, "said_at"),
                row.getString("answer"),
                answeredBy == null ? null : new UserId(answeredBy),
                Sql.instantOrNull(row, "answered_at"));
    }
}
