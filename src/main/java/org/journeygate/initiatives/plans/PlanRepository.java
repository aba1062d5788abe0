package org.journeygate.initiatives.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.themes.ThemeId;
import org.journeygate.journeys.JobId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanRepository {

    private final JdbcClient database;

    PlanRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Plan> find(InitiativeId bet) {
        return database.sql("select * from bet_plan where initiative_id = ?")
                .param(bet.value())
                .query(PlanRepository::row)
                .optional();
    }

    List<Plan> all(Collection<InitiativeId> bets) {
        if (bets.isEmpty()) {
            return List.of();
        }
        return database.sql("select * from bet_plan where initiative_id in (:bets)")
                .param("bets", bets.stream().map(Identity::value).toList())
                .query(PlanRepository::row)
                .list();
    }

    /** Keeps others from writing the bet's plan until the transaction ends. */
    void lock(InitiativeId bet) {
        database.sql("select id from initiative where id = ? for update")
                .param(bet.value())
                .query(UUID.class)
                .optional();
    }

    /** Whether a bet that is active or paused names one of those jobs. */
    boolean namesAny(Collection<JobId> jobs) {
        return database.sql("""
                        select count(*) from bet_plan p join initiative i on i.id = p.initiative_id
                        where p.job_id in (:jobs) and i.status in ('ACTIVE', 'PAUSED')
                        """)
                        .param("jobs", jobs.stream().map(Identity::value).toList())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(Plan plan) {
        database.sql("""
                        insert into bet_plan
                          (theme_id, job_id, job, job_key, job_named_at, revenue, revenue_estimate, retention, retention_estimate,
                           brand, brand_estimate, trade_offs, milestones, phases, risks, discovery, version, initiative_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """).params(Sql.values(values(plan, plan.version()))).update();
    }

    /** Writes the version after the plan's own. */
    void update(Plan plan, int next) {
        database.sql("""
                        update bet_plan set theme_id = ?, job_id = ?, job = ?, job_key = ?, job_named_at = ?, revenue = ?,
                          revenue_estimate = ?, retention = ?, retention_estimate = ?, brand = ?, brand_estimate = ?,
                          trade_offs = ?, milestones = ?, phases = ?, risks = ?, discovery = ?, version = ?
                        where initiative_id = ?
                        """).params(Sql.values(values(plan, next))).update();
    }

    private static Object[] values(Plan plan, int version) {
        Plan.Job job = plan.job();
        return new Object[] {
            plan.theme(),
            job == null ? null : job.id(),
            job == null ? null : job.words(),
            job == null ? null : job.key(),
            job == null ? null : job.namedAt(),
            plan.revenue().amount(),
            plan.revenue().estimate(),
            plan.retention().amount(),
            plan.retention().estimate(),
            plan.brand().amount(),
            plan.brand().estimate(),
            plan.tradeOffs(),
            PlanText.write(plan.milestones()),
            PlanText.write(plan.phases()),
            PlanText.write(plan.risks()),
            PlanText.write(plan.discovery()),
            version,
            plan.bet()
        };
    }

    private static Plan row(ResultSet row, int number) throws SQLException {
        UUID theme = Sql.uuidOrNull(row, "theme_id");
        UUID id = Sql.uuidOrNull(row, "job_id");
        String job = row.getString("job");
        Instant namedAt = Sql.instantOrNull(row, "job_named_at");
        return new Plan(
                new InitiativeId(Sql.uuid(row, "initiative_id")),
                row.getInt("version"),
                theme == null ? null : new ThemeId(theme),
                job == null || namedAt == null ? null : new Plan.Job(id == null ? null : new JobId(id), job, namedAt),
                worth(row, "revenue"),
                worth(row, "retention"),
                worth(row, "brand"),
                row.getString("trade_offs"),
                PlanText.read(row.getString("milestones"), Plan.Milestone.class),
                PlanText.read(row.getString("phases"), Plan.Phase.class),
                PlanText.read(row.getString("risks"), Plan.Risk.class),
                PlanText.read(row.getString("discovery"), Plan.Discovery.class));
    }

    private static Plan.Worth worth(ResultSet row, String column) throws SQLException {
        return new Plan.Worth(Sql.decimalOrNull(row, column), row.getString(column + "_estimate"));
    }
}
