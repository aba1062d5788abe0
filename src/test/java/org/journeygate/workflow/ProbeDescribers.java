package org.journeygate.workflow;

import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Words for the work items of the test models, whose tasks reach the inbox like any other. */
@Configuration(proxyBeanMethods = false)
class ProbeDescribers {

    @Bean
    Describer seatsDescriber() {
        return new Plain("testSeats");
    }

    @Bean
    Describer escapeDescriber() {
        return new Plain("testEscape");
    }

    private record Plain(String process) implements Describer {

        @Override
        public Description describe(TaskOpened task) {
            return new Description(
                    new Subject("test", task.subject(), "TE-2026-0001"),
                    task.element(),
                    "For tests",
                    "Tests",
                    1,
                    "/inbox/{item}");
        }
    }
}
