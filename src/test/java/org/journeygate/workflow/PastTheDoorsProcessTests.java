package org.journeygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.journeygate.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Even a model that got past the check at start reaches doors and nothing else. */
@DatabaseTest
class PastTheDoorsProcessTests {

    private static final UUID SUBJECT = UUID.fromString("00000000-0000-7000-8000-0000000000dd");
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:activiti="http://activiti.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="https://journeygate.org/tests">
              <bpmn:process id="testEscape" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="event_started" />
                <bpmn:sequenceFlow id="flow_1" sourceRef="event_started" targetRef="x" />
            """;
    private static final String TAIL = """
                <bpmn:sequenceFlow id="flow_2" sourceRef="x" targetRef="event_ended" />
                <bpmn:endEvent id="event_ended" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    Processes processes;

    @Autowired
    Probe probe;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void forget() {
        probe.forget();
        probe.seats.add("a");
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("escape.bpmn")
                .list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }

    @Test
    void letsADoorThrough() {
        escape("<bpmn:serviceTask id='x' camunda:expression='${probe.told(probe.tier(cost))}' />");

        assertThat(probe.calls).containsExactly("told full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${probe.told(''.getClass())}",
                "${probe.told(''.class)}",
                "${probe.told(''['class'])}",
                "${probe.told(''.getClass().forName('java.lang.Runtime').getMethods())}",
                "${probe.told(probe.getClass())}",
                "${probe.told(probe.class)}",
                "${probe.told(probe.hashCode())}",
                "${probe.told(probe.toString())}",
                "${probe.told(probe.calls)}",
                "${probe.forget()}",
                "${probe.told(execution)}",
                "${probe.told(execution.id)}",
                "${probe.told(execution.processEngineServices.runtimeService)}",
                "${probe.told(task)}",
                "${probe.told(task.id)}",
                "${probe.told(caseExecution)}",
                "${probe.told(externalTask)}",
                "${probe.told(authenticatedUserId)}",
                "${probe.told(variableContext)}",
                "${probe.told(dataSource)}",
                "${probe.told(dataSource.connection)}",
                "${probe.told(processEngine.name)}",
                "${probe.told(people)}",
                "${probe.told(environment)}",
                "${probe.told(systemProperties['user.home'])}",
                "${probe.told(systemEnvironment.PATH)}",
                "${probe.told(probe.seats(subjectId).size())}",
                "${probe.told(probe.seats(subjectId)[0])}",
                "${probe.told(probe.seats(subjectId).get(0))}",
                "${probe.told(probe.map().key)}",
                "${probe.told(probe.map()['key'])}",
                "${probe.told(probe.map().get('key'))}",
                "${probe.told(subjectId.length())}",
                "${probe.told(subjectId.bytes)}",
                "${probe.told(now())}",
                "${probe.told(dateTime())}",
                "${probe.told(currentUser())}",
                "${probe.told(currentUserGroups())}",
                "${probe.told(unknown)}",
            })
    void refusesAnExpression(String expression) {
        assertThatThrownBy(() -> escape("<bpmn:serviceTask id='x' camunda:expression=\"%s\" />".formatted(expression)))
                .isInstanceOfAny(ProcessEngineException.class, IllegalArgumentException.class);
        assertThat(probe.calls).isEmpty();
        assertThat(processes.isRunning(SUBJECT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id='x' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id='x' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id='x' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id='x' camunda:class='org.journeygate.workflow.Probe' />",
                "<bpmn:serviceTask id='x' activiti:class='java.lang.Object' />",
                "<bpmn:serviceTask id='x' camunda:delegateExpression='${probe}' />",
                "<bpmn:serviceTask id='x' camunda:type='mail' />",
                "<bpmn:task id='x'><bpmn:extensionElements><camunda:executionListener event='start' class='java.lang.Object' /></bpmn:extensionElements></bpmn:task>",
                "<bpmn:task id='x'><bpmn:extensionElements><camunda:executionListener event='start' delegateExpression='${probe}' /></bpmn:extensionElements></bpmn:task>",
                "<bpmn:task id='x'><bpmn:extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:task>",
                "<bpmn:userTask id='x' camunda:dueDate='2030-01-01T00:00:00'><bpmn:extensionElements><camunda:taskListener event='create' class='java.lang.Object' /></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:task id='x'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>",
                "<bpmn:task id='x'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:list><camunda:value>1</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>",
                "<bpmn:serviceTask id='x' camunda:expression='${probe.seats(subjectId)}' camunda:resultVariable='a' />",
                "<bpmn:serviceTask id='x' camunda:expression='${probe.map()}' camunda:resultVariable='a' />",
                "<bpmn:userTask id='x' name='Without a deadline' />",
            })
    void refusesAnElement(String element) {
        assertThatThrownBy(() -> escape(element))
                .isInstanceOfAny(
                        ProcessEngineException.class, IllegalArgumentException.class, IllegalStateException.class);
        assertThat(processes.isRunning(SUBJECT)).isFalse();
    }

    @Test
    void carriesPlainValuesOnly() {
        escape("<bpmn:userTask id='x' camunda:dueDate='2030-01-01T00:00:00' />");
        var runtime = engine.getRuntimeService();
        String running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(SUBJECT.toString())
                .singleResult()
                .getId();

        for (Object value :
                List.of(List.of("a"), Map.of("a", "b"), SUBJECT, new byte[] {1}, new StringBuilder(), (short) 1)) {
            assertThatThrownBy(() -> runtime.setVariable(running, "escaped", value))
                    .as(value.toString())
                    .isInstanceOfAny(ProcessEngineException.class, IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> runtime.setVariable(
                        running,
                        "escaped",
                        Variables.serializedObjectValue("rO0ABXQAAWE=")
                                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                                .objectTypeName("java.lang.String")
                                .create()))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(runtime.getVariables(running)).containsOnlyKeys("subjectId", "cost");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(tx ->
                        processes.start("testEscape", UUID.randomUUID(), Map.of("escaped", new StringBuilder()))));
    }

    @Test
    void neverReadsAValueAsAnExpression() {
        escape(
                "<bpmn:userTask id='x' name='Read ${text}' camunda:dueDate='2030-01-01T00:00:00' />",
                Map.of("text", "${probe.told('escaped')}", "cost", 101));

        assertThat(probe.opened)
                .singleElement()
                .extracting(TaskOpened::name)
                .isEqualTo("Read ${probe.told('escaped')}");
        assertThat(probe.calls).isEmpty();
    }

    private void escape(String element) {
        escape(element, Map.of("cost", 101));
    }

    private void escape(String element, Map<String, ?> values) {
        Models.deployText(engine, "escape.bpmn", HEAD + element + TAIL);
        transaction.executeWithoutResult(tx -> processes.start("testEscape", SUBJECT, values));
    }
}
