package org.journeygate.workflow;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No model may run a script or a class by name, whatever is on the class path. */
final class NoForeignCode implements ScriptEngineResolver, ArtifactFactory {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new IllegalStateException("Scripts are not run here: " + factory.getEngineName());
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(null);
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new IllegalStateException("Scripts are not run here: " + language);
    }

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new IllegalStateException("Classes are not named in models here: " + type.getName());
    }
}
