package org.journeygate.gates;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface SeatRepository extends CrudRepository<Seat, SeatId> {

    List<Seat> findByGateRequestIdOrderByNumber(GateRequestId gateRequestId);
}
