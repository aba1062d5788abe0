package org.journeygate.notifications;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.journeygate.shared.Sql;
import org.journeygate.shared.figures.Lookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many messages wait or are parked, and for how long the oldest has waited. */
@Component
class OutboxFigures implements MeterBinder {

    private static final String MESSAGES = "journeygate.outbox.messages";

    private final JdbcClient database;
    private final Clock clock;
    private final Lookup<Figures> figures;

    OutboxFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.figures = new Lookup<>(clock, this::lookUp);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        messages(Status.WAITING).register(registry);
        messages(Status.PARKED).register(registry);
        Gauge.builder("journeygate.outbox.oldest.age", figures, now -> now.figure(Figures::age))
                .description("How long the oldest waiting message has waited")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    private Gauge.Builder<?> messages(Status status) {
        return Gauge.builder(
                        MESSAGES,
                        figures,
                        now -> now.figure(found -> status == Status.WAITING ? found.waiting() : found.parked()))
                .description("Messages that wait to be sent, and those that were given up until somebody looks")
                .tag("status", status.name())
                .strongReference(true);
    }

    private Figures lookUp() {
        return database.sql("""
                        select (select count(*) from outbox where status = 'WAITING') waiting,
                          (select count(*) from outbox where status = 'PARKED') parked,
                          (select min(created_at) from outbox where status = 'WAITING') oldest
                        """).query(this::read).single();
    }

    private Figures read(ResultSet row, int number) throws SQLException {
        Instant oldest = Sql.instantOrNull(row, "oldest");
        double age = oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
        return new Figures(row.getLong("waiting"), row.getLong("parked"), age);
    }

    private record Figures(long waiting, long parked, double age) {}
}
