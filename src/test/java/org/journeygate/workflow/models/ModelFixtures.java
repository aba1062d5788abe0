package org.journeygate.workflow.models;

/** Small models, whole but for the part that a test puts in. */
final class ModelFixtures {

    private ModelFixtures() {}

    /** A process with those elements between its start and its end. */
    static ModelFile process(String elements) {
        return new ModelFile("test.bpmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="https://journeygate.org/tests">
                  <bpmn:process id="tested" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <bpmn:startEvent id="event_started" />
                    %s
                    <bpmn:endEvent id="event_ended" />
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(elements));
    }

    /** A process whose one service task has that expression. */
    static ModelFile calling(String expression) {
        return process("<bpmn:serviceTask id=\"serviceTask_tested\" camunda:expression=\"%s\" />"
                .formatted(
                        expression.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")));
    }

    /** A decision table with that attribute on its decision and that text as its input. */
    static ModelFile decision(String attribute, String input) {
        return new ModelFile("test.dmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="definitions" name="tests" namespace="https://journeygate.org/tests">
                  <decision id="testTier" name="Tier" %s>
                    <decisionTable id="table">
                      <input id="input_cost"><inputExpression id="expression_cost" typeRef="double"><text>%s</text></inputExpression></input>
                      <output id="output_tier" name="tier" typeRef="string" />
                      <rule id="rule_full"><inputEntry id="entry_1"><text>&gt; 100</text></inputEntry><outputEntry id="entry_2"><text>"full"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(attribute, input));
    }

    /** One door {@code gateReview} with {@code seats(subject)} and {@code tier(cost)}. */
    static final KnownDoors DOORS = new KnownDoors() {
        @Override
        public boolean has(String door) {
            return door.equals("gateReview");
        }

        @Override
        public boolean offers(String door, String method, int arguments) {
            return has(door) && (method.equals("seats") || method.equals("tier")) && arguments == 1;
        }
    };
}
