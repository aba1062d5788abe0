package org.journeygate.workflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Reads one expression and tells whatever it reaches for beyond variables, doors and a decision's outputs. */
final class ExpressionCheck {

    private static final Set<String> ENGINE =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId", "variableContext");
    private static final String DECISION = "decisionResult";

    private final KnownDoors doors;

    ExpressionCheck(KnownDoors doors) {
        this.doors = doors;
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    List<String> faults(String expression) {
        List<String> faults = new ArrayList<>();
        try {
            visit(
                    new Builder(Builder.Feature.METHOD_INVOCATIONS)
                            .build(expression)
                            .getRoot(),
                    faults);
        } catch (TreeBuilderException unreadable) {
            faults.add(
                    "cannot be read: " + String.valueOf(unreadable.getMessage()).replaceAll("\\s+", " "));
        }
        return faults;
    }

    private void visit(Node node, List<String> faults) {
        if (node instanceof AstMethod method) {
            call(method, faults);
            return;
        }
        if (node instanceof AstFunction function) {
            faults.add("calls the function %s, and there are none".formatted(function.getName()));
        } else if (node instanceof AstProperty property) {
            read(property, faults);
            return;
        } else if (node instanceof AstIdentifier identifier) {
            name(identifier.getName(), faults);
        }
        children(node, faults);
    }

    private void call(AstMethod call, List<String> faults) {
        Node target = call.getChild(0).getChild(0);
        Node arguments = call.getChild(1);
        String method = lastName(call.getChild(0));
        if (!(target instanceof AstIdentifier door)) {
            faults.add("calls %s on something that is not a door".formatted(method));
            visit(target, faults);
        } else if (!doors.has(door.getName())) {
            faults.add("calls %s on %s, which is not a door".formatted(method, door.getName()));
        } else if (!doors.offers(door.getName(), method, arguments.getCardinality())) {
            faults.add("calls %s.%s with %d arguments, which that door does not offer"
                    .formatted(door.getName(), method, arguments.getCardinality()));
        }
        children(arguments, faults);
    }

    private void read(AstProperty property, List<String> faults) {
        if (!(property.getChild(0) instanceof AstIdentifier owner
                        && owner.getName().equals(DECISION))
                || property.getCardinality() != 1) {
            faults.add("reads %s of something that is not a decision's result".formatted(lastName(property)));
            children(property, faults);
        }
    }

    private void name(String name, List<String> faults) {
        if (ENGINE.contains(name)) {
            faults.add("reaches for the engine by " + name);
        } else if (doors.has(name)) {
            faults.add("names the door %s without calling it".formatted(name));
        } else if (name.equals(DECISION)) {
            faults.add("takes a decision's result as a whole; read one of its outputs");
        }
    }

    private void children(Node node, List<String> faults) {
        for (int i = 0; i < node.getCardinality(); i++) {
            visit(node.getChild(i), faults);
        }
    }

    private static String lastName(Node property) {
        String text = property.toString();
        return text.startsWith(". ") ? text.substring(2) : text;
    }
}
