package org.journeygate.workflow.models;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a process model may be made of. Whatever is not named here is refused. */
final class Vocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Drawn, but never run: what lies below is not looked at. */
    static final Set<String> PICTURE = Set.of("BPMNDiagram", "documentation", "textAnnotation", "association", "group");

    static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "collaboration",
            "participant",
            "category",
            "categoryValue",
            "process",
            "laneSet",
            "lane",
            "flowNodeRef",
            "childLaneSet",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "incoming",
            "outgoing",
            "conditionExpression",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "messageEventDefinition",
            "message",
            "terminateEventDefinition",
            "errorEventDefinition",
            "error",
            "escalationEventDefinition",
            "escalation",
            "linkEventDefinition",
            "source",
            "target",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "extensionElements",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference");

    static final Set<String> EXTENSIONS = Set.of(
            "inputOutput", "inputParameter", "outputParameter", "failedJobRetryTimeCycle", "properties", "property");

    static final Set<String> ATTRIBUTES = Set.of(
            "historyTimeToLive",
            "versionTag",
            "isStartableInTasklist",
            "collection",
            "elementVariable",
            "assignee",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "expression",
            "resultVariable",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "errorMessageVariable",
            "errorCodeVariable");

    /** Why a thing that others use is not to be had here. */
    static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("scriptTask", "scripts are not run here: call a door"),
            Map.entry("script", "scripts are not run here: call a door"),
            Map.entry("class", "a class by name is not run here: call a door in camunda:expression"),
            Map.entry("delegateExpression", "a delegate is not run here: call a door in camunda:expression"),
            Map.entry("executionListener", "listeners are not run here: draw a service task"),
            Map.entry("taskListener", "listeners are not run here: draw a service task"),
            Map.entry("connector", "connectors are not run here: call a door"),
            Map.entry("connectorId", "connectors are not run here: call a door"),
            Map.entry("topic", "external tasks are not served here: call a door in camunda:expression"),
            Map.entry("type", "external tasks are not served here: call a door in camunda:expression"),
            Map.entry("timeCycle", "a timer cycle can flood the engine: use timeDate and a loop"),
            Map.entry(
                    "callActivity", "a process about the same subject would be ambiguous: use a sub-process or a door"),
            Map.entry("language", "scripts are not run here: write an expression"),
            Map.entry("scriptFormat", "scripts are not run here: call a door"),
            Map.entry("resource", "scripts are not run here: write an expression"));

    /** Attributes of the models' drawing programs, and of XML itself. */
    private static final Set<String> HARMLESS = Set.of(
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/XML/1998/namespace",
            "http://camunda.org/schema/modeler/1.0");

    private static final Set<String> SCRIPTED = Set.of("language", "scriptFormat", "evaluatesToTypeRef");

    private Vocabulary() {}

    static boolean knows(Element element) {
        String name = element.getLocalName();
        return BPMN.equals(element.getNamespaceURI()) && ELEMENTS.contains(name)
                || CAMUNDA.equals(element.getNamespaceURI()) && EXTENSIONS.contains(name);
    }

    static boolean knowsAttribute(Node attribute) {
        String namespace = attribute.getNamespaceURI();
        String name = attribute.getLocalName();
        return namespace == null && !SCRIPTED.contains(name)
                || namespace != null && HARMLESS.contains(namespace)
                || CAMUNDA.equals(namespace) && ATTRIBUTES.contains(name);
    }

    static String reason(String name) {
        return REASONS.getOrDefault(name, "is not understood here");
    }
}
