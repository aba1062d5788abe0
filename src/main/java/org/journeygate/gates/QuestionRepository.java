package org.journeygate.gates;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface QuestionRepository extends CrudRepository<Question, QuestionId> {

    List<Question> findByGateRequestIdOrderByAskedAt(GateRequestId gateRequestId);
}
