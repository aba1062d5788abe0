package org.journeygate.inbox.web;

import java.util.Set;
import org.journeygate.inbox.WorkItems;
import org.journeygate.people.UserId;
import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inbox in the navigation, with how much waits. */
@Configuration(proxyBeanMethods = false)
class InboxNavigation {

    @Bean
    NavigationEntry inboxEntry(WorkItems workItems) {
        return new NavigationEntry(
                10, "inbox.nav", "/inbox", Set.of(), reader -> workItems.held(new UserId(reader.id())));
    }
}
