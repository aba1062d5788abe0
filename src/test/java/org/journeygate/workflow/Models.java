package org.journeygate.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.core.io.ClassPathResource;

/** Puts test models into the engine, past the check at start. */
final class Models {

    private Models() {}

    static void deploy(ProcessEngine engine, String... names) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name(String.join(" ", names))
                .enableDuplicateFiltering(false);
        Stream.of(names).forEach(name -> deployment.addString(name, text(name)));
        deployment.deploy();
    }

    static void deployText(ProcessEngine engine, String name, String xml) {
        engine.getRepositoryService()
                .createDeployment()
                .name(name)
                .enableDuplicateFiltering(false)
                .addString(name, xml)
                .deploy();
    }

    static String text(String name) {
        try {
            return new ClassPathResource("org/journeygate/workflow/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
