package org.journeygate.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.journeygate.shared.MovableTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The system's clock, which stands wherever it is put while the company's year is told. */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock implements MovableTime {

    private final Clock system;
    private volatile @Nullable Instant put;

    DemoClock(@Qualifier("clock") Clock system) {
        this.system = system;
    }

    @Override
    public void moveTo(Instant instant) {
        put = instant;
    }

    /** From now on it goes with the system's clock again. */
    void release() {
        put = null;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system.withZone(zone);
    }

    @Override
    public Instant instant() {
        Instant standing = put;
        return standing == null ? system.instant() : standing;
    }
}
