package org.journeygate.reviews.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.reviews.ReviewId;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What meetings said of journeys. Whoever writes holds the lock on the review. */
@Repository
class AgendaRepository {

    private final JdbcClient database;

    AgendaRepository(JdbcClient database) {
        this.database = database;
    }

    Map<JourneyId, Entry> of(ReviewId review) {
        return database
                .sql("select * from review_journey where review_id = ?")
                .param(review.value())
                .query(AgendaRepository::entry)
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::journey, Function.identity()));
    }

    void pulledOut(ReviewId review, JourneyId journey, JourneyLine.PulledOut pulledOut) {
        ensure(review, journey);
        database.sql("""
                        update review_journey set version = version + 1, pulled_out_at = ?, pulled_out_by = ?
                        where review_id = ? and journey_id = ?
                        """)
                .params(Sql.values(pulledOut.at(), pulledOut.by(), review, journey))
                .update();
    }

    void decided(ReviewId review, JourneyId journey, JourneyLine.Verdict verdict) {
        ensure(review, journey);
        database.sql("""
                        update review_journey set version = version + 1, decision = ?, words = ?, map_revisited = ?,
                          map_number = ?, decided_at = ?, decided_by = ?
                        where review_id = ? and journey_id = ?
                        """)
                .params(Sql.values(
                        verdict.outcome(),
                        verdict.words(),
                        verdict.map(),
                        verdict.mapNumber(),
                        verdict.at(),
                        verdict.by(),
                        review,
                        journey))
                .update();
    }

    private void ensure(ReviewId review, JourneyId journey) {
        if (!of(review).containsKey(journey)) {
            database.sql("insert into review_journey (review_id, journey_id, version) values (?, ?, 0)")
                    .params(Sql.values(review, journey))
                    .update();
        }
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Instant pulledOut = Sql.instantOrNull(row, "pulled_out_at");
        String decision = row.getString("decision");
        return new Entry(
                new JourneyId(Sql.uuid(row, "journey_id")),
                row.getInt("version"),
                pulledOut == null
                        ? null
                        : new JourneyLine.PulledOut(new UserId(Sql.uuid(row, "pulled_out_by")), pulledOut),
                decision == null ? null : verdict(row, Outcome.valueOf(decision)));
    }

    private static JourneyLine.Verdict verdict(ResultSet row, Outcome outcome) throws SQLException {
        String map = row.getString("map_revisited");
        return new JourneyLine.Verdict(
                outcome,
                row.getString("words"),
                map == null ? null : MapRevisited.valueOf(map),
                row.getObject("map_number", Integer.class),
                new UserId(Sql.uuid(row, "decided_by")),
                Sql.instant(row, "decided_at"));
    }

    /** What is kept of a journey in a meeting. */
    record Entry(
            JourneyId journey,
            int version,
            JourneyLine.@Nullable PulledOut pulledOut,
            JourneyLine.@Nullable Verdict verdict) {}
}
