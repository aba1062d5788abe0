package org.journeygate.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads obligations with the state in which they are at the clock's now. */
@Repository
class ObligationRepository {

    private final JdbcClient database;
    private final Clock clock;

    ObligationRepository(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(Obligation owed) {
        database.sql("""
                        insert into review_obligation (id, review_id, kind, journey_id, owner_id, title, opens_at, due_at, cut_off_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        owed.id(),
                        owed.review(),
                        owed.kind(),
                        owed.journey(),
                        owed.owner(),
                        owed.title(),
                        owed.opensAt(),
                        owed.dueAt(),
                        owed.cutOffAt()))
                .update();
    }

    Optional<ReviewId> reviewOf(ObligationId id) {
        return database.sql("select review_id from review_obligation where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(ReviewId::new);
    }

    /** All of the review's, in the order of their steps. One statement. */
    List<Obligation> of(ReviewId review) {
        return all(List.of(review)).getOrDefault(review, List.of());
    }

    /** All of several reviews'. One statement. */
    Map<ReviewId, List<Obligation>> all(Collection<ReviewId> reviews) {
        if (reviews.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = database.sql("select * from review_obligation where review_id in (:ids)")
                .param("ids", reviews.stream().map(Identity::value).toList())
                .query(ObligationRepository::row)
                .list();
        Instant now = clock.instant();
        return rows.stream().collect(Collectors.groupingBy(Row::review)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> together(entry.getValue(), now)));
    }

    /** The briefs of these journeys and the actions of these people in several reviews, neither of which waits for anything. One statement. */
    List<Obligation> parts(Collection<ReviewId> reviews, Collection<JourneyId> journeys, Collection<UserId> people) {
        Instant now = clock.instant();
        return database
                .sql("""
                        select * from review_obligation where review_id in (:reviews)
                          and (kind = 'BRIEF' and journey_id in (:journeys) or kind = 'ACTION' and owner_id in (:people))
                        """)
                .param("reviews", reviews.stream().map(Identity::value).toList())
                .param("journeys", values(journeys))
                .param("people", values(people))
                .query(ObligationRepository::row)
                .list()
                .stream()
                .map(row -> row.obligation(Map.of(), now))
                .toList();
    }

    /** A list for {@code in}, which must not be empty. */
    private static List<UUID> values(Collection<? extends Identity> ids) {
        return ids.isEmpty()
                ? List.of(new UUID(0, 0))
                : ids.stream().map(Identity::value).toList();
    }

    /**
     * What is not settled in open reviews, and actions that were missed and are still not done, due before that instant. Two statements:
     * what had to be done before it may long be settled.
     */
    List<Obligation> due(Instant before) {
        List<Row> rows = database.sql("""
                        select o.* from review_obligation o join quarterly_review r on r.id = o.review_id
                        where o.last_state is null and o.due_at < ? and r.state not in ('CLOSED', 'CANCELLED')
                        union all
                        select * from review_obligation
                        where last_state = 'MISSED' and due_at < ? and kind = 'ACTION' and done_at is null
                        """)
                .params(Sql.values(before, before))
                .query(ObligationRepository::row)
                .list();
        return classified(rows).stream()
                .sorted(Comparator.comparing(Obligation::dueAt)
                        .thenComparing(Obligation::kind)
                        .thenComparing(Obligation::title)
                        .thenComparing(owed -> owed.id().value()))
                .toList();
    }

    /** What that person owes these reviews, in the order of the steps. Two statements, as {@link #due}. */
    List<Obligation> of(UserId owner, Collection<ReviewId> reviews) {
        return reviews.isEmpty()
                ? List.of()
                : classified(database.sql(
                                        "select * from review_obligation where owner_id = :owner and review_id in (:ids)")
                                .param("owner", owner.value())
                                .param(
                                        "ids",
                                        reviews.stream().map(Identity::value).toList())
                                .query(ObligationRepository::row)
                                .list())
                        .stream()
                        .sorted(Comparator.comparing(Obligation::kind)
                                .thenComparing(Obligation::dueAt)
                                .thenComparing(owed -> owed.id().value()))
                        .toList();
    }

    private List<Obligation> classified(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<ReviewId, List<Row>> earlier = database
                .sql("""
                        select * from review_obligation
                        where review_id in (:ids) and kind in ('PACK', 'CIRCULATION', 'MEETING')
                        """)
                .param(
                        "ids",
                        rows.stream()
                                .map(row -> row.review().value())
                                .distinct()
                                .toList())
                .query(ObligationRepository::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::review));
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> row.obligation(freed(earlier.getOrDefault(row.review(), List.of())), now))
                .toList();
    }

    /** When each of them was last chased by the clock, not by a person; those that never were are left out. One statement. */
    Map<ObligationId, Instant> chasedByClock(Collection<ObligationId> several) {
        Map<ObligationId, Instant> last = new HashMap<>();
        if (!several.isEmpty()) {
            database.sql("""
                            select obligation_id, max(at) as at from review_obligation_act
                            where obligation_id in (:ids) and kind = 'CHASED' and by_person is null group by obligation_id
                            """)
                    .param("ids", several.stream().map(ObligationId::value).toList())
                    .query(row -> {
                        last.put(new ObligationId(Sql.uuid(row, "obligation_id")), Sql.instant(row, "at"));
                    });
        }
        return last;
    }

    /** When a person last chased for it; null where nobody did. One statement. */
    @Nullable
    Instant chasedByPerson(ObligationId id) {
        return database.sql("""
                        select max(at) as at from review_obligation_act
                        where obligation_id = ? and kind = 'CHASED' and by_person is not null
                        """)
                .param(id.value())
                .query((row, number) -> Optional.ofNullable(Sql.instantOrNull(row, "at")))
                .single()
                .orElse(null);
    }

    void asked(ObligationId id, Instant at) {
        database.sql("update review_obligation set asked_at = ? where id = ?")
                .params(Sql.values(at, id))
                .update();
    }

    void done(ObligationId id, Instant at, UserId by, @Nullable String note) {
        database.sql("update review_obligation set done_at = ?, done_by = ?, note = ? where id = ?")
                .params(Sql.values(at, by, note, id))
                .update();
    }

    /** Writes its last state, once. */
    void settle(ObligationId id, ObligationState state, Instant at, @Nullable UserId by, @Nullable String note) {
        database.sql("""
                        update review_obligation set last_state = ?, settled_at = ?, settled_by = ?, note = coalesce(?, note)
                        where id = ? and last_state is null
                        """).params(Sql.values(state, at, by, note, id)).update();
    }

    void redate(ObligationId id, Instant opens, Instant due, Instant cutOff) {
        database.sql("update review_obligation set opens_at = ?, due_at = ?, cut_off_at = ? where id = ?")
                .params(Sql.values(opens, due, cutOff, id))
                .update();
    }

    void note(ObligationId id, ObligationAct act) {
        database.sql(
                        "insert into review_obligation_act (id, obligation_id, kind, at, by_person, note) values (?, ?, ?, ?, ?, ?)")
                .params(Sql.values(Identity.next(), id, act.kind(), act.at(), act.by(), act.note()))
                .update();
    }

    List<ObligationAct> acts(ObligationId id) {
        return database.sql("select * from review_obligation_act where obligation_id = ? order by at, id")
                .param(id.value())
                .query((row, number) -> act(row))
                .list();
    }

    /** The acts of everything owed to the review, by obligation. One statement. */
    Map<ObligationId, List<ObligationAct>> actsOf(ReviewId review) {
        Map<ObligationId, List<ObligationAct>> acts = new HashMap<>();
        database.sql("""
                        select a.* from review_obligation_act a join review_obligation o on o.id = a.obligation_id
                        where o.review_id = ? order by a.at, a.id
                        """).param(review.value()).query(row -> {
            acts.computeIfAbsent(new ObligationId(Sql.uuid(row, "obligation_id")), id -> new ArrayList<>())
                    .add(act(row));
        });
        return acts;
    }

    private static ObligationAct act(ResultSet row) throws SQLException {
        return new ObligationAct(
                ObligationAct.Kind.valueOf(row.getString("kind")),
                Sql.instant(row, "at"),
                ReviewRepository.person(row, "by_person"),
                row.getString("note"));
    }

    private static Map<Obligation.Kind, Instant> freed(List<Row> rows) {
        Map<Obligation.Kind, Instant> freed = new EnumMap<>(Obligation.Kind.class);
        rows.forEach(row -> {
            Instant at = row.freedAt();
            if (at != null) {
                freed.put(row.kind(), at);
            }
        });
        return freed;
    }

    private static List<Obligation> together(List<Row> rows, Instant now) {
        Map<Obligation.Kind, Instant> freed = freed(rows);
        return rows.stream()
                .map(row -> row.obligation(freed, now))
                .sorted(Comparator.comparing(Obligation::kind)
                        .thenComparing(Obligation::dueAt)
                        .thenComparing(Obligation::title)
                        .thenComparing(owed -> owed.id().value()))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID journey = Sql.uuidOrNull(row, "journey_id");
        String last = row.getString("last_state");
        return new Row(
                new ObligationId(Sql.uuid(row, "id")),
                new ReviewId(Sql.uuid(row, "review_id")),
                Obligation.Kind.valueOf(row.getString("kind")),
                journey == null ? null : new JourneyId(journey),
                ReviewRepository.person(row, "owner_id"),
                row.getString("title"),
                Sql.instant(row, "opens_at"),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "cut_off_at"),
                Sql.instantOrNull(row, "asked_at"),
                Sql.instantOrNull(row, "done_at"),
                ReviewRepository.person(row, "done_by"),
                row.getString("note"),
                last == null ? null : ObligationState.valueOf(last),
                Sql.instantOrNull(row, "settled_at"),
                ReviewRepository.person(row, "settled_by"));
    }

    private record Row(
            ObligationId id,
            ReviewId review,
            Obligation.Kind kind,
            @Nullable JourneyId journey,
            @Nullable UserId owner,
            String title,
            Instant opensAt,
            Instant dueAt,
            Instant cutOffAt,
            @Nullable Instant askedAt,
            @Nullable Instant doneAt,
            @Nullable UserId doneBy,
            @Nullable String note,
            @Nullable ObligationState last,
            @Nullable Instant settledAt,
            @Nullable UserId settledBy) {

        /** When what waits for it could begin. */
        private @Nullable Instant freedAt() {
            return doneAt != null ? doneAt : last == ObligationState.WAIVED ? settledAt : null;
        }

        private Obligation obligation(Map<Obligation.Kind, Instant> freed, Instant now) {
            var classification = new Classification(
                    opensAt,
                    dueAt,
                    cutOffAt,
                    kind.after().isPresent(),
                    kind.after().map(freed::get).orElse(null));
            return new Obligation(
                    id,
                    review,
                    kind,
                    journey,
                    owner,
                    title,
                    opensAt,
                    dueAt,
                    cutOffAt,
                    askedAt,
                    doneAt,
                    doneBy,
                    note,
                    last == null ? classification.at(now) : last,
                    settledAt,
                    settledBy);
        }
    }
}
