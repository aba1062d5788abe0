package org.journeygate;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Journeygate.class);

    @Test
    void keepsToTheModulesAndTheirArrows() {
        modules.verify();
    }

    /** Diagrams and canvases of the modules, in {@code target/spring-modulith-docs}. */
    @Test
    void drawsTheModules() {
        new Documenter(modules).writeDocumentation();
    }
}
