package org.journeygate.gates;

import java.util.Optional;
import org.journeygate.shared.IdOrCode;
import org.journeygate.squads.escalations.Matter;
import org.journeygate.squads.escalations.Matters;
import org.springframework.stereotype.Component;

/** The gate requests at which squads are blocked. */
@Component
class RequestMatters implements Matters {

    private final GateRequestRepository requests;

    RequestMatters(GateRequestRepository requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Matter> find(IdOrCode idOrCode) {
        return idOrCode.find(id -> requests.findById(new GateRequestId(id)), requests::findByCode)
                .map(GateRequestRow::of)
                .map(row ->
                        new Matter(Matter.Kind.GATE_REQUEST, row.id().value(), row.code(), row.title(), row.squad()));
    }
}
