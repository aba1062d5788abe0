package org.journeygate.gates.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GateModelNavigation {

    @Bean
    NavigationEntry gateModelsEntry() {
        return NavigationEntry.to(250, "gate-models.nav", "/gate-models", "PMO", "AUDITOR", "ADMINISTRATOR");
    }
}
