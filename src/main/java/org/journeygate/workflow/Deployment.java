package org.journeygate.workflow;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.journeygate.workflow.models.ModelCheck;
import org.journeygate.workflow.models.ModelFile;
import org.journeygate.workflow.models.ModelFolder;
import org.journeygate.workflow.models.ModelsRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hands the models to the engine at start, all of them together and only where one has changed: what runs stays on the
 * processes and tables with which it began. A fault in any of them stops the start.
 */
@Component
class Deployment implements SmartInitializingSingleton {

    private static final String NAME = "processes";

    private final ProcessEngine engine;
    private final Doors doors;
    private final String folder;

    Deployment(ProcessEngine engine, Doors doors, @Value("${journeygate.processes:}") String folder) {
        this.engine = engine;
        this.doors = doors;
        this.folder = folder;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<ModelFile> files = new ModelFolder(folder).files();
        new ModelCheck(doors).requireWhole(files);
        if (!files.isEmpty()) {
            deploy(files);
        }
    }

    private void deploy(List<ModelFile> files) {
        var deployment =
                engine.getRepositoryService().createDeployment().name(NAME).enableDuplicateFiltering(false);
        files.forEach(file -> deployment.addString(file.name(), file.text()));
        try {
            deployment.deploy();
        } catch (ProcessEngineException refused) {
            throw new ModelsRefused(List.of(Causes.deepest(refused)));
        }
    }
}
