package org.journeygate.reviews.briefs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.audit.Sha256;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.observations.ObservationId;
import org.journeygate.people.UserId;
import org.journeygate.reviews.ReviewId;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BriefRepository {

    private final JdbcClient database;

    BriefRepository(JdbcClient database) {
        this.database = database;
    }

    /** One brief. Two statements. */
    StoredBrief find(ReviewId review, JourneyId journey) {
        List<UserId> contributors = database.sql(
                        "select person_id from brief_contributor where review_id = ? and journey_id = ? order by person_id")
                .params(Sql.values(review, journey))
                .query((row, number) -> new UserId(Sql.uuid(row, "person_id")))
                .list();
        return database.sql("select * from brief where review_id = ? and journey_id = ?")
                .params(Sql.values(review, journey))
                .query((row, number) -> stored(row, contributors))
                .optional()
                .orElseGet(() -> StoredBrief.untouched(journey));
    }

    /** Those of a review that somebody has touched. Two statements. */
    Map<JourneyId, StoredBrief> of(ReviewId review) {
        return of(review, "");
    }

    /** As {@link #of}, their rows locked until the transaction ends. */
    Map<JourneyId, StoredBrief> lock(ReviewId review) {
        return of(review, " order by journey_id for update");
    }

    /** What the frozen ones of a review ask; one that asks nothing is not in it. One statement. */
    Map<JourneyId, List<String>> questions(ReviewId review) {
        Map<JourneyId, List<String>> asked = new HashMap<>();
        database.sql("""
                        select journey_id, questions from brief
                        where review_id = ? and frozen_at is not null and questions <> '[]'
                        """).param(review.value()).query(row -> {
            asked.put(new JourneyId(Sql.uuid(row, "journey_id")), BriefText.readQuestions(row.getString("questions")));
        });
        return asked;
    }

    private Map<JourneyId, StoredBrief> of(ReviewId review, String how) {
        Map<UUID, List<UserId>> contributors = new HashMap<>();
        database.sql("select journey_id, person_id from brief_contributor where review_id = ? order by person_id")
                .param(review.value())
                .query(row -> {
                    contributors
                            .computeIfAbsent(Sql.uuid(row, "journey_id"), journey -> new ArrayList<>())
                            .add(new UserId(Sql.uuid(row, "person_id")));
                });
        Map<JourneyId, StoredBrief> found = new HashMap<>();
        database.sql("select * from brief where review_id = ?" + how)
                .param(review.value())
                .query(row -> {
                    StoredBrief one = stored(row, contributors.getOrDefault(Sql.uuid(row, "journey_id"), List.of()));
                    found.put(one.journey(), one);
                });
        return found;
    }

    /** Makes sure that there is a row, of version 0 where it is new. */
    void begin(ReviewId review, JourneyId journey) {
        database.sql("""
                        insert into brief (review_id, journey_id, version, voice, questions) values (?, ?, 0, ?, '[]')
                        on conflict do nothing
                        """)
                .params(Sql.values(review, journey, Typed.VoiceChoice.USUAL))
                .update();
    }

    /** Writes what was typed as the version after {@code seen}; false where another was quicker or it is confirmed or frozen. */
    boolean write(ReviewId review, JourneyId journey, int seen, Typed typed) {
        boolean written = database.sql("""
                                update brief set version = version + 1, headline = ?, voice = ?, observation_id = ?, questions = ?
                                where review_id = ? and journey_id = ? and version = ? and confirmed_at is null
                                  and frozen_at is null
                                """)
                        .params(Sql.values(
                                typed.headline(),
                                typed.voice(),
                                typed.observation(),
                                BriefText.write(typed.questions()),
                                review,
                                journey,
                                seen))
                        .update()
                == 1;
        if (written) {
            database.sql("delete from brief_contributor where review_id = ? and journey_id = ?")
                    .params(Sql.values(review, journey))
                    .update();
            typed.contributors().forEach(person -> database.sql(
                            "insert into brief_contributor (review_id, journey_id, person_id) values (?, ?, ?)")
                    .params(Sql.values(review, journey, person))
                    .update());
        }
        return written;
    }

    /** Keeps the content under who confirms it; false where another was quicker. */
    boolean confirm(ReviewId review, JourneyId journey, int seen, String content, Instant at, UserId by) {
        return database.sql("""
                                update brief set version = version + 1, content = ?, content_sha256 = ?, confirmed_at = ?,
                                  confirmed_by = ?
                                where review_id = ? and journey_id = ? and version = ? and confirmed_at is null
                                """)
                        .params(Sql.values(content, Sha256.of(content), at, by, review, journey, seen))
                        .update()
                == 1;
    }

    /** Drops the confirmation; false where another was quicker. */
    boolean reopen(ReviewId review, JourneyId journey, int seen) {
        return database.sql("""
                                update brief set version = version + 1, content = null, content_sha256 = null,
                                  confirmed_at = null, confirmed_by = null
                                where review_id = ? and journey_id = ? and version = ? and confirmed_at is not null
                                  and frozen_at is null
                                """).params(Sql.values(review, journey, seen)).update() == 1;
    }

    /** Keeps the content for good. */
    void freeze(ReviewId review, JourneyId journey, String content, Instant at) {
        database.sql("""
                        update brief set version = version + 1, content = ?, content_sha256 = ?, frozen_at = ?,
                          frozen_as_draft = (confirmed_at is null)
                        where review_id = ? and journey_id = ? and frozen_at is null
                        """)
                .params(Sql.values(content, Sha256.of(content), at, review, journey))
                .update();
    }

    private static StoredBrief stored(ResultSet row, List<UserId> contributors) throws SQLException {
        UUID observation = Sql.uuidOrNull(row, "observation_id");
        return new StoredBrief(
                new JourneyId(Sql.uuid(row, "journey_id")),
                row.getInt("version"),
                new Typed(
                        row.getString("headline"),
                        Typed.VoiceChoice.valueOf(row.getString("voice")),
                        observation == null ? null : new ObservationId(observation),
                        BriefText.readQuestions(row.getString("questions")),
                        contributors),
                row.getString("content"),
                row.getString("content_sha256"),
                Sql.instantOrNull(row, "confirmed_at"),
                person(row),
                Sql.instantOrNull(row, "frozen_at"),
                row.getBoolean("frozen_as_draft"));
    }

    private static @Nullable UserId person(ResultSet row) throws SQLException {
        UUID person = Sql.uuidOrNull(row, "confirmed_by");
        return person == null ? null : new UserId(person);
    }
}
