package org.journeygate.reviews.meetings.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.journeygate.people.Actor;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.meetings.Minutes;
import org.journeygate.reviews.meetings.MinutesText;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The minutes of a meeting: drafted, worded, published, read. */
@Controller
@RequestMapping("/reviews/{id}/meeting")
class MinutesPages {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final Reviews reviews;
    private final Minutes minutes;
    private final MeetingView view;

    MinutesPages(Reviews reviews, Minutes minutes, MeetingView view) {
        this.reviews = reviews;
        this.minutes = minutes;
        this.view = view;
    }

    @GetMapping("/minutes")
    ModelAndView read(@PathVariable IdOrCode id, Actor actor) {
        Review review = reviews.named(id);
        MinutesText text = minutes.of(review.id());
        return view.minutes(review, text, filled(text), actor);
    }

    @GetMapping("/minutes.md")
    ResponseEntity<String> download(@PathVariable IdOrCode id) {
        Review review = reviews.named(id);
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header("Content-Disposition", "attachment; filename=\"%s-minutes.md\"".formatted(review.code()))
                .body(minutes.of(review.id()).text());
    }

    @PostMapping("/minutes")
    Object keep(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return saved(
                id,
                typed,
                actor,
                redirect,
                "kept",
                (review, form) -> minutes.keep(review.id(), form.version(), form.get("text"), actor));
    }

    @PostMapping("/minutes/draft")
    Object draftAnew(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return saved(
                id,
                typed,
                actor,
                redirect,
                "drafted",
                (review, form) -> minutes.draftAnew(review.id(), form.version(), actor));
    }

    @PostMapping("/minutes/publication")
    Object publish(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return saved(
                id,
                typed,
                actor,
                redirect,
                "published",
                (review, form) -> minutes.publish(review.id(), form.version(), actor));
    }

    private Object saved(
            IdOrCode id,
            MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            String notice,
            Act save) {
        Review review = reviews.named(id);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    save.on(review, form);
                    Notice.on(redirect, "reviews-meetings.done." + notice);
                    return "/reviews/" + review.code() + "/meeting/minutes";
                },
                again -> {
                    MinutesText text = minutes.of(review.id());
                    boolean worded = typed.containsKey("text");
                    return view.minutes(
                            review, text, worded ? again : filled(text).on(again.version()), actor);
                });
    }

    private interface Act {
        void on(Review review, Form form);
    }

    private static Form filled(MinutesText text) {
        return Form.filled(Map.of("version", text.version(), "text", text.text()));
    }
}
