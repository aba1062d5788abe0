package org.journeygate.reviews.meetings.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.meetings.Agendas;
import org.journeygate.reviews.meetings.AskedQuestion;
import org.journeygate.reviews.meetings.BriefQuestions;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the meeting questions to a question of a journey's brief. */
@Controller
@RequestMapping("/reviews/{id}/meeting/journeys/{journey}/questions/{number}")
class AnswerPages {

    private final Reviews reviews;
    private final Agendas agendas;
    private final BriefQuestions questions;
    private final MeetingView view;

    AnswerPages(Reviews reviews, Agendas agendas, BriefQuestions questions, MeetingView view) {
        this.reviews = reviews;
        this.agendas = agendas;
        this.questions = questions;
        this.view = view;
    }

    @PostMapping
    Object record(
            @PathVariable IdOrCode id,
            @PathVariable UUID journey,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Review review = reviews.named(id);
        var about = new JourneyId(journey);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    questions.record(review.id(), about, number, form.version(), form.get("answer"), actor);
                    Notice.on(redirect, "reviews-meetings.done.answered");
                    return "/reviews/" + review.code() + "/meeting#j-" + journey;
                },
                again -> view.question(
                        review,
                        agendas.line(review.id(), about),
                        questions.toAnswer(review.id(), about, number, actor),
                        again));
    }

    static Form filled(AskedQuestion asked) {
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", asked.version());
        if (asked.answer() != null) {
            present.put("answer", asked.answer().text());
        }
        return Form.filled(present);
    }
}
