package org.journeygate.reviews.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.reviews.ReviewId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What meetings answered to questions of briefs. Whoever writes holds the lock on the review. */
@Repository
class AnswerRepository {

    private final JdbcClient database;

    AnswerRepository(JdbcClient database) {
        this.database = database;
    }

    /** The questions of each journey with what was answered to them so far. One statement. */
    Map<JourneyId, List<AskedQuestion>> to(Map<JourneyId, List<String>> questions, ReviewId review) {
        Map<JourneyId, Map<Integer, Row>> answered = new HashMap<>();
        database.sql("select * from review_answer where review_id = ?")
                .param(review.value())
                .query(row -> {
                    answered.computeIfAbsent(new JourneyId(Sql.uuid(row, "journey_id")), any -> new HashMap<>())
                            .put(row.getInt("number"), row(row));
                });
        Map<JourneyId, List<AskedQuestion>> asked = new HashMap<>();
        questions.forEach((journey, texts) -> {
            List<AskedQuestion> own = new ArrayList<>();
            for (String text : texts) {
                int number = own.size() + 1;
                Row said = answered.getOrDefault(journey, Map.of()).get(number);
                own.add(
                        said == null
                                ? new AskedQuestion(number, text, 0, null)
                                : new AskedQuestion(number, text, said.version(), said.answer()));
            }
            asked.put(journey, own);
        });
        return asked;
    }

    void answer(ReviewId review, JourneyId journey, AskedQuestion question, AskedQuestion.Answer answer) {
        if (question.isOpen()) {
            database.sql("""
                            insert into review_answer (review_id, journey_id, number, version, answer, answered_at, answered_by)
                            values (?, ?, ?, 1, ?, ?, ?)
                            """)
                    .params(Sql.values(review, journey, question.number(), answer.text(), answer.at(), answer.by()))
                    .update();
            return;
        }
        database.sql("""
                        update review_answer set version = version + 1, answer = ?, answered_at = ?, answered_by = ?
                        where review_id = ? and journey_id = ? and number = ?
                        """)
                .params(Sql.values(answer.text(), answer.at(), answer.by(), review, journey, question.number()))
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("version"),
                new AskedQuestion.Answer(
                        Objects.requireNonNull(row.getString("answer")),
                        Sql.instant(row, "answered_at"),
                        new UserId(Sql.uuid(row, "answered_by"))));
    }

    private record Row(int version, AskedQuestion.Answer answer) {}
}
