package org.journeygate.notifications.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboxNavigation {

    @Bean
    NavigationEntry outboxEntry() {
        return NavigationEntry.to(220, "notifications.nav", "/outbox", "ADMINISTRATOR");
    }
}
