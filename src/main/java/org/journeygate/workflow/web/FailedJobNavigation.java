package org.journeygate.workflow.web;

import java.util.Set;
import org.journeygate.shared.web.NavigationEntry;
import org.journeygate.workflow.FailedJobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Failed steps in the administrator's navigation, with how many wait for them. */
@Configuration(proxyBeanMethods = false)
class FailedJobNavigation {

    @Bean
    NavigationEntry failedJobsEntry(FailedJobs jobs) {
        return new NavigationEntry(
                225, "workflow.nav", "/processes/jobs", Set.of("ADMINISTRATOR"), reader -> jobs.waiting());
    }
}
