package org.journeygate.workflow;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.journeygate.shared.MovableTime;

/** Sets the engine's clock, of which a JVM has only one, by ours before every call. */
final class EngineClock extends CommandInterceptor {

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (clock instanceof MovableTime) {
            ClockUtil.setCurrentTime(Date.from(clock.instant()));
        } else {
            ClockUtil.reset();
        }
        return next.execute(command);
    }
}
