package org.journeygate.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.journeygate.squads.functions.SquadFunction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CadenceRepository {

    private final JdbcClient database;

    CadenceRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Cadence> find(PortfolioId portfolio) {
        return database.sql("select * from review_cadence where portfolio_id = ?")
                .param(portfolio.value())
                .query((row, number) -> cadence(row, members(portfolio)))
                .optional();
    }

    /** All of them. Two statements. */
    Map<PortfolioId, Cadence> all() {
        Map<PortfolioId, List<Member>> members = new HashMap<>();
        database.sql("select * from review_cadence_member order by of_function, person_id")
                .query(row -> {
                    members.computeIfAbsent(new PortfolioId(Sql.uuid(row, "portfolio_id")), id -> new ArrayList<>())
                            .add(member(row));
                });
        return database
                .sql("select * from review_cadence")
                .query((row, number) ->
                        cadence(row, members.getOrDefault(new PortfolioId(Sql.uuid(row, "portfolio_id")), List.of())))
                .list()
                .stream()
                .collect(Collectors.toMap(Cadence::portfolio, Function.identity()));
    }

    /** As {@link #find}, its row locked until the transaction ends. */
    Optional<Cadence> lock(PortfolioId portfolio) {
        database.sql("select version from review_cadence where portfolio_id = ? for update")
                .param(portfolio.value())
                .query(Integer.class)
                .optional();
        return find(portfolio);
    }

    /** The portfolios that keep reviews. */
    Set<PortfolioId> portfolios() {
        return database.sql("select portfolio_id from review_cadence").query(UUID.class).list().stream()
                .map(PortfolioId::new)
                .collect(Collectors.toSet());
    }

    /** Writes the version after the one it carries; false where another was quicker. */
    boolean write(Cadence cadence) {
        if (cadence.version() == 0 ? !insert(cadence) : !update(cadence)) {
            return false;
        }
        database.sql("delete from review_cadence_member where portfolio_id = ?")
                .param(cadence.portfolio().value())
                .update();
        cadence.members().forEach(member -> database.sql(
                        "insert into review_cadence_member (portfolio_id, person_id, of_function) values (?, ?, ?)")
                .params(Sql.values(cadence.portfolio(), member.person(), member.function()))
                .update());
        return true;
    }

    void delete(PortfolioId portfolio) {
        database.sql("delete from review_cadence_member where portfolio_id = ?")
                .param(portfolio.value())
                .update();
        database.sql("delete from review_cadence where portfolio_id = ?")
                .param(portfolio.value())
                .update();
    }

    static String list(Set<SquadFunction> functions) {
        return functions.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<SquadFunction> functions(String list) {
        return Stream.of(list.split(","))
                .filter(name -> !name.isEmpty())
                .map(SquadFunction::valueOf)
                .collect(Collectors.toSet());
    }

    static Offsets offsets(ResultSet row) throws SQLException {
        return new Offsets(
                row.getInt("opens_before"),
                row.getInt("briefs_before"),
                row.getInt("pack_before"),
                row.getInt("circulation_before"),
                row.getInt("reading_before"),
                row.getInt("minutes_after"),
                row.getInt("reconvene_within"),
                row.getInt("closes_after"));
    }

    private boolean insert(Cadence cadence) {
        List<Object> values = new ArrayList<>();
        values.addAll(said(cadence));
        values.add(cadence.portfolio().value());
        try {
            database.sql("""
                            insert into review_cadence (version, starts_on, functions_required, quorum, chair_id, staggering_group,
                              meeting_time, opens_before, briefs_before, pack_before, circulation_before, reading_before,
                              minutes_after, reconvene_within, closes_after, portfolio_id)
                            values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """).params(values).update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private boolean update(Cadence cadence) {
        List<Object> values = new ArrayList<>(said(cadence));
        values.add(cadence.portfolio().value());
        values.add(cadence.version());
        return database.sql("""
                        update review_cadence set version = version + 1, starts_on = ?, functions_required = ?, quorum = ?, chair_id = ?,
                          staggering_group = ?, meeting_time = ?, opens_before = ?, briefs_before = ?, pack_before = ?,
                          circulation_before = ?, reading_before = ?, minutes_after = ?, reconvene_within = ?, closes_after = ?
                        where portfolio_id = ? and version = ?
                        """).params(values).update() == 1;
    }

    private static List<Object> said(Cadence cadence) {
        Offsets offsets = cadence.offsets();
        return List.of(
                cadence.startsOn(),
                list(cadence.required()),
                cadence.quorum(),
                cadence.chair().value(),
                cadence.group(),
                cadence.meetingTime().toString(),
                offsets.opens(),
                offsets.briefs(),
                offsets.pack(),
                offsets.circulation(),
                offsets.reading(),
                offsets.minutes(),
                offsets.reconvene(),
                offsets.closes());
    }

    private static Cadence cadence(ResultSet row, List<Member> members) throws SQLException {
        return new Cadence(
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                row.getInt("version"),
                row.getObject("starts_on", LocalDate.class),
                members,
                functions(row.getString("functions_required")),
                row.getInt("quorum"),
                new UserId(Sql.uuid(row, "chair_id")),
                row.getInt("staggering_group"),
                LocalTime.parse(row.getString("meeting_time")),
                offsets(row));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(new UserId(Sql.uuid(row, "person_id")), SquadFunction.valueOf(row.getString("of_function")));
    }

    private List<Member> members(PortfolioId portfolio) {
        return database.sql("select person_id, of_function from review_cadence_member where portfolio_id = ?"
                        + " order by of_function, person_id")
                .param(portfolio.value())
                .query((row, number) -> member(row))
                .list();
    }
}
