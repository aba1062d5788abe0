package org.journeygate.initiatives.predictions.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the navigation leads to the predictions. */
@Configuration(proxyBeanMethods = false)
class PredictionNavigation {

    private static final int POSITION = 115;

    @Bean
    NavigationEntry predictionsEntry() {
        return NavigationEntry.to(POSITION, "initiatives-predictions.nav", "/predictions");
    }
}
