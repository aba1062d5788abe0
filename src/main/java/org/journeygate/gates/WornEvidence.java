package org.journeygate.gates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.gates.grades.AgedGrade;
import org.journeygate.gates.grades.Grade;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evidence that has grown too old to count, of requests that are not over. */
@Component
@Transactional(readOnly = true)
public class WornEvidence {

    /** Months add up to days of their own at the ends of short ones. */
    private static final int SLACK = 3;

    private static final int FIRST_FALL = 3;

    private final EvidenceRepository evidence;
    private final EvidenceGrades grades;
    private final JdbcClient database;

    WornEvidence(EvidenceRepository evidence, EvidenceGrades grades, JdbcClient database) {
        this.evidence = evidence;
        this.grades = grades;
        this.database = database;
    }

    /** The portfolio's requests whose evidence has worn off by that day, by their codes. Two statements. */
    public List<WornOff> of(PortfolioId portfolio, LocalDate today) {
        Map<UUID, LocalDate> since = new HashMap<>();
        for (Evidence item : evidence.openBefore(
                portfolio.value(), today.minusMonths(FIRST_FALL).plusDays(SLACK))) {
            AgedGrade grade = grades.on(item, today);
            LocalDate fell = grade.fellOn();
            if (fell != null && grade.letter() == Grade.E) {
                since.merge(item.gateRequestId().value(), fell, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        if (since.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        "select id, code, initiative_id, author_id from gate_request where id in (:ids) order by code")
                .param("ids", since.keySet())
                .query((row, number) -> new WornOff(
                        row.getString("code"),
                        new InitiativeId(Sql.uuid(row, "initiative_id")),
                        new UserId(Sql.uuid(row, "author_id")),
                        since.getOrDefault(Sql.uuid(row, "id"), today)))
                .list();
    }
}
