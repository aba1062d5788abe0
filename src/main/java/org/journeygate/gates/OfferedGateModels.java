package org.journeygate.gates;

import java.util.List;
import org.journeygate.initiatives.GateModelCatalog;
import org.springframework.stereotype.Component;

/** The gate models on offer for a new bet. */
@Component
class OfferedGateModels implements GateModelCatalog {

    @Override
    public List<Choice> choices() {
        return List.of(
                new Choice(
                        "journey-bet",
                        "Journey bet",
                        List.of(
                                new Gate("G0", "Signal accepted"),
                                new Gate("G1", "Problem and persona"),
                                new Gate("G2", "Bet"),
                                new Gate("G3", "Pilot result"),
                                new Gate("G4", "Scale"))),
                new Choice("light", "Light", List.of(new Gate("G1", "Go or not"))));
    }
}
