package org.journeygate.initiatives.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InitiativeNavigation {

    @Bean
    NavigationEntry portfolioEntry() {
        return NavigationEntry.to(20, "initiatives.nav", "/portfolio");
    }
}
