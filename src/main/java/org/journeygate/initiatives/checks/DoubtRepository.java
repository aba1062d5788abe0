package org.journeygate.initiatives.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.journeys.JobId;
import org.journeygate.journeys.StageId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DoubtRepository {

    private final JdbcClient database;

    DoubtRepository(JdbcClient database) {
        this.database = database;
    }

    /** The other bets in play that name the job at one of the bet's stages, by code. */
    List<Twin> twins(Initiative bet, Plan.Job job) {
        if (bet.stages().isEmpty()) {
            return List.of();
        }
        List<Line> lines = database.sql("""
                        select i.id, i.code, i.title, p.job_id, p.job_named_at, s.stage_id
                        from bet_plan p
                        join initiative i on i.id = p.initiative_id
                        join initiative_stage s on s.initiative_id = i.id
                        where (p.job_key = :job or p.job_id = :jobId) and i.id <> :bet and i.status in ('ACTIVE', 'PAUSED')
                          and s.stage_id in (:stages)
                        order by i.code
                        """)
                .param("job", job.key())
                .param("jobId", job.id() == null ? bet.id().value() : job.id().value())
                .param("bet", bet.id().value())
                .param("stages", bet.stages().stream().map(Identity::value).toList())
                .query((row, number) -> new Line(
                        new Doubt.Other(
                                new InitiativeId(Sql.uuid(row, "id")), row.getString("code"), row.getString("title")),
                        job(Sql.uuidOrNull(row, "job_id")),
                        Sql.instant(row, "job_named_at"),
                        new StageId(Sql.uuid(row, "stage_id"))))
                .list();
        Map<Doubt.Other, Set<StageId>> stages = new LinkedHashMap<>();
        Map<Doubt.Other, Line> first = new HashMap<>();
        lines.forEach(line -> {
            stages.computeIfAbsent(line.other(), other -> new HashSet<>()).add(line.stage());
            first.putIfAbsent(line.other(), line);
        });
        return stages.entrySet().stream()
                .map(twin -> {
                    Line line = Objects.requireNonNull(first.get(twin.getKey()));
                    return new Twin(twin.getKey(), twin.getValue(), line.job(), line.namedAt());
                })
                .toList();
    }

    private static @Nullable JobId job(@Nullable UUID id) {
        return id == null ? null : new JobId(id);
    }

    /** Keeps others from answering about the bet until the transaction ends. */
    void lock(InitiativeId bet) {
        database.sql("select id from initiative where id = ? for update")
                .param(bet.value())
                .query(UUID.class)
                .optional();
    }

    /** What was answered about the bet, by its squad and, on the same job, by others. */
    List<Given> given(InitiativeId bet) {
        return database.sql("select * from bet_check_answer where initiative_id = ? or other_id = ?")
                .params(Sql.values(bet, bet))
                .query(DoubtRepository::row)
                .list();
    }

    /** Writes an answer in place of the one before. */
    void answer(InitiativeId bet, Doubt doubt, Doubt.Answer answer) {
        Doubt.Other other = doubt.other();
        InitiativeId about = other == null ? bet : other.id();
        database.sql("delete from bet_check_answer where initiative_id = ? and kind = ? and other_id = ?")
                .params(Sql.values(bet, doubt.kind(), about))
                .update();
        database.sql("""
                        insert into bet_check_answer
                          (initiative_id, kind, other_id, facts, stance, reason, answered_by, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        bet,
                        doubt.kind(),
                        about,
                        doubt.facts(),
                        answer.stance(),
                        answer.reason(),
                        answer.by(),
                        answer.at()))
                .update();
    }

    private static Given row(ResultSet row, int number) throws SQLException {
        return new Given(
                new InitiativeId(Sql.uuid(row, "initiative_id")),
                Doubt.Kind.valueOf(row.getString("kind")),
                new InitiativeId(Sql.uuid(row, "other_id")),
                Sql.uuid(row, "facts"),
                new Doubt.Answer(
                        Doubt.Stance.valueOf(row.getString("stance")),
                        row.getString("reason"),
                        new UserId(Sql.uuid(row, "answered_by")),
                        Sql.instant(row, "answered_at")));
    }

    /** An answer as it is kept; {@code about} is the bet itself where no other is meant. */
    record Given(InitiativeId bet, Doubt.Kind kind, InitiativeId about, UUID facts, Doubt.Answer answer) {}

    private record Line(Doubt.Other other, @Nullable JobId job, Instant namedAt, StageId stage) {}
}
