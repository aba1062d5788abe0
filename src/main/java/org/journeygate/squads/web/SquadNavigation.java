package org.journeygate.squads.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SquadNavigation {

    @Bean
    NavigationEntry squadsEntry() {
        return NavigationEntry.to(40, "squads.nav", "/squads").with("/charters", "/escalations");
    }
}
