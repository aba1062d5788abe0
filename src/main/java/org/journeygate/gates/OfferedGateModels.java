package org.journeygate.gates;

import java.util.List;
import org.journeygate.initiatives.GateModelCatalog;
import org.springframework.stereotype.Component;

/** The gate models on offer for a new bet. */
@Component
class OfferedGateModels implements GateModelCatalog {

    private final GateModels models;

    OfferedGateModels(GateModels models) {
        this.models = models;
    }

    @Override
    public List<Choice> choices() {
        return models.current().stream().map(OfferedGateModels::choice).toList();
    }

    private static Choice choice(GateModel model) {
        List<Gate> gates = model.gates().stream()
                .map(gate -> new Gate(gate.key(), gate.name()))
                .toList();
        return new Choice(model.key(), model.name(), gates);
    }
}
