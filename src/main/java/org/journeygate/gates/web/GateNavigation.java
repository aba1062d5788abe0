package org.journeygate.gates.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gates add to the navigation. */
@Configuration(proxyBeanMethods = false)
class GateNavigation {

    @Bean
    NavigationEntry gateRequestsEntry() {
        return NavigationEntry.to(25, "gates.nav.requests", "/gate-requests");
    }

    @Bean
    NavigationEntry decisionsEntry() {
        return NavigationEntry.to(110, "gates.nav.decisions", "/decisions");
    }
}
