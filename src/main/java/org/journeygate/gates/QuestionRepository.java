package org.journeygate.gates;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;

interface QuestionRepository extends CrudRepository<Question, QuestionId> {

    /** In SQL, since a query derived from the name is built anew at each call. */
    @Query("select * from question where gate_request_id = :request order by asked_at")
    List<Question> findByGateRequestIdOrderByAskedAt(@Param("request") GateRequestId request);
}
