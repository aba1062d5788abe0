package org.journeygate.exchange.web;

import org.journeygate.people.Role;
import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the navigation leads to imports. */
@Configuration(proxyBeanMethods = false)
class ExchangeNavigation {

    private static final int POSITION = 210;

    @Bean
    NavigationEntry importEntry() {
        return NavigationEntry.to(POSITION, "exchange.nav", "/import", Role.PMO.name(), Role.ADMINISTRATOR.name());
    }
}
