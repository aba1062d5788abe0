package org.journeygate.people.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    @Bean
    NavigationEntry peopleEntry() {
        return NavigationEntry.to(240, "people.nav", "/people", "ADMINISTRATOR", "AUDITOR");
    }
}
