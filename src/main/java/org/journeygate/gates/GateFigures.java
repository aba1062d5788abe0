package org.journeygate.gates;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.journeygate.shared.figures.OnceCommitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How many votes and decisions this node has taken. What was voted is not told, so that no open vote shows. */
@Component
class GateFigures {

    private final Counter cast;
    private final Counter changed;
    private final Map<Outcome, Counter> decisions = new EnumMap<>(Outcome.class);

    GateFigures(MeterRegistry registry) {
        cast = votes("cast", registry);
        changed = votes("changed", registry);
        Arrays.stream(Outcome.values())
                .forEach(outcome -> decisions.put(
                        outcome,
                        Counter.builder("journeygate.decisions")
                                .description("Gate requests decided on this node since its start")
                                .tag("outcome", outcome.name())
                                .register(registry)));
    }

    void voted(boolean first) {
        OnceCommitted.count(first ? cast : changed);
    }

    @EventListener
    void decided(GateDecided decided) {
        Counter outcome = decisions.get(decided.outcome());
        if (outcome != null) {
            OnceCommitted.count(outcome);
        }
    }

    private static Counter votes(String act, MeterRegistry registry) {
        return Counter.builder("journeygate.votes")
                .description("Votes heard on this node since its start: cast for the first time, or changed")
                .tag("act", act)
                .register(registry);
    }
}
