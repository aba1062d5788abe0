package org.journeygate.journeys.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JourneyNavigation {

    @Bean
    NavigationEntry journeysEntry() {
        return NavigationEntry.to(30, "journeys.nav", "/journeys");
    }
}
