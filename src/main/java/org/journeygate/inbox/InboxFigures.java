package org.journeygate.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.journeygate.shared.Sql;
import org.journeygate.shared.figures.Lookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many work items are open, and how many of these are late. */
@Component
class InboxFigures implements MeterBinder {

    private final JdbcClient database;
    private final Clock clock;
    private final Lookup<Figures> figures;

    InboxFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.figures = new Lookup<>(clock, this::lookUp);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("journeygate.work.items.open", figures, now -> now.figure(Figures::open))
                .description("Work items that somebody is to act on")
                .strongReference(true)
                .register(registry);
        Gauge.builder("journeygate.work.items.late", figures, now -> now.figure(Figures::late))
                .description("Open work items past their deadline")
                .strongReference(true)
                .register(registry);
    }

    private Figures lookUp() {
        return database.sql("""
                        select (select count(*) from work_item where state = 'OPEN') open,
                          (select count(*) from work_item where state = 'OPEN' and due_at < ?) late
                        """)
                .param(Sql.timestamp(clock.instant()))
                .query(Figures.class)
                .single();
    }

    private record Figures(long open, long late) {}
}
