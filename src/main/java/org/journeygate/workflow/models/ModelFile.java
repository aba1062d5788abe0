package org.journeygate.workflow.models;

import java.nio.charset.StandardCharsets;

/** One model of the customer's folder, e.g. {@code stage-gate.bpmn}. */
public record ModelFile(String name, String text) {

    public ModelFile(String name, byte[] content) {
        this(name, new String(content, StandardCharsets.UTF_8));
    }

    boolean isProcess() {
        return name.endsWith(".bpmn");
    }

    boolean isDecision() {
        return name.endsWith(".dmn");
    }
}
