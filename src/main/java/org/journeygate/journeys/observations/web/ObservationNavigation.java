package org.journeygate.journeys.observations.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ObservationNavigation {

    @Bean
    NavigationEntry observationsEntry() {
        return NavigationEntry.to(35, "journeys-observations.nav", "/observations");
    }
}
