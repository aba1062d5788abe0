package org.journeygate.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.calendars.FiscalCalendar;
import org.journeygate.calendars.FiscalQuarter;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewRepository {

    private static final Map<String, String> ORDERS =
            Map.of("quarter", "quarter_until", "meetingAt", "meeting_at", "code", "code");

    private final JdbcClient database;

    ReviewRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(Review review, List<Member> members) {
        FiscalQuarter quarter = review.quarter();
        Offsets offsets = review.offsets();
        database.sql("""
                        insert into quarterly_review (id, version, code, slot, portfolio_id, fiscal_start_month, fiscal_cut,
                          fiscal_week_start, fiscal_year, fiscal_quarter, quarter_from, quarter_until, rehearsal, state, opened_at,
                          opened_by, meeting_at, meeting_sequence, cut_off_at, meeting_limit_at, closes_at, functions_required,
                          quorum, chair_id, meeting_time, opens_before, briefs_before, pack_before, circulation_before,
                          reading_before, minutes_after, reconvene_within, closes_after)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        review.id(),
                        review.version(),
                        review.code(),
                        slot(review.portfolio(), quarter.until()),
                        review.portfolio(),
                        quarter.calendar().startMonth(),
                        quarter.calendar().cut(),
                        quarter.calendar().weekStart(),
                        quarter.year(),
                        quarter.number(),
                        quarter.from(),
                        quarter.until(),
                        review.rehearsal(),
                        review.state(),
                        review.openedAt(),
                        review.openedBy(),
                        review.meetingAt(),
                        review.meetingSequence(),
                        review.cutOffAt(),
                        review.limitAt(),
                        review.closesAt(),
                        CadenceRepository.list(review.required()),
                        review.quorum(),
                        review.chair(),
                        review.meetingTime().toString(),
                        offsets.opens(),
                        offsets.briefs(),
                        offsets.pack(),
                        offsets.circulation(),
                        offsets.reading(),
                        offsets.minutes(),
                        offsets.reconvene(),
                        offsets.closes()))
                .update();
        members.forEach(
                member -> database.sql("insert into review_member (review_id, person_id, of_function) values (?, ?, ?)")
                        .params(Sql.values(review.id(), member.person(), member.function()))
                        .update());
    }

    Optional<Review> find(ReviewId id) {
        return one("select * from quarterly_review where id = ?", id.value());
    }

    /** As {@link #find}, its row locked until the transaction ends. */
    Optional<Review> lock(ReviewId id) {
        return one("select * from quarterly_review where id = ? for update", id.value());
    }

    Optional<Review> byCode(String code) {
        return one("select * from quarterly_review where code = ?", code);
    }

    List<Review> all(Collection<ReviewId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select * from quarterly_review where id in (:ids)")
                        .param("ids", ids.stream().map(Identity::value).toList())
                        .query(ReviewRepository::row)
                        .list();
    }

    /** The portfolio's last one that was not cancelled, by quarter. */
    Optional<Review> last(PortfolioId portfolio) {
        return database.sql("""
                        select * from quarterly_review where portfolio_id = ? and state <> 'CANCELLED'
                        order by quarter_until desc limit 1
                        """)
                .param(portfolio.value())
                .query(ReviewRepository::row)
                .optional();
    }

    /** The last one of each portfolio that was not cancelled. One statement. */
    List<Review> last() {
        return database.sql("""
                        select r.* from quarterly_review r
                          join (select portfolio_id, max(quarter_until) as until from quarterly_review
                                where state <> 'CANCELLED' group by portfolio_id) l
                            on l.portfolio_id = r.portfolio_id and l.until = r.quarter_until
                        where r.state <> 'CANCELLED'
                        """).query(ReviewRepository::row).list();
    }

    /** As {@link #lastUntil(PortfolioId)}, of each portfolio. One statement. */
    Map<PortfolioId, LocalDate> lastUntil() {
        Map<PortfolioId, LocalDate> last = new HashMap<>();
        database.sql("select portfolio_id, max(quarter_until) as until from quarterly_review group by portfolio_id")
                .query(row -> {
                    last.put(new PortfolioId(Sql.uuid(row, "portfolio_id")), row.getObject("until", LocalDate.class));
                });
        return last;
    }

    /** The last day of the portfolio's last quarter that a review was opened for, cancelled ones included. */
    @Nullable
    LocalDate lastUntil(PortfolioId portfolio) {
        return database.sql("select quarter_until from quarterly_review where portfolio_id = ?"
                        + " order by quarter_until desc limit 1")
                .param(portfolio.value())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Whether the portfolio has had a review that was not cancelled. */
    boolean hasReviewed(PortfolioId portfolio) {
        return database.sql("""
                        select count(*) from (select 1 from quarterly_review where portfolio_id = ? and state <> 'CANCELLED' limit 1) one
                        """).param(portfolio.value()).query(Long.class).single() > 0;
    }

    /** The portfolio's last one before that day's that was not cancelled. */
    Optional<Review> before(PortfolioId portfolio, LocalDate until) {
        return database.sql("""
                        select * from quarterly_review where portfolio_id = ? and quarter_until < ? and state <> 'CANCELLED'
                        order by quarter_until desc limit 1
                        """)
                .params(Sql.values(portfolio, until))
                .query(ReviewRepository::row)
                .optional();
    }

    boolean isTaken(PortfolioId portfolio, LocalDate until) {
        return database.sql("select count(*) from quarterly_review where slot = ?")
                        .param(slot(portfolio, until))
                        .query(Long.class)
                        .single()
                > 0;
    }

    Paged<Review> page(Reviews.Filter filter, PageQuery query) {
        Map<String, Object> values = new HashMap<>();
        var where = new StringBuilder(" where true");
        if (filter.portfolio() != null) {
            where.append(" and portfolio_id = :portfolio");
            values.put("portfolio", filter.portfolio().value());
        }
        if (filter.state() != null) {
            where.append(" and state = :state");
            values.put("state", filter.state().name());
        }
        String order = query.order(ORDERS, "-quarter");
        long total = database.sql("select count(*) from quarterly_review" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", query.size());
        values.put("offset", query.offset());
        return new Paged<>(
                database.sql("select * from quarterly_review" + where + " order by " + order
                                + ", code limit :size offset :offset")
                        .params(values)
                        .query(ReviewRepository::row)
                        .list(),
                query.page(),
                query.size(),
                total);
    }

    /** Those whose quarter ended between the two days, both included, of one portfolio or of all; the earliest first. */
    List<Review> between(@Nullable PortfolioId portfolio, LocalDate from, LocalDate until) {
        return database.sql("select * from quarterly_review where quarter_until between :from and :until"
                        + (portfolio == null ? "" : " and portfolio_id = :portfolio")
                        + " order by quarter_until, code")
                .params(
                        portfolio == null
                                ? Map.of("from", from, "until", until)
                                : Map.of("from", from, "until", until, "portfolio", portfolio.value()))
                .query(ReviewRepository::row)
                .list();
    }

    List<Member> members(ReviewId id) {
        return database.sql(
                        "select person_id, of_function from review_member where review_id = ? order by of_function, person_id")
                .param(id.value())
                .query((row, number) -> new Member(
                        new UserId(Sql.uuid(row, "person_id")), SquadFunction.valueOf(row.getString("of_function"))))
                .list();
    }

    void state(ReviewId id, Review.State state) {
        database.sql("update quarterly_review set version = version + 1, state = ? where id = ?")
                .params(Sql.values(state, id))
                .update();
    }

    void meeting(ReviewId id, Instant at, Instant cutOff, Instant limit, Instant closes, @Nullable String reason) {
        database.sql("""
                        update quarterly_review set version = version + 1, meeting_at = ?, meeting_sequence = meeting_sequence + 1,
                          cut_off_at = ?, meeting_limit_at = ?, closes_at = ?, reason = ? where id = ?
                        """)
                .params(Sql.values(at, cutOff, limit, closes, reason, id))
                .update();
    }

    void held(ReviewId id, Instant at) {
        database.sql(
                        "update quarterly_review set version = version + 1, state = 'MEETING_HELD', held_at = ? where id = ?")
                .params(Sql.values(at, id))
                .update();
    }

    void closed(ReviewId id, Instant at) {
        database.sql("update quarterly_review set version = version + 1, state = 'CLOSED', closed_at = ? where id = ?")
                .params(Sql.values(at, id))
                .update();
    }

    void cancelled(Review review, Instant at, String reason) {
        database.sql("""
                        update quarterly_review set version = version + 1, state = 'CANCELLED', cancelled_at = ?, reason = ?, slot = ?,
                          meeting_sequence = meeting_sequence + 1 where id = ?
                        """)
                .params(Sql.values(
                        at,
                        reason,
                        slot(review.portfolio(), review.quarter().until()) + "|"
                                + review.id().value(),
                        review.id()))
                .update();
    }

    private Optional<Review> one(String sql, Object key) {
        return database.sql(sql).param(key).query(ReviewRepository::row).optional();
    }

    private static String slot(PortfolioId portfolio, LocalDate until) {
        return portfolio.value() + "|" + until;
    }

    private static Review row(ResultSet row, int number) throws SQLException {
        var calendar = new FiscalCalendar(
                row.getInt("fiscal_start_month"),
                FiscalCalendar.Cut.valueOf(row.getString("fiscal_cut")),
                DayOfWeek.valueOf(row.getString("fiscal_week_start")));
        return new Review(
                new ReviewId(Sql.uuid(row, "id")),
                row.getInt("version"),
                row.getString("code"),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                new FiscalQuarter(
                        calendar,
                        row.getInt("fiscal_year"),
                        row.getInt("fiscal_quarter"),
                        row.getObject("quarter_from", LocalDate.class),
                        row.getObject("quarter_until", LocalDate.class)),
                row.getBoolean("rehearsal"),
                Review.State.valueOf(row.getString("state")),
                Sql.instant(row, "opened_at"),
                person(row, "opened_by"),
                Sql.instant(row, "meeting_at"),
                row.getInt("meeting_sequence"),
                Sql.instant(row, "cut_off_at"),
                Sql.instant(row, "meeting_limit_at"),
                Sql.instantOrNull(row, "held_at"),
                Sql.instant(row, "closes_at"),
                Sql.instantOrNull(row, "closed_at"),
                Sql.instantOrNull(row, "cancelled_at"),
                row.getString("reason"),
                CadenceRepository.functions(row.getString("functions_required")),
                row.getInt("quorum"),
                new UserId(Sql.uuid(row, "chair_id")),
                LocalTime.parse(row.getString("meeting_time")),
                CadenceRepository.offsets(row));
    }

    static @Nullable UserId person(ResultSet row, String column) throws SQLException {
        UUID id = Sql.uuidOrNull(row, column);
        return id == null ? null : new UserId(id);
    }
}
