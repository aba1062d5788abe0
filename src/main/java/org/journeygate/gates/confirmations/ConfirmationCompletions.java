package org.journeygate.gates.confirmations;

import org.journeygate.inbox.Completion;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work items about a confirmation are done with a yes or a reasoned no. */
@Configuration(proxyBeanMethods = false)
class ConfirmationCompletions {

    @Bean
    Completion confirmed(Confirmations confirmations) {
        return of(Confirmations.CONFIRM, confirmations::answer);
    }

    @Bean
    Completion confirmationChased(Confirmations confirmations) {
        return of(Confirmations.CHASE, confirmations::chase);
    }

    private static Completion of(String kind, Act act) {
        return new Completion() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void complete(WorkItem item, Actor actor, Answer answer, @Nullable Integer seenVersion) {
                act.complete(new ConfirmationId(item.subject().id()), answer.accepted(), answer.reason(), actor);
            }
        };
    }

    private interface Act {
        void complete(ConfirmationId id, boolean accepted, @Nullable String reason, Actor actor);
    }
}
