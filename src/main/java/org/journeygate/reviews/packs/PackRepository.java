package org.journeygate.reviews.packs;

import java.time.Instant;
import java.util.Optional;
import org.journeygate.reviews.ReviewId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The packs that were circulated. */
@Repository
class PackRepository {

    private final JdbcClient database;

    PackRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Pack> find(ReviewId review) {
        return database.sql("select * from review_pack where review_id = ?")
                .param(review.value())
                .query((row, number) -> new Pack(
                        PackText.read(row.getString("content")), row.getString("sha256"), Sql.instant(row, "made_at")))
                .optional();
    }

    void insert(ReviewId review, String content, String sha256, Instant now) {
        database.sql("insert into review_pack (review_id, content, sha256, made_at) values (?, ?, ?, ?)")
                .params(review.value(), content, sha256, Sql.timestamp(now))
                .update();
    }
}
