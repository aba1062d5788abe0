package org.journeygate.squads.escalations;

import org.journeygate.inbox.Completion;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work items about an escalation: accepted is unblocked, or helped; else it is passed on, or did not help, with the reason. */
@Configuration(proxyBeanMethods = false)
class EscalationCompletions {

    @Bean
    Completion escalationAnswered(Escalations escalations) {
        return of(EscalationTurns.ANSWER, (id, said, actor) -> answer(escalations, id, said, actor));
    }

    @Bean
    Completion escalationSettled(Escalations escalations) {
        return of(EscalationTurns.SETTLE, (id, said, actor) -> answer(escalations, id, said, actor));
    }

    @Bean
    Completion escalationJudged(Escalations escalations) {
        return of(
                EscalationTurns.JUDGE,
                (id, said, actor) -> escalations.judge(id, said.accepted(), said.reason(), actor));
    }

    private static Escalation answer(Escalations escalations, EscalationId id, Completion.Answer said, Actor actor) {
        return escalations.answer(id, new Escalations.Answer(said.accepted(), said.reason(), null), actor);
    }

    private static Completion of(String kind, Act act) {
        return new Completion() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void complete(WorkItem item, Actor actor, Answer answer, @Nullable Integer seenVersion) {
                act.complete(new EscalationId(item.subject().id()), answer, actor);
            }
        };
    }

    private interface Act {
        Object complete(EscalationId id, Completion.Answer answer, Actor actor);
    }
}
