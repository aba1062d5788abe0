package org.journeygate.reviews;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.journeygate.journeys.Portfolios;
import org.journeygate.workflow.TaskOpened;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of the work items about reviews and what is owed to them. */
@Configuration(proxyBeanMethods = false)
class ReviewDescribers {

    private static final int USUAL = 5;
    private static final Map<Obligation.Kind, Integer> MINUTES = Map.of(
            Obligation.Kind.BRIEF, 20,
            Obligation.Kind.PACK, 20,
            Obligation.Kind.PRE_READ, 30,
            Obligation.Kind.MINUTES, 30,
            Obligation.Kind.ACTION, 30);
    private static final int MEETING = 90;

    private final Portfolios portfolios;
    private final MessageSource messages;

    ReviewDescribers(Portfolios portfolios, MessageSource messages) {
        this.portfolios = portfolios;
        this.messages = messages;
    }

    @Bean
    Describer reviewDescriber(Reviews reviews) {
        return of(Openings.PROCESS, task -> {
            Review review = reviews.get(new ReviewId(task.subject()));
            String key = "reviews.item." + task.kind();
            String link = "/reviews/" + review.code()
                    + (task.kind().equals(Reviews.HOLD) ? "/meeting?item={item}" : "?item={item}");
            return words(
                    review,
                    "review",
                    review.id().value(),
                    key,
                    "",
                    task.kind().equals(Reviews.HOLD) ? MEETING : USUAL,
                    link);
        });
    }

    @Bean
    Describer obligationDescriber(Reviews reviews, Obligations obligations) {
        return of(Obligations.PROCESS, task -> {
            Obligation owed = obligations.get(new ObligationId(task.subject()));
            Review review = reviews.get(owed.review());
            boolean chase = task.kind().equals(Obligations.CHASE);
            String key = "reviews.item." + (chase ? "chase." : "") + owed.kind();
            return words(
                    review,
                    "review-obligation",
                    owed.id().value(),
                    key,
                    owed.title(),
                    chase ? USUAL : MINUTES.getOrDefault(owed.kind(), USUAL),
                    chase ? "/reviews/" + review.code() + "?item={item}" : owed.path(review.code()) + "?item={item}");
        });
    }

    private Describer.Description words(
            Review review, String type, UUID subject, String key, String title, int minutes, String link) {
        Object[] facts = {
            portfolios.get(review.portfolio()).name(), review.quarter().label(), title, review.rehearsal() ? 1 : 0
        };
        return new Describer.Description(
                new Subject(type, subject, review.code()),
                say(key + ".title", facts),
                say(key + ".detail", facts),
                say("reviews.item.from", facts),
                minutes,
                link);
    }

    private String say(String key, Object[] facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }

    private static Describer of(String process, Function<TaskOpened, Describer.Description> words) {
        return new Describer() {
            @Override
            public String process() {
                return process;
            }

            @Override
            public Description describe(TaskOpened task) {
                return words.apply(task);
            }
        };
    }
}
