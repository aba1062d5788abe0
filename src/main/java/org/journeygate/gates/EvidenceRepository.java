package org.journeygate.gates;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;

interface EvidenceRepository extends CrudRepository<Evidence, EvidenceId> {

    /** In SQL, since a query derived from the name is built anew at each call. */
    @Query("select * from evidence where gate_request_id = :request order by number")
    List<Evidence> findByGateRequestIdOrderByNumber(@Param("request") GateRequestId request);

    /** What was gathered until then, of the portfolio's requests that are not over. */
    @Query("""
            select evidence.* from evidence join gate_request request on request.id = evidence.gate_request_id
            where request.portfolio_id = :portfolio and request.status not in ('DECIDED', 'WITHDRAWN', 'LAPSED')
              and evidence.gathered_on <= :until
            """)
    List<Evidence> openBefore(@Param("portfolio") UUID portfolio, @Param("until") LocalDate until);
}
