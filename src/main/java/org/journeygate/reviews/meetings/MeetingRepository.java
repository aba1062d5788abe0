package org.journeygate.reviews.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings and who attended them. Whoever writes holds the lock on the review. */
@Repository
class MeetingRepository {

    private final JdbcClient database;

    MeetingRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Sheet> sheet(ReviewId review) {
        return database.sql("select * from review_meeting where review_id = ?")
                .param(review.value())
                .query(MeetingRepository::sheet)
                .optional();
    }

    Map<UserId, Attendance> attendance(Review review) {
        return database
                .sql("select * from review_attendance where review_id = ? and sitting = ?")
                .params(review.id().value(), review.meetingSequence())
                .query((row, number) -> new Attendance(
                        new UserId(Sql.uuid(row, "person_id")),
                        Presence.valueOf(row.getString("presence")),
                        row.getString("stand_in")))
                .list()
                .stream()
                .collect(Collectors.toMap(Attendance::person, Function.identity()));
    }

    /** Writes who attends this sitting anew. */
    void attend(Review review, Collection<Attendance> attendance) {
        database.sql("delete from review_attendance where review_id = ? and sitting = ?")
                .params(review.id().value(), review.meetingSequence())
                .update();
        attendance.forEach(one -> database.sql("""
                        insert into review_attendance (review_id, sitting, person_id, presence, stand_in)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(review.id(), review.meetingSequence(), one.person(), one.presence(), one.standIn()))
                .update());
        if (database.sql("update review_meeting set version = version + 1 where review_id = ?")
                        .param(review.id().value())
                        .update()
                == 0) {
            insert(review.id(), 1);
        }
    }

    /** Keeps a text of the minutes and the hash of what the record said then; null for none. */
    void minutes(ReviewId review, @Nullable String text, @Nullable String drafted) {
        if (sheet(review).isEmpty()) {
            insert(review, 0);
        }
        database.sql("""
                        update review_meeting set minutes = ?, drafted_sha256 = ?, minutes_version = minutes_version + 1
                        where review_id = ?
                        """).params(Sql.values(text, drafted, review)).update();
    }

    void publish(ReviewId review, Meeting.Publication publication) {
        database.sql("""
                        update review_meeting set published_at = ?, published_by = ?, sha256 = ?,
                          minutes_version = minutes_version + 1
                        where review_id = ? and published_at is null
                        """)
                .params(Sql.values(publication.at(), publication.by(), publication.sha256(), review))
                .update();
    }

    private void insert(ReviewId review, int version) {
        database.sql("insert into review_meeting (review_id, version, minutes_version) values (?, ?, 0)")
                .params(Sql.values(review, version))
                .update();
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        var at = Sql.instantOrNull(row, "published_at");
        return new Sheet(
                row.getInt("version"),
                row.getInt("minutes_version"),
                row.getString("minutes"),
                row.getString("drafted_sha256"),
                at == null
                        ? null
                        : new Meeting.Publication(
                                at,
                                new UserId(Sql.uuid(row, "published_by")),
                                Objects.requireNonNull(row.getString("sha256"))));
    }

    /** What is kept of a meeting. */
    record Sheet(
            int version,
            int minutesVersion,
            @Nullable String minutes,
            @Nullable String drafted,
            Meeting.@Nullable Publication publication) {

        static final Sheet NONE = new Sheet(0, 0, null, null, null);
    }
}
