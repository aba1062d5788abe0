package org.journeygate.insights.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the navigation leads to insights. */
@Configuration(proxyBeanMethods = false)
class InsightsNavigation {

    private static final int POSITION = 120;

    @Bean
    NavigationEntry insightsEntry() {
        return NavigationEntry.to(POSITION, "insights.nav", "/insights");
    }
}
