package org.journeygate.exchange;

import java.util.List;
import java.util.UUID;
import org.journeygate.gates.history.Brought;
import org.journeygate.gates.history.DecisionHistory;
import org.journeygate.gates.history.PastDecision;
import org.journeygate.people.Actor;
import org.springframework.stereotype.Component;

/** Past decisions go into the history; a known one takes on what is told now. */
@Component
class DecisionTarget implements ImportTarget<PastDecision> {

    private static final DecisionFormat FORMAT = new DecisionFormat();

    private final DecisionHistory history;

    DecisionTarget(DecisionHistory history) {
        this.history = history;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.DECISIONS;
    }

    @Override
    public RowFormat<PastDecision> format() {
        return FORMAT;
    }

    @Override
    public Taken compare(List<Placed<PastDecision>> rows, Actor actor) {
        return taken(history.compare(contents(rows), actor));
    }

    @Override
    public Taken bring(List<Placed<PastDecision>> rows, UUID importId, Actor actor) {
        return taken(history.bring(contents(rows), importId, actor));
    }

    private static List<PastDecision> contents(List<Placed<PastDecision>> rows) {
        return rows.stream().map(Placed::content).toList();
    }

    private static Taken taken(Brought brought) {
        return new Taken(brought.added(), brought.changed(), List.of());
    }
}
