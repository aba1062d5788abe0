package org.journeygate.gates;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;

interface EvidenceRepository extends CrudRepository<Evidence, EvidenceId> {

    /** In SQL, since a query derived from the name is built anew at each call. */
    @Query("select * from evidence where gate_request_id = :request order by number")
    List<Evidence> findByGateRequestIdOrderByNumber(@Param("request") GateRequestId request);
}
