package org.journeygate.workflow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.journeygate.shared.figures.Lookup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many steps have failed for good, and how far the timers are behind. */
@Component
class JobFigures implements MeterBinder {

    private final JdbcClient database;
    private final FailedJobTable failed;
    private final Clock clock;
    private final Lookup<Figures> figures;

    JobFigures(JdbcClient database, FailedJobTable failed, Clock clock) {
        this.database = database;
        this.failed = failed;
        this.clock = clock;
        this.figures = new Lookup<>(clock, this::lookUp);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("journeygate.jobs.failed", figures, now -> now.figure(Figures::failed))
                .description("Steps that failed and wait for an administrator")
                .strongReference(true)
                .register(registry);
        Gauge.builder("journeygate.jobs.due", figures, now -> now.figure(Figures::due))
                .description("Timers and steps that are due and not done yet")
                .strongReference(true)
                .register(registry);
        Gauge.builder("journeygate.jobs.lag", figures, now -> now.figure(Figures::lag))
                .description("How long the longest overdue timer or step has been due")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    private Figures lookUp() {
        Instant now = clock.instant();
        return database.sql("""
                        select count(*) due, min(duedate_) oldest from act_ru_job
                        where duedate_ <= ? and retries_ > 0 and suspension_state_ = 1
                        """)
                .param(Date.from(now))
                .query((row, number) -> new Figures(failed.waiting(), row.getLong("due"), lag(oldest(row), now)))
                .single();
    }

    private static @Nullable Instant oldest(ResultSet row) throws SQLException {
        LocalDateTime oldest = row.getObject("oldest", LocalDateTime.class);
        return oldest == null ? null : oldest.atZone(ZoneId.systemDefault()).toInstant();
    }

    private static double lag(@Nullable Instant oldest, Instant now) {
        return oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toMillis() / 1000.0);
    }

    private record Figures(long failed, long due, double lag) {}
}
