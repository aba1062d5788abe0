package org.journeygate.initiatives;

import java.util.List;

/** Bets by the gate that they stand before, in the order of the gates. */
public record Board(List<Column> columns) {

    public Board {
        columns = List.copyOf(columns);
    }

    /**
     * The bets before one gate.
     *
     * @param total all of them, also those that are not shown
     * @param bets the newest ones, without their stages
     */
    public record Column(GateModelCatalog.Gate gate, long total, List<Initiative> bets) {

        public Column {
            bets = List.copyOf(bets);
        }
    }
}
