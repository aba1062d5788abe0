package org.journeygate.reviews;

import org.journeygate.inbox.Completion;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work items about reviews that are done with a word. */
@Configuration(proxyBeanMethods = false)
class ReviewCompletions {

    @Bean
    Completion obligationMet(Obligations obligations) {
        return of(
                Obligations.MEET,
                (item, answer, actor) ->
                        obligations.meetByWord(new ObligationId(item.subject().id()), answer.reason(), actor));
    }

    @Bean
    Completion chairAnsweredAboutObligation(Reviews reviews, Obligations obligations) {
        return of(Obligations.CHASE, (item, answer, actor) -> {
            Review review = obligations.lock(new ObligationId(item.subject().id()));
            reviews.answer(review, item, answer.reason(), actor);
        });
    }

    @Bean
    Completion chairAnsweredAboutMeeting(Reviews reviews) {
        return of(Reviews.SETTLE, (item, answer, actor) -> {
            Review review = reviews.lock(new ReviewId(item.subject().id()));
            reviews.answer(review, item, answer.reason(), actor);
        });
    }

    private static Completion of(String kind, Act act) {
        return new Completion() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void complete(WorkItem item, Actor actor, Answer answer, @Nullable Integer seenVersion) {
                act.complete(item, answer, actor);
            }
        };
    }

    private interface Act {
        void complete(WorkItem item, Completion.Answer answer, Actor actor);
    }
}
