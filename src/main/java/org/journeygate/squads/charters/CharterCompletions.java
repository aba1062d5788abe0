package org.journeygate.squads.charters;

import java.util.Locale;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work items about charters that are done with a yes or no and a reason. */
@Configuration(proxyBeanMethods = false)
class CharterCompletions {

    @Bean
    Completion charterChecked(CharterApprovals approvals) {
        return of(
                CharterTurns.CHECK,
                (id, answer, actor) -> approvals.check(id, answer.accepted(), answer.reason(), actor));
    }

    /** Not accepted is an objection; the line that it names is its ground, {@code people} unless it says {@code risk}. */
    @Bean
    Completion headHeard(CharterApprovals approvals) {
        return of(
                CharterTurns.OBJECT,
                (id, answer, actor) ->
                        approvals.object(id, answer.accepted() ? null : ground(answer), answer.reason(), actor));
    }

    @Bean
    Completion lapseSettled(CharterApprovals approvals) {
        return of(CharterTurns.SETTLE, (id, answer, actor) -> approvals.settleLapse(id, answer.reason(), actor));
    }

    @Bean
    Completion lapseSettledByPmo(CharterApprovals approvals) {
        return of(CharterTurns.SETTLE_FOR, (id, answer, actor) -> approvals.settleLapse(id, answer.reason(), actor));
    }

    @Bean
    Completion workHandedOver(CharterApprovals approvals) {
        return of(CharterTurns.HAND_OVER, (id, answer, actor) -> approvals.handOver(id, answer.reason(), actor));
    }

    private static CharterAct.Ground ground(Completion.Answer answer) {
        return answer.lines().stream()
                        .anyMatch(line -> line.toUpperCase(Locale.ROOT).equals(CharterAct.Ground.RISK.name()))
                ? CharterAct.Ground.RISK
                : CharterAct.Ground.PEOPLE;
    }

    private static Completion of(String kind, Act act) {
        return new Completion() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void complete(WorkItem item, Actor actor, Answer answer, @Nullable Integer seenVersion) {
                act.complete(new CharterId(item.subject().id()), answer, actor);
            }
        };
    }

    private interface Act {
        Object complete(CharterId id, Completion.Answer answer, Actor actor);
    }
}
