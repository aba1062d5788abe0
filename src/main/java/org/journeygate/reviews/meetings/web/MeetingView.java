package org.journeygate.reviews.meetings.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.meetings.Action;
import org.journeygate.reviews.meetings.Actions;
import org.journeygate.reviews.meetings.Agenda;
import org.journeygate.reviews.meetings.Agendas;
import org.journeygate.reviews.meetings.AskedQuestion;
import org.journeygate.reviews.meetings.Attendance;
import org.journeygate.reviews.meetings.CarriedOver;
import org.journeygate.reviews.meetings.JourneyLine;
import org.journeygate.reviews.meetings.Meeting;
import org.journeygate.reviews.meetings.Meetings;
import org.journeygate.reviews.meetings.Minutes;
import org.journeygate.reviews.meetings.MinutesText;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a meeting as its readers see it, whatever form on it was sent. */
@Component
class MeetingView {

    private static final String FIELDS = "reviews-meetings.field.";

    private final Reviews reviews;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Actions actions;
    private final Minutes minutes;
    private final Portfolios portfolios;
    private final People people;

    MeetingView(
            Reviews reviews,
            Meetings meetings,
            Agendas agendas,
            Actions actions,
            Minutes minutes,
            Portfolios portfolios,
            People people) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.agendas = agendas;
        this.actions = actions;
        this.minutes = minutes;
        this.portfolios = portfolios;
        this.people = people;
    }

    /** The whole page; {@code form} is the one that was refused, or an empty one. */
    ModelAndView page(Review seen, Form form, Actor actor) {
        Review review = reviews.get(seen.id());
        Meeting meeting = meetings.of(review.id(), actor);
        Agenda agenda = agendas.of(review.id());
        List<Action> given = actions.of(review.id());
        MinutesText text = minutes.of(review.id());
        boolean runs = meetings.mayRun(actor);
        boolean writes = runs && text.owedSince() != null;
        ModelAndView page = around(new ModelAndView("reviews/meeting"), review)
                .addObject("meeting", meeting)
                .addObject(
                        "before",
                        reviews.before(review)
                                .filter(one -> one.heldAt() != null)
                                .orElse(null))
                .addObject("rows", rows(meeting, form))
                .addObject("agenda", agenda)
                .addObject("actions", given)
                .addObject("minutes", text)
                .addObject(
                        "journeyNames",
                        agenda.lines().stream().collect(Collectors.toMap(JourneyLine::journey, JourneyLine::name)))
                .addObject("names", names(meeting, agenda, given))
                .addObject("mayHold", runs && meeting.isNow())
                .addObject("mayWrite", writes)
                .addObject(
                        "mayPullOut",
                        text.publication() == null
                                && (review.isBeforeMeeting() || text.owedSince() != null)
                                && agendas.mayPullOut(review.id(), actor))
                .addObject("form", form)
                .addObject("fields", FIELDS);
        return writes ? choices(page, review) : page;
    }

    /** The form about one action, filled with it. */
    ModelAndView action(Review review, Action action) {
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", action.version());
        present.put("title", action.title());
        present.put("ownerId", people.get(action.owner()).login());
        present.put("dueOn", action.dueOn());
        present.put("journeyId", action.journey());
        return action(review, action, Form.filled(present));
    }

    /** A form about one action, below the meeting. */
    ModelAndView action(Review review, Action action, Form form) {
        return choices(around(new ModelAndView("reviews/meeting-action"), review), review)
                .addObject("action", action)
                .addObject("form", form)
                .addObject("fields", FIELDS);
    }

    /** A form about one journey, below the meeting. */
    ModelAndView journey(Review review, JourneyLine line, Form form) {
        return around(new ModelAndView("reviews/meeting-journey"), review)
                .addObject("line", line)
                .addObject("form", form)
                .addObject("fields", FIELDS);
    }

    /** A form about one question of a journey's brief, below the meeting. */
    ModelAndView question(Review review, JourneyLine line, AskedQuestion question, Form form) {
        return around(new ModelAndView("reviews/meeting-question"), review)
                .addObject("line", line)
                .addObject("question", question)
                .addObject("form", form)
                .addObject("fields", FIELDS);
    }

    /** The minutes, and the form to word them. */
    ModelAndView minutes(Review review, MinutesText text, Form form, Actor actor) {
        Meeting.Publication out = text.publication();
        Agenda agenda = agendas.of(review.id());
        return around(new ModelAndView("reviews/meeting-minutes"), review)
                .addObject("minutes", text)
                .addObject("prose", Prose.of(text.text()))
                .addObject("by", out == null ? "" : people.get(out.by()).name())
                .addObject("mayWrite", meetings.mayRun(actor) && text.owedSince() != null)
                .addObject("undecided", agenda.undecided())
                .addObject("unanswered", agenda.unanswered())
                .addObject("form", form)
                .addObject("fields", FIELDS);
    }

    private ModelAndView around(ModelAndView page, Review review) {
        Portfolio portfolio = portfolios.get(review.portfolio());
        return page.addObject("review", review).addObject("portfolio", portfolio);
    }

    private ModelAndView choices(ModelAndView page, Review review) {
        return page.addObject(
                        "people",
                        people.search(null, null, true, PageQuery.first(PageQuery.MAX_SIZE))
                                .items())
                .addObject(
                        "journeys",
                        agendas.of(review.id()).lines().stream()
                                .map(line -> new Choice(line.journey().value().toString(), line.name()))
                                .toList())
                .addObject("lastDay", LocalDate.ofInstant(review.closesAt(), meetings.zone(review)));
    }

    private static List<Row> rows(Meeting meeting, Form form) {
        List<Row> rows = new ArrayList<>();
        for (Member member : meeting.members()) {
            int place = rows.size();
            String field = "attendance[" + place + "]";
            Attendance said = meeting.attendance().get(member.person());
            boolean typed = !form.get(field + ".userId").isEmpty();
            rows.add(new Row(
                    member,
                    said,
                    field,
                    typed
                            ? form.get(field + ".presence")
                            : said == null ? "" : said.presence().name(),
                    typed
                            ? form.get(field + ".standIn")
                            : said == null || said.standIn() == null ? "" : said.standIn()));
        }
        return rows;
    }

    private Map<UserId, String> names(Meeting meeting, Agenda agenda, List<Action> given) {
        Set<UserId> ids = new HashSet<>();
        meeting.members().forEach(member -> ids.add(member.person()));
        given.forEach(action -> ids.add(action.owner()));
        for (CarriedOver one : agenda.carried()) {
            add(ids, one.owner());
        }
        for (JourneyLine line : agenda.lines()) {
            add(ids, line.pulledOut() == null ? null : line.pulledOut().by());
            line.comments().forEach(one -> ids.add(one.by()));
        }
        Map<UserId, String> names = new HashMap<>();
        people.all(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private static void add(Set<UserId> ids, @Nullable UserId id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /** One member in the form, with what was typed or is on record. */
    record Row(Member member, @Nullable Attendance said, String field, String presence, String standIn) {}

    record Choice(String value, String label) {}
}
