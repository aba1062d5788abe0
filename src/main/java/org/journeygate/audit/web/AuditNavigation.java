package org.journeygate.audit.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavigationEntry auditEntry() {
        return NavigationEntry.to(230, "audit.nav", "/audit", Readers.ROLES);
    }
}
