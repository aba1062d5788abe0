package org.journeygate.reviews.meetings.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.meetings.ActionId;
import org.journeygate.reviews.meetings.Actions;
import org.journeygate.reviews.meetings.Agendas;
import org.journeygate.reviews.meetings.AskedQuestion;
import org.journeygate.reviews.meetings.BriefQuestions;
import org.journeygate.reviews.meetings.JourneyLine;
import org.journeygate.reviews.meetings.Meetings;
import org.journeygate.reviews.meetings.Presence;
import org.journeygate.shared.Checks;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.Identity;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meeting itself: who attends, whether it can be held, and what is taken as read. */
@Controller
@RequestMapping("/reviews/{id}/meeting")
class MeetingPages {

    private final Reviews reviews;
    private final Meetings meetings;
    private final Agendas agendas;
    private final BriefQuestions questions;
    private final Actions actions;
    private final MeetingView view;

    MeetingPages(
            Reviews reviews,
            Meetings meetings,
            Agendas agendas,
            BriefQuestions questions,
            Actions actions,
            MeetingView view) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.agendas = agendas;
        this.questions = questions;
        this.actions = actions;
        this.view = view;
    }

    /** The meeting; or the form about one of its journeys, their questions or its actions, for whoever runs it. */
    @GetMapping
    ModelAndView read(
            @PathVariable IdOrCode id,
            @RequestParam(required = false) @Nullable UUID journey,
            @RequestParam(required = false) @Nullable Integer question,
            @RequestParam(required = false) @Nullable UUID action,
            Actor actor) {
        Review review = reviews.named(id);
        if (journey != null && question != null) {
            var about = new JourneyId(journey);
            AskedQuestion asked = questions.toAnswer(review.id(), about, question, actor);
            return view.question(review, agendas.line(review.id(), about), asked, AnswerPages.filled(asked));
        }
        if (journey != null) {
            JourneyLine line = agendas.toDecide(review.id(), new JourneyId(journey), actor);
            return view.journey(review, line, JourneyDecisionPages.filled(line));
        }
        if (action != null) {
            return view.action(review, actions.toChange(review.id(), new ActionId(action), actor));
        }
        return view.page(review, Form.empty(), actor);
    }

    @PostMapping("/attendance")
    Object attend(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(id, typed, actor, redirect, "attended", (review, form) -> {
            meetings.attend(review.id(), form.version(), said(review, form), actor);
        });
    }

    @PostMapping("/holding")
    Object hold(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                "held",
                (review, form) -> meetings.hold(review.id(), form.version(), actor));
    }

    @PostMapping("/reconvening")
    Object reconvene(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                "reconvened",
                (review, form) -> meetings.reconvene(review.id(), when(review, form), form.get("reason"), actor));
    }

    @PostMapping("/taken-as-read")
    Object takeAsRead(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(id, typed, actor, redirect, "taken-as-read", (review, form) -> {
            agendas.takeAsRead(review.id(), journeys(form), actor);
        });
    }

    @PostMapping("/journeys/{journey}/pulling-out")
    Object pullOut(
            @PathVariable IdOrCode id,
            @PathVariable UUID journey,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                "pulled-out",
                (review, form) -> agendas.pullOut(review.id(), new JourneyId(journey), actor));
    }

    private Object acted(
            IdOrCode id,
            MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            String notice,
            Act act) {
        Review review = reviews.named(id);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    act.on(review, form);
                    Notice.on(redirect, "reviews-meetings.done." + notice);
                    return "/reviews/" + review.code() + "/meeting";
                },
                again -> view.page(review, again, actor));
    }

    private List<Meetings.Said> said(Review review, Form form) {
        var checks = new Checks();
        List<Meetings.Said> said = new ArrayList<>();
        int members = reviews.members(review.id()).size();
        for (int place = 0; place < members; place++) {
            String field = "attendance[" + place + "]";
            UUID person = form.id(field + ".userId", checks);
            if (person != null) {
                said.add(new Meetings.Said(
                        new UserId(person),
                        form.choice(field + ".presence", Presence.class, checks),
                        form.get(field + ".standIn")));
            }
        }
        checks.done();
        return said;
    }

    private static @Nullable LocalDateTime when(Review review, Form form) {
        var checks = new Checks();
        LocalDate day = form.day("when", checks);
        LocalTime hour = review.meetingTime();
        String typed = form.get("hour").strip();
        if (!typed.isEmpty()) {
            try {
                hour = LocalTime.parse(typed);
            } catch (DateTimeException other) {
                checks.refuse("hour", "is no hour: write it as 14:30");
            }
        }
        checks.done();
        return day == null ? null : day.atTime(hour);
    }

    private static Set<JourneyId> journeys(Form form) {
        var checks = new Checks();
        Set<JourneyId> journeys = new HashSet<>();
        for (String one : form.all("journeys")) {
            Identity.parse(one)
                    .ifPresentOrElse(
                            id -> journeys.add(new JourneyId(id)),
                            () -> checks.refuse("journeys", "are none of the choices"));
        }
        checks.done();
        return journeys;
    }

    private interface Act {
        void on(Review review, Form form);
    }
}
