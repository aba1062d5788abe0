package org.journeygate.reviews.compliance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.people.UserId;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.ReviewId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen records and their restatements; the database refuses to change either. */
@Repository
class RestatementRepository {

    private final JdbcClient database;

    RestatementRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(ComplianceRecord frozen) {
        database.sql("insert into compliance_record (review_id, content, hash, frozen_at) values (?, ?, ?, ?)")
                .params(Sql.values(frozen.review(), frozen.content(), frozen.hash(), frozen.frozenAt()))
                .update();
    }

    Optional<ComplianceRecord> find(ReviewId review) {
        return database.sql("select * from compliance_record where review_id = ?")
                .param(review.value())
                .query((row, number) -> new ComplianceRecord(
                        review, row.getString("content"), row.getString("hash"), Sql.instant(row, "frozen_at")))
                .optional();
    }

    /** Keeps others from restating the same record until the transaction ends. */
    void lock(ReviewId review) {
        database.sql("select review_id from compliance_record where review_id = ? for update")
                .param(review.value())
                .query(UUID.class)
                .optional();
    }

    void append(ReviewId review, Restatement one) {
        database.sql("""
                        insert into compliance_restatement
                          (id, review_id, number, obligation_id, from_state, to_state, reason, by_person, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        one.id(),
                        review,
                        one.number(),
                        one.obligation(),
                        one.from(),
                        one.to(),
                        one.reason(),
                        one.by(),
                        one.at()))
                .update();
    }

    /** Those of one record, in order. */
    List<Restatement> of(ReviewId review) {
        return database.sql("select * from compliance_restatement where review_id = ? order by number")
                .param(review.value())
                .query((row, index) -> new Restatement(
                        Sql.uuid(row, "id"),
                        row.getInt("number"),
                        new ObligationId(Sql.uuid(row, "obligation_id")),
                        ObligationState.valueOf(row.getString("from_state")),
                        ObligationState.valueOf(row.getString("to_state")),
                        row.getString("reason"),
                        new UserId(Sql.uuid(row, "by_person")),
                        Sql.instant(row, "at")))
                .list();
    }

    /** What each obligation of these reviews was restated to last; those that never were are left out. */
    Map<ObligationId, ObligationState> lastOf(Collection<ReviewId> reviews) {
        Map<ObligationId, ObligationState> last = new HashMap<>();
        if (!reviews.isEmpty()) {
            List<UUID> ids = reviews.stream().map(Identity::value).toList();
            database.sql("""
                            select obligation_id, to_state from compliance_restatement where review_id in (:ids)
                            order by review_id, number
                            """).param("ids", ids).query(row -> {
                last.put(
                        new ObligationId(Sql.uuid(row, "obligation_id")),
                        ObligationState.valueOf(row.getString("to_state")));
            });
        }
        return last;
    }
}
