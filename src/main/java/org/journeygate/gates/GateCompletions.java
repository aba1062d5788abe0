package org.journeygate.gates;

import org.journeygate.inbox.Completion;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage gate's work items that are done with a yes or no: the PMO's check, a second voice, a seat left lapsed. */
@Configuration(proxyBeanMethods = false)
class GateCompletions {

    @Bean
    Completion completenessCheck(Submissions submissions) {
        return of(
                Submissions.CHECK,
                (item, actor, answer, seen) -> submissions.check(
                        request(item), item, answer.accepted(), answer.reason(), answer.lines(), actor));
    }

    @Bean
    Completion secondVoiceHeard(ChairDecisions chair) {
        return of(
                ChairDecisions.CONCUR,
                (item, actor, answer, seen) ->
                        chair.concur(request(item), item, answer.accepted(), answer.reason(), actor));
    }

    @Bean
    Completion seatLeftLapsed(LadderEnds ends) {
        return of(LadderEnds.SEAT_LAPSED, (item, actor, answer, seen) -> ends.leave(request(item), item, actor));
    }

    @Bean
    Completion consultationChased(Consultations consultations) {
        return of(ConsultationTurns.CHASE, (item, actor, answer, seen) -> {
            if (answer.accepted()) {
                consultations.askAgain(item, actor);
            } else {
                consultations.close(item, answer.reason(), actor);
            }
        });
    }

    private static GateRequestId request(WorkItem item) {
        return new GateRequestId(item.subject().id());
    }

    private static Completion of(String kind, Act act) {
        return new Completion() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void complete(WorkItem item, Actor actor, Answer answer, @Nullable Integer seenVersion) {
                act.complete(item, actor, answer, seenVersion);
            }
        };
    }

    private interface Act {
        void complete(WorkItem item, Actor actor, Completion.Answer answer, @Nullable Integer seenVersion);
    }
}
