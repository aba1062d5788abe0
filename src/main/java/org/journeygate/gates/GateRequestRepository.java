package org.journeygate.gates;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;

interface GateRequestRepository extends CrudRepository<GateRequest, GateRequestId> {

    /** The request, its row locked until the transaction ends: the first lock that any act on it takes. */
    @Query("select * from gate_request where id = :id for update")
    Optional<GateRequest> lock(@Param("id") GateRequestId id);

    Optional<GateRequest> findByCode(String code);

    /** The draft that the decision on that request set going. */
    Optional<GateRequest> findByFollowsId(GateRequestId decided);
}
