package org.journeygate.reviews.meetings;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.Outdated;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What meetings answer to the questions of circulated briefs: recorded and corrected by the PMO until the minutes are out. */
@OnceMore
@Component
@Transactional
public class BriefQuestions {

    private static final int WORDS = 2_000;

    private final AnswerRepository answers;
    private final Agendas agendas;
    private final Meetings meetings;
    private final Clock clock;

    BriefQuestions(AnswerRepository answers, Agendas agendas, Meetings meetings, Clock clock) {
        this.answers = answers;
        this.agendas = agendas;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** The question with its answer so far; NotFound where the journey's brief does not ask it. */
    @Transactional(readOnly = true)
    public AskedQuestion get(ReviewId review, JourneyId journey, int number) {
        return asked(agendas.line(review, journey), number);
    }

    /** The question, for whoever records its answer. Refused as {@link #record}. */
    @Transactional(readOnly = true)
    public AskedQuestion toAnswer(ReviewId review, JourneyId journey, int number, Actor by) {
        agendas.requireRun(review, by);
        return get(review, journey, number);
    }

    /**
     * Records what the meeting answered, or corrects it. Refused: who is not of the PMO (NotPermitted), another version than was seen
     * (Outdated), before the meeting and after its minutes ({@link MeetingMovedOn}), no words (InvalidInput); NotFound as {@link #get}.
     */
    public AskedQuestion record(
            ReviewId id, JourneyId journey, int number, int seenVersion, @Nullable String words, Actor by) {
        Review review = agendas.toRun(id, by);
        JourneyLine line = agendas.line(id, journey);
        AskedQuestion question = asked(line, number);
        Outdated.check(seenVersion, question.version());
        var checks = new Checks();
        String said = checks.text("answer", words, WORDS);
        checks.done();
        answers.answer(
                id,
                journey,
                question,
                new AskedQuestion.Answer(said, clock.instant().truncatedTo(ChronoUnit.MICROS), by.person()));
        meetings.record(
                review,
                "review.question-answered",
                Map.of(
                        "journey",
                        journey.value().toString(),
                        "name",
                        line.name(),
                        "question",
                        question.text(),
                        "answer",
                        said),
                by);
        return get(id, journey, number);
    }

    private static AskedQuestion asked(JourneyLine line, int number) {
        return line.questions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "question-not-asked", "The circulated brief of this journey has no such question."));
    }
}
