package org.journeygate.workflow;

import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;

/** Puts test models into the engine, past the check at start. */
final class Models {

    private Models() {}

    static void deploy(ProcessEngine engine, String... names) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name(String.join(" ", names))
                .enableDuplicateFiltering(false);
        Stream.of(names).forEach(name -> deployment.addClasspathResource("org/journeygate/workflow/" + name));
        deployment.deploy();
    }

    static void deployText(ProcessEngine engine, String name, String xml) {
        engine.getRepositoryService()
                .createDeployment()
                .name(name)
                .addString(name, xml)
                .deploy();
    }
}
