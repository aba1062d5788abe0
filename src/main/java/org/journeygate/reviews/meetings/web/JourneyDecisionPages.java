package org.journeygate.reviews.meetings.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.meetings.Agendas;
import org.journeygate.reviews.meetings.JourneyLine;
import org.journeygate.reviews.meetings.MapRevisited;
import org.journeygate.reviews.meetings.Outcome;
import org.journeygate.shared.Checks;
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

/** What the meeting decides about one journey. */
@Controller
@RequestMapping("/reviews/{id}/meeting/journeys/{journey}")
class JourneyDecisionPages {

    private final Reviews reviews;
    private final Agendas agendas;
    private final MeetingView view;

    JourneyDecisionPages(Reviews reviews, Agendas agendas, MeetingView view) {
        this.reviews = reviews;
        this.agendas = agendas;
        this.view = view;
    }

    @PostMapping
    Object decide(
            @PathVariable IdOrCode id,
            @PathVariable UUID journey,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Review review = reviews.named(id);
        var which = new JourneyId(journey);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    JourneyLine line = agendas.decide(review.id(), which, form.version(), said(form), actor);
                    Notice.on(redirect, "reviews-meetings.done.decided", line.name());
                    return "/reviews/" + review.code() + "/meeting";
                },
                again -> view.journey(review, agendas.toDecide(review.id(), which, actor), again));
    }

    private static Agendas.Said said(Form form) {
        var checks = new Checks();
        var said = new Agendas.Said(
                form.choice("decision", Outcome.class, checks),
                form.get("words"),
                form.choice("map", MapRevisited.class, checks));
        checks.done();
        return said;
    }

    static Form filled(JourneyLine line) {
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", line.version());
        JourneyLine.Verdict verdict = line.verdict();
        if (verdict != null) {
            present.put("decision", verdict.outcome());
            present.put("words", verdict.words());
            present.put("map", verdict.map());
        }
        return Form.filled(present);
    }
}
