package org.journeygate;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void keepsToTheModulesAndTheirArrows() {
        ApplicationModules.of(Journeygate.class).verify();
    }
}
