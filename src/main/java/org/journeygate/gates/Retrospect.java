package org.journeygate.gates;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.journeygate.gates.grades.AgedGrade;
import org.journeygate.gates.grades.Grade;
import org.journeygate.gates.grades.Graded;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the gates' record said of bets at some instant before now; what was decided or frozen since changes nothing about it. */
@Component
@Transactional(readOnly = true)
public class Retrospect {

    private static final int MOST_REQUESTS = 100;

    private final JdbcClient database;

    Retrospect(JdbcClient database) {
        this.database = database;
    }

    /** The last decision about each bet before an instant and the first one since; bets without any are left out. At most one statement. */
    public Map<InitiativeId, Around> decisions(Collection<InitiativeId> bets, Instant end) {
        if (bets.isEmpty()) {
            return Map.of();
        }
        Map<InitiativeId, Around> found = new HashMap<>();
        database.sql("""
                        select * from (
                          select initiative_id, outcome, gate, taken_at, false as since, row_number() over
                            (partition by initiative_id order by taken_at desc, id desc) as place
                          from decision where initiative_id in (:bets) and taken_at < :end
                          union all
                          select initiative_id, outcome, gate, taken_at, true, row_number() over
                            (partition by initiative_id order by taken_at, id)
                          from decision where initiative_id in (:bets) and taken_at >= :end
                        ) around where place = 1
                        """)
                .param("bets", bets.stream().map(Identity::value).toList())
                .param("end", Sql.timestamp(end))
                .query(row -> {
                    Taken taken = taken(row);
                    Around one = row.getBoolean("since") ? new Around(null, taken) : new Around(taken, null);
                    found.merge(new InitiativeId(Sql.uuid(row, "initiative_id")), one, Around::with);
                });
        return found;
    }

    /**
     * The evidence with which requests of those bets stood before their panels: of those that were decided from {@code from} on
     * and before {@code end}, and of those that were under way then; each item once, in the newest revision of that time and
     * graded for the day. At most one statement.
     */
    public List<Shown> evidence(Collection<InitiativeId> bets, Instant from, Instant end, LocalDate day) {
        if (bets.isEmpty()) {
            return List.of();
        }
        Map<Shown.Same, Shown> items = new LinkedHashMap<>();
        database.sql("""
                        select r.initiative_id, r.code, frozen.content from gate_request r
                        join evidence_revision frozen on frozen.gate_request_id = r.id and frozen.revision =
                          (select max(revision) from evidence_revision of_then
                           where of_then.gate_request_id = r.id and of_then.frozen_at < :end)
                        where r.initiative_id in (:bets) and r.submitted_at < :end
                          and (r.ended_at is null or r.ended_at >= :end or (r.ended_at >= :from and r.status = 'DECIDED'))
                        order by r.submitted_at desc, r.id desc limit :most
                        """)
                .param("bets", bets.stream().map(Identity::value).toList())
                .param("from", Sql.timestamp(from))
                .param("end", Sql.timestamp(end))
                .param("most", MOST_REQUESTS)
                .query(row -> {
                    var bet = new InitiativeId(Sql.uuid(row, "initiative_id"));
                    String request = row.getString("code");
                    Json.read(row.getString("content"), Content.class)
                            .evidence()
                            .forEach(item -> {
                                Shown shown = item.shown(bet, request, day);
                                items.putIfAbsent(shown.same(), shown);
                            });
                });
        return List.copyOf(items.values());
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                Outcome.valueOf(row.getString("outcome")), row.getString("gate"), Sql.instant(row, "taken_at"));
    }

    /** A decision in short. */
    public record Taken(Outcome outcome, String gate, Instant at) {}

    /**
     * The decisions about a bet nearest to an instant.
     *
     * @param before the last one before it, or null
     * @param since the first one since, or null
     */
    public record Around(@Nullable Taken before, @Nullable Taken since) {

        Around with(Around other) {
            return new Around(before == null ? other.before : before, since == null ? other.since : since);
        }
    }

    /**
     * An item of evidence as it stood before a panel.
     *
     * @param request code of the gate request
     * @param grade on the day that was asked for; null where it was frozen before there were grades
     */
    public record Shown(
            InitiativeId bet,
            String request,
            EvidenceKind kind,
            String title,
            String source,
            LocalDate gatheredOn,
            @Nullable Integer sampleSize,
            @Nullable Grade grade) {

        Same same() {
            return new Same(bet, kind, title, gatheredOn);
        }

        record Same(InitiativeId bet, EvidenceKind kind, String title, LocalDate gatheredOn) {}
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Content(List<Item> evidence) {}

    /** @param sampleSize a number, or an empty text where it is unknown */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Item(
            EvidenceKind kind,
            String title,
            String source,
            LocalDate gatheredOn,
            @Nullable Object sampleSize,
            @Nullable Letter grade) {

        Shown shown(InitiativeId bet, String request, LocalDate day) {
            return new Shown(
                    bet,
                    request,
                    kind,
                    title,
                    source,
                    gatheredOn,
                    sampleSize instanceof Integer number ? number : null,
                    grade == null
                            ? null
                            : AgedGrade.of(new Graded(grade.gathered(), grade.reason(), null), gatheredOn, day)
                                    .letter());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Letter(Grade gathered, String reason) {}
}
