package org.journeygate.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;

/** Asks the customer's decision tables. */
@Component
public class DecisionTables {

    private final DecisionService decisions;

    DecisionTables(ProcessEngine engine) {
        this.decisions = engine.getDecisionService();
    }

    /**
     * The rows of the newest version of a table that match, each with its outputs by name; empty where none does. A FEEL or
     * type error in the table is an {@link IllegalStateException} that names table and cause.
     */
    public List<Map<String, Object>> ask(String table, Map<String, ?> inputs) {
        DmnDecisionResult result;
        try {
            result = decisions
                    .evaluateDecisionByKey(table)
                    .variables(PlainValues.variables(inputs))
                    .evaluate();
        } catch (ProcessEngineException | org.camunda.bpm.dmn.engine.DmnEngineException fault) {
            throw new IllegalStateException(
                    "The decision table %s could not be evaluated: %s".formatted(table, Causes.deepest(fault)), fault);
        }
        return result.stream()
                .map(row -> {
                    Map<String, Object> outputs = new LinkedHashMap<>();
                    row.forEach((name, value) -> outputs.put(name, PlainValues.plain(value)));
                    return outputs;
                })
                .toList();
    }
}
