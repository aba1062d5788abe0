package org.journeygate.gates;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface EvidenceRepository extends CrudRepository<Evidence, EvidenceId> {

    List<Evidence> findByGateRequestIdOrderByNumber(GateRequestId gateRequestId);
}
