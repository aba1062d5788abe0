package org.journeygate.reviews.meetings.web;

import java.util.UUID;
import java.util.function.Function;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.meetings.ActionId;
import org.journeygate.reviews.meetings.Actions;
import org.journeygate.shared.Checks;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Named;
import org.journeygate.shared.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the meeting gives people to do, recorded while it runs. */
@Controller
@RequestMapping("/reviews/{id}/meeting/actions")
class ActionPages {

    private final Reviews reviews;
    private final Actions actions;
    private final People people;
    private final MeetingView view;

    ActionPages(Reviews reviews, Actions actions, People people, MeetingView view) {
        this.reviews = reviews;
        this.actions = actions;
        this.people = people;
        this.view = view;
    }

    @PostMapping
    Object record(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Review review = reviews.named(id);
        Form form = Form.of(typed);
        return saved(
                review,
                form,
                redirect,
                "action",
                () -> actions.record(review.id(), said(form), actor),
                again -> view.page(review, again, actor));
    }

    @PostMapping("/{action}")
    Object change(
            @PathVariable IdOrCode id,
            @PathVariable UUID action,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Review review = reviews.named(id);
        var which = new ActionId(action);
        Form form = Form.of(typed);
        return saved(
                review,
                form,
                redirect,
                "action",
                () -> actions.change(review.id(), which, form.version(), said(form), actor),
                again -> view.action(review, actions.toChange(review.id(), which, actor), again));
    }

    @PostMapping("/{action}/removal")
    Object remove(
            @PathVariable IdOrCode id,
            @PathVariable UUID action,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Review review = reviews.named(id);
        var which = new ActionId(action);
        Form form = Form.of(typed);
        return saved(
                review,
                form,
                redirect,
                "action-removed",
                () -> actions.remove(review.id(), which, form.version(), actor),
                again -> view.action(review, actions.toChange(review.id(), which, actor), again));
    }

    private static Object saved(
            Review review,
            Form form,
            RedirectAttributes redirect,
            String notice,
            Runnable save,
            Function<Form, ModelAndView> again) {
        return FormAnswer.of(
                form,
                () -> {
                    save.run();
                    Notice.on(redirect, "reviews-meetings.done." + notice);
                    return "/reviews/" + review.code() + "/meeting#actions";
                },
                again);
    }

    private Actions.Said said(Form form) {
        var checks = new Checks();
        Person owner = Named.orNull("ownerId", form.get("ownerId"), people::named);
        UUID journey = form.id("journeyId", checks);
        var said = new Actions.Said(
                form.get("title"),
                owner == null ? null : owner.id(),
                form.day("dueOn", checks),
                journey == null ? null : new JourneyId(journey));
        checks.done();
        return said;
    }
}
