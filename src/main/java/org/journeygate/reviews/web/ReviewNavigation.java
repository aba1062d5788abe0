package org.journeygate.reviews.web;

import org.journeygate.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewNavigation {

    @Bean
    NavigationEntry reviewsEntry() {
        return NavigationEntry.to(50, "reviews.nav", "/reviews").with("/obligations", "/compliance");
    }
}
