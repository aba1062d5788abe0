package org.journeygate.exchange;

import java.util.List;
import java.util.Optional;
import org.journeygate.gates.history.PastDecision;

/** A file of past decisions. */
final class DecisionFormat implements RowFormat<PastDecision> {

    private static final List<String> COLUMNS = DecisionColumn.titles();

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Optional<PastDecision> read(RowCells row) {
        return new DecisionRow(row).read();
    }

    @Override
    public Object key(PastDecision decision) {
        return decision.key();
    }

    @Override
    public Fault contradiction(int row, int before) {
        return new Fault(
                row,
                DecisionColumn.DECIDED_ON.title(),
                "row %d tells the same decision of that day with other facts: take one out".formatted(before));
    }
}
