package org.journeygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Holds a class to its {@link CoversProcess}. */
final class ProcessCoverage implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        if (promises(test)) {
            takenPaths(test).forget();
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (promises(test)) {
            String file = test.getRequiredTestClass()
                    .getAnnotation(CoversProcess.class)
                    .value();
            BpmnModelInstance model =
                    Bpmn.readModelFromFile(Path.of("processes", file).toFile());
            String process = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            TakenPaths taken = takenPaths(test);
            assertThat(elements(model))
                    .isNotEmpty()
                    .filteredOn(
                            element -> !taken.include(process, element) && !isTakenByItsEvent(model, element, taken))
                    .as("What no test of %s runs of %s", test.getDisplayName(), file)
                    .isEmpty();
        }
    }

    /** The engine does not report the flow from a gateway to the event that came first: where the event was reached, it was taken. */
    private static boolean isTakenByItsEvent(BpmnModelInstance model, String element, TakenPaths taken) {
        return model.getModelElementById(element) instanceof SequenceFlow flow
                && flow.getSource() instanceof EventBasedGateway
                && taken.include(
                        model.getModelElementsByType(Process.class)
                                .iterator()
                                .next()
                                .getId(),
                        flow.getTarget().getId());
    }

    private static List<String> elements(BpmnModelInstance model) {
        return Stream.of(FlowNode.class, SequenceFlow.class)
                .map(model::getModelElementsByType)
                .flatMap(Collection::stream)
                .map(FlowElement::getId)
                .toList();
    }

    /** Nested classes carry the extension of their enclosing class, and not its promise. */
    private static boolean promises(ExtensionContext test) {
        return test.getRequiredTestClass().isAnnotationPresent(CoversProcess.class);
    }

    private static TakenPaths takenPaths(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(TakenPaths.class);
    }
}
