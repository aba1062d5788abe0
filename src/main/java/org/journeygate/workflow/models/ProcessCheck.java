package org.journeygate.workflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Checks one file of processes against the vocabulary, the doors and the decisions that there are. */
final class ProcessCheck {

    private final ModelFile file;
    private final ExpressionCheck expressions;
    private final Set<String> knownDecisions;
    private final List<String> faults = new ArrayList<>();
    private final List<String> processes = new ArrayList<>();

    ProcessCheck(ModelFile file, KnownDoors doors, Set<String> knownDecisions) {
        this.file = file;
        this.expressions = new ExpressionCheck(doors);
        this.knownDecisions = knownDecisions;
        Xml.read(file, Bpmn::readModelFromStream, faults).ifPresent(this::visit);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    List<String> processes() {
        return List.copyOf(processes);
    }

    private void visit(Element element) {
        String name = element.getLocalName();
        if (Vocabulary.PICTURE.contains(name)) {
            return;
        }
        if (!Vocabulary.knows(element)) {
            fault(element, "%s: %s".formatted(element.getNodeName(), Vocabulary.reason(name)));
        }
        Xml.attributes(element).forEach(attribute -> attribute(element, attribute));
        List<Element> children = Xml.children(element);
        if (children.isEmpty()) {
            expression(element, name, element.getTextContent());
        }
        switch (name) {
            case "process" -> process(element);
            case "userTask" -> userTask(element);
            case "serviceTask" ->
                require(camunda(element, "expression") != null, element, "calls no door in camunda:expression");
            case "businessRuleTask" -> decision(element);
            default -> {
                // nothing more is asked of it
            }
        }
        children.forEach(this::visit);
    }

    private void attribute(Element element, Node attribute) {
        String name = attribute.getLocalName();
        if (!Vocabulary.knowsAttribute(attribute)) {
            fault(element, "%s: %s".formatted(attribute.getNodeName(), Vocabulary.reason(name)));
        }
        expression(element, name, attribute.getNodeValue());
    }

    private void expression(Element element, String where, String text) {
        if (ExpressionCheck.isExpression(text)) {
            expressions
                    .faults(text.strip())
                    .forEach(cause -> fault(element, "%s %s %s".formatted(where, text.strip(), cause)));
        }
    }

    private void process(Element process) {
        processes.add(process.getAttribute("id"));
        require("true".equals(process.getAttribute("isExecutable")), process, "is not marked as executable");
        require(camunda(process, "historyTimeToLive") != null, process, "states no camunda:historyTimeToLive");
        Xml.children(process).stream()
                .filter(child -> child.getLocalName().equals("startEvent"))
                .forEach(start -> require(
                        Xml.children(start).stream()
                                .noneMatch(child -> child.getLocalName().endsWith("EventDefinition")),
                        start,
                        "starts by an event; the application alone starts a process, by a plain start event"));
    }

    private void userTask(Element task) {
        require(camunda(task, "dueDate") != null, task, "states no camunda:dueDate; every human task has a deadline");
        require(Xml.attribute(task, null, "name") != null, task, "has no name that a person understands");
    }

    private void decision(Element task) {
        String decision = camunda(task, "decisionRef");
        if (decision == null) {
            fault(task, "names no decision in camunda:decisionRef");
        } else if (!knownDecisions.contains(decision)) {
            fault(task, "names the decision %s, which no file holds".formatted(decision));
        }
        require(
                "deployment".equals(camunda(task, "decisionRefBinding")),
                task,
                "states no camunda:decisionRefBinding=\"deployment\"; running work would change tables under way");
        require(
                camunda(task, "resultVariable") == null || "singleEntry".equals(camunda(task, "mapDecisionResult")),
                task,
                "keeps a whole result, but a process carries plain values: camunda:mapDecisionResult=\"singleEntry\","
                        + " or output parameters such as ${decisionResult.tier}");
    }

    private static @Nullable String camunda(Element element, String attribute) {
        return Xml.attribute(element, Vocabulary.CAMUNDA, attribute);
    }

    private void require(boolean holds, Element element, String cause) {
        if (!holds) {
            fault(element, cause);
        }
    }

    private void fault(Element element, String cause) {
        faults.add("%s, %s: %s".formatted(file.name(), Xml.nearestId(element), cause));
    }
}
