package org.journeygate.gates.rights;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.JourneyId;
import org.journeygate.shared.Sql;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What squads have given themselves under their charters; written once per request, with the limit for those that went to a panel. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
public class RightsAccount {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    RightsAccount(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lets nobody else draw on the squad's account, nor change its charter, until the transaction ends; nor on the account of a squad
     * that it has exchanged bets with, since what those gave on the same stages counts as well.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(SquadId squad, InitiativeId bet) {
        database.sql("""
                        select id from squad
                        where id = :squad
                          or id in (select from_id from bet_move where to_id = :squad or initiative_id = :bet)
                          or id in (select to_id from bet_move where from_id = :squad or initiative_id = :bet)
                        order by id for update
                        """)
                .param("squad", squad.value())
                .param("bet", bet.value())
                .query(UUID.class)
                .list();
    }

    /**
     * What the squad has given in that quarter; what was given in it to bets that the squad gave away or took over, and by the squads
     * that had the bet before; and what the bet was given in any, whoever had it. What counts is when it was given: a fiscal calendar
     * that is cut anew within a quarter gives nothing back. One statement.
     *
     * @param quarter its first day
     * @param since when that day begins for the portfolio
     */
    public List<Grant> grants(SquadId squad, LocalDate quarter, Instant since, InitiativeId bet) {
        return database.sql("""
                        select * from rights_finding
                        where inside = true and (initiative_id = :bet or found_at >= :since and (
                          squad_id = :squad
                          or squad_id in (select from_id from bet_move where initiative_id = :bet)
                          or initiative_id in (select initiative_id from bet_move where from_id = :squad)
                          or initiative_id in (select initiative_id from bet_move where to_id = :squad)))
                        """)
                .param("squad", squad.value())
                .param("since", Sql.timestamp(since))
                .param("bet", bet.value())
                .query((row, number) -> new Grant(
                        new InitiativeId(Sql.uuid(row, "initiative_id")),
                        new JourneyId(Sql.uuid(row, "journey_id")),
                        Set.copyOf(stages(row)),
                        Sql.instant(row, "found_at").isBefore(since)
                                ? row.getObject("quarter_begins", LocalDate.class)
                                : quarter,
                        Sql.uuid(row, "squad_id").equals(squad.value()),
                        Sql.decimal(row, "taken")))
                .list();
    }

    /** All that the squad has given since then. One statement. */
    public BigDecimal taken(SquadId squad, Instant since) {
        return database.sql(
                        "select coalesce(sum(taken), 0) from rights_finding where inside = true and squad_id = ? and found_at >= ?")
                .params(squad.value(), Sql.timestamp(since))
                .query(BigDecimal.class)
                .single();
    }

    /** Puts on record what was found about the request. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID request, Finding finding, Instant at) {
        UnderCharter charter = finding.charter();
        database.sql("""
                        insert into rights_finding (gate_request_id, inside, limit_key, squad_id, initiative_id, journey_id, stages,
                          quarter_begins, cost, taken, amount, allowed, currency, charter_id, charter_code, charter_number, seats,
                          must_escalate, escalates, found_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        request,
                        finding.inside(),
                        finding.limit(),
                        finding.squad(),
                        finding.bet(),
                        finding.journey(),
                        finding.stages().stream().map(UUID::toString).collect(Collectors.joining(" ")),
                        finding.quarter(),
                        finding.cost(),
                        finding.taken(),
                        finding.amount(),
                        finding.allowed(),
                        finding.currency(),
                        charter == null ? null : charter.id(),
                        charter == null ? null : charter.code(),
                        charter == null ? null : charter.number(),
                        finding.seats(),
                        JSON.writeValueAsString(finding.lines().lines()),
                        finding.lines().applying() == null
                                ? null
                                : JSON.writeValueAsString(finding.lines().applying()),
                        at))
                .update();
    }

    /** What was found about the request; empty where it was submitted before squads had rights, or is about a pause. One statement. */
    public Optional<Finding> of(UUID request) {
        return database.sql("select * from rights_finding where gate_request_id = ?")
                .param(request)
                .query((row, number) -> new Finding(
                        row.getString("limit_key"),
                        new SquadId(Sql.uuid(row, "squad_id")),
                        new InitiativeId(Sql.uuid(row, "initiative_id")),
                        new JourneyId(Sql.uuid(row, "journey_id")),
                        stages(row),
                        row.getObject("quarter_begins", LocalDate.class),
                        Sql.decimalOrNull(row, "cost"),
                        Sql.decimal(row, "taken"),
                        Sql.decimalOrNull(row, "amount"),
                        Sql.decimalOrNull(row, "allowed"),
                        row.getString("currency"),
                        charter(row),
                        row.getInt("seats"),
                        lines(row)))
                .optional();
    }

    /** The charter that a row names in its columns {@code charter_…}, or null. */
    public static @Nullable UnderCharter charter(ResultSet row) throws SQLException {
        UUID id = Sql.uuidOrNull(row, "charter_id");
        return id == null ? null : new UnderCharter(id, row.getString("charter_code"), row.getInt("charter_number"));
    }

    private static CharterLines lines(ResultSet row) throws SQLException {
        String lines = row.getString("must_escalate");
        String applying = row.getString("escalates");
        return new CharterLines(
                lines == null ? List.of() : List.of(JSON.readValue(lines, String[].class)),
                applying == null ? null : List.of(JSON.readValue(applying, String[].class)));
    }

    private static List<UUID> stages(ResultSet row) throws SQLException {
        String stages = row.getString("stages");
        return stages.isBlank()
                ? List.of()
                : Arrays.stream(stages.split(" ")).map(UUID::fromString).toList();
    }
}
